import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { searchFolder } from '#cli/search-index.ts'
import { headersName } from '#cli/write-hosting.ts'
import { manifest, sumsFile, type BuiltFile } from '#hosting/manifest.ts'

/**
 * Writes the checksums of a built site as `manifest.json` and `SHA256SUMS`: of every file but compressed copies, the
 * headers meant for the host, and the search index, so that two builds of one commit give the same lists.
 */
export function writeManifest(folder: string, commit: string | undefined, siteUrl: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== headersName && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(`${searchFolder}/`))
    .toSorted()
    .map((path): BuiltFile => {
      const content = readFileSync(join(folder, path))
      return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
    })
  writeFileSync(join(folder, 'manifest.json'), manifest(files, commit, siteUrl))
  writeFileSync(join(folder, 'SHA256SUMS'), sumsFile(files))
}
