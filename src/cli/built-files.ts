import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { searchFolder } from '#cli/search-index.ts'
import { keepNothing } from '#downloads/kept-files.ts'
import { checksumText } from '#downloads/published-file.ts'
import type { Address } from '#model/register.ts'
import { headerRules, headersFile } from '#site/hosting/headers.ts'

/** The file that tells a host which headers go with which addresses. */
export const headersName = '_headers'

/** Writes the headers of a built site, all its files there but compressed copies, for the hosts that read them in a file and for `npm start`. */
export function writeHosting(folder: string, base: string): void {
  const names = readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .toSorted()
  writeFileSync(join(folder, headersName), headersFile(headerRules(names), base))
}

/** One file of a built site: its path under the site's address, its size in bytes and its SHA-256. */
export interface BuiltFile {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/**
 * Every file that a built site serves, by path, but compressed copies and the search index: two builds of one commit
 * give the same list.
 */
export function builtFiles(folder: string): readonly BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== headersName && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(`${searchFolder}/`))
    .toSorted()
    .map((name) => ({ name, ...keepNothing(name, [readFileSync(join(folder, name))]) }))
}

/** The addresses that a built site answers, each with the checksum of what stands there. */
export function builtAddresses(files: readonly BuiltFile[]): readonly Address[] {
  return files.map(({ name, sha256 }) => ({ path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`, sha256 }))
}

/** Writes what a built site is made of, for whoever wants to check what is on line: `manifest.json` and `SHA256SUMS`. */
export function writeManifest(
  folder: string,
  built: readonly BuiltFile[],
  commit: string | undefined,
  siteUrl: string,
): void {
  const files = built.map(({ name, size, sha256 }) => ({ path: name, bytes: size, sha256 }))
  const manifest = { site: siteUrl, commit: commit ?? null, files }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 1)}\n`)
  writeFileSync(join(folder, 'SHA256SUMS'), checksumText(built))
}
