import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Moves every file of a folder into another, at the same place, and removes the first. Both are on one disk. */
export function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const place = join(to, relative(from, path))
    mkdirSync(dirname(place), { recursive: true })
    renameSync(path, place)
  }
  rmSync(from, { recursive: true })
}
