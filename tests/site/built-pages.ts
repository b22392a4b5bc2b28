import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The path of every page of a built site, as the site writes it (`/indicateurs/x/`, `/404.html`), sorted. */
export function builtPages(folder = 'dist'): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/index\.html$/, ''))
    .toSorted()
}

/** The file of a page in the built folder. */
export function fileOf(path: string, folder = 'dist'): string {
  return join(folder, path.endsWith('/') ? `${path}index.html` : path)
}

/**
 * One page of each kind: pages that differ only by their last step (`/indicateurs/x/`) are one kind, and the
 * heaviest stands for them.
 */
export function pageKinds(folder = 'dist'): readonly string[] {
  const weight = (path: string) => statSync(fileOf(path, folder)).size
  const kinds = new Map<string, string>()
  for (const path of builtPages(folder)) {
    const kind = path.replace(/^(\/[^/]+\/)[^/]+\/$/, '$1*')
    const known = kinds.get(kind)
    if (known === undefined || weight(path) > weight(known)) kinds.set(kind, path)
  }
  return [...kinds.values()]
}
