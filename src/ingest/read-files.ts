import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The files that editors write under `root`, by path with forward slashes: `data/**` CSV, `content/**` MDX and YAML. */
export function readFiles(root: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    ['data', 'content']
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
          (name) => `${folder}/${name.replaceAll('\\', '/')}`,
        ),
      )
      .filter((path) => /\.(csv|mdx|yaml)$/.test(path))
      .toSorted()
      .map((path) => [path, readFileSync(join(root, path))] as const),
  )
}
