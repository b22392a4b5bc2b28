import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * The files under `data/`, `content/` and `publications/` of `root`, by path with forward slashes, whatever their kind: one
 * that nothing reads is a problem too. Hidden files and the locks of open spreadsheets are passed over.
 */
export function readFiles(root: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    ['data', 'content', 'publications']
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
      )
      .filter((path) => !/(?:^|\/)[.~]/.test(path))
      .toSorted()
      .map((path) => [path, readFileSync(join(root, path))] as const),
  )
}
