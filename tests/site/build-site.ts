import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/**
 * Builds the site into `.build/<name>`, beside `dist/`, with other settings (`ARCHIVE`, `SITE_URL`); returns the
 * folder. `draft` where no test looks at a PNG nor at a compressed copy. Throws with the build's own report when it fails.
 */
export function buildSite(
  name: string,
  settings: Readonly<Record<string, string>>,
  { draft = false }: { readonly draft?: boolean } = {},
): string {
  const folder = `.build/${name}`
  execFileSync(process.execPath, ['src/cli/build.ts', ...(draft ? ['--draft'] : [])], {
    env: { ...process.env, NODE_ENV: 'production', ...settings, OUT: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return folder
}

/** The text of every file of a built site but pictures, styles, scripts and the search index, by its path. */
export function textFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(
      (name) => /\.(html|csv|json|jsonld|xml|md|txt|atom|svg)$/.test(name) && !name.startsWith('pagefind/'),
    )
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
