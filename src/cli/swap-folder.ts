import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

/** The folder in which a site meant for `target` is built: beside it, so that a rename is enough to swap them. */
export function freshFolder(target: string): string {
  return join(dirname(target), '.build', basename(target))
}

/** Puts `fresh` in the place of `target`. Throws when it cannot, and then `target` is as it was. */
export function swapFolder(fresh: string, target: string): void {
  const old = asideOf(fresh)
  rmSync(old, { recursive: true, force: true })
  mkdirSync(dirname(target), { recursive: true })
  if (existsSync(target)) renameSync(target, old)
  try {
    renameSync(fresh, target)
  } catch (error) {
    restoreFolder(fresh, target)
    throw error
  }
  rmSync(old, { recursive: true, force: true })
}

/** Brings back the `target` that a build stopped between the two renames of its swap had put aside. */
export function restoreFolder(fresh: string, target: string): void {
  const old = asideOf(fresh)
  if (!existsSync(target) && existsSync(old)) renameSync(old, target)
}

function asideOf(fresh: string): string {
  return `${fresh}-old`
}

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
