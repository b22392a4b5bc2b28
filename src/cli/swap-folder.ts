import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { takeTurn } from '#cli/turn.ts'

/**
 * The folder in which a site meant for `target` is built: in the checkout, on the disk where Astro works, whatever the
 * disk of `target`. Two targets have two.
 */
export function freshFolder(target: string): string {
  const place = placeOf(target)
  const mark = createHash('sha256').update(place).digest('hex').slice(0, 8)
  return join('.build', `${basename(place).replaceAll(/[^\w.-]/g, '-')}-${mark}`)
}

/**
 * Waits until no other build works for `target`, told to `say`, then brings it back if one was killed in its swap. Gives
 * the folder in which to build; the turn lasts as long as the process.
 */
export async function takeFolder(target: string, say: (text: string) => void): Promise<string> {
  const fresh = freshFolder(target)
  await takeTurn(`${fresh}.lock`, say)
  restoreFolder(target)
  return fresh
}

/** Why no site may be put at `target`, in French; `undefined` when it may. A folder with something else in it is not deleted. */
export function targetFault(target: string): string | undefined {
  const place = placeOf(target)
  if (!existsSync(place)) return undefined
  if (!statSync(place).isDirectory()) return `${target} est un fichier : choisir un autre dossier dans OUT.`
  return readdirSync(place).length === 0 || existsSync(join(place, 'index.html'))
    ? undefined
    : `${target}/ contient autre chose qu’un site (pas d’index.html), et la construction l’effacerait : choisir un autre dossier dans OUT.`
}

/**
 * Puts `fresh` in the place of `target`; a link stays one, and the folder behind it is replaced. From one disk to
 * another, files are copied beside `target` first. Throws when it cannot, and then `target` is as it was.
 *
 * Where the command `mv` knows `--exchange` (GNU coreutils 9.5 on Linux), the two folders change places in one step.
 * Elsewhere, `target` is away between two renames: `restoreFolder` brings it back if the build is killed there.
 */
export function swapFolder(fresh: string, target: string): void {
  const place = placeOf(target)
  const beside = besideOf(place)
  const old = `${beside}-old`
  rmSync(old, { recursive: true, force: true })
  bring(fresh, beside)
  if (!existsSync(place) || !exchange(beside, place)) {
    if (existsSync(place)) renameSync(place, old)
    try {
      renameSync(beside, place)
    } catch (error) {
      restoreFolder(target)
      throw error
    }
  }
  for (const folder of [old, beside]) rmSync(folder, { recursive: true, force: true })
  removeEmpty(dirname(beside))
}

/** Brings back the `target` that a build stopped between the two renames of its swap had put aside. */
export function restoreFolder(target: string): void {
  const place = placeOf(target)
  const old = `${besideOf(place)}-old`
  if (!existsSync(place) && existsSync(old)) renameSync(old, place)
}

/** The folder itself, behind any links, whether it is there or not. */
function placeOf(target: string): string {
  const path = resolve(target)
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return isLink ? placeOf(resolve(dirname(path), readlinkSync(path))) : path
}

/** Beside a folder, so that a rename is enough to swap them. */
function besideOf(place: string): string {
  return join(dirname(place), '.build', basename(place))
}

/** Moves a folder, or copies it when it goes to another disk. */
function bring(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(dirname(to), { recursive: true })
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    cpSync(from, to, { recursive: true })
    rmSync(from, { recursive: true })
  }
}

/** Makes two folders change places, if this system can in one step. */
function exchange(one: string, other: string): boolean {
  if (process.platform !== 'linux') return false
  const command = ['--exchange', '--no-target-directory', '--', resolve(one), resolve(other)]
  return spawnSync('mv', command, { stdio: 'ignore' }).status === 0
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
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
