import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'

/**
 * Writes files under a folder, from their whole contents by relative path; a file that exists is replaced. Throws
 * before the first write when a path leads out of the folder. Stopped midway, what is written stays: git shows it
 * and undoes it.
 */
export function writeFiles(root: string, writes: ReadonlyMap<string, Uint8Array>): void {
  const folder = resolve(root)
  const files = [...writes].map(([path, bytes]) => ({ path, place: resolve(folder, path), bytes }))
  const outside = files.find(({ place }) => !place.startsWith(`${folder}${sep}`))
  if (outside !== undefined) throw new Error(`${outside.path} sort du dossier ${root} : rien n’a été écrit.`)
  for (const { place, bytes } of files) {
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, bytes)
  }
}
