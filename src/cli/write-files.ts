import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Where new contents wait under the archive's root: `prepared` is whole, `preparing` may not be. */
const preparing = '.ecriture-en-preparation'
const prepared = '.ecriture-prete'
const list = 'liste.json'

/**
 * Writes several files of an archive, all or none. Contents are first written aside; one rename commits
 * them; each then takes its place by a rename. Stopped before the commit, nothing changed; stopped after,
 * `finishWriting` ends the work. No file is ever half-written.
 */
export function writeFiles(root: string, writes: ReadonlyMap<string, Uint8Array>): void {
  finishWriting(root)
  const aside = join(root, preparing)
  mkdirSync(aside, { recursive: true })
  const paths = [...writes.keys()]
  paths.forEach((path, rank) => {
    writeWhole(join(aside, String(rank)), writes.get(path) ?? new Uint8Array())
  })
  writeWhole(join(aside, list), new TextEncoder().encode(JSON.stringify(paths)))
  renameSync(aside, join(root, prepared))
  finishWriting(root)
}

/** Ends what an earlier command had committed, and forgets what it had not. Returns how many files took their place. */
export function finishWriting(root: string): number {
  rmSync(join(root, preparing), { recursive: true, force: true })
  const ready = join(root, prepared)
  if (!existsSync(ready)) return 0
  // The list goes last, with its folder, once every file is in its place.
  const paths: unknown = existsSync(join(ready, list))
    ? JSON.parse(readFileSync(join(ready, list), 'utf8'))
    : []
  const waiting = (Array.isArray(paths) ? paths : []).map(String).flatMap((path, rank) => {
    const from = join(ready, String(rank))
    return existsSync(from) ? [{ from, to: join(root, path) }] : []
  })
  for (const { from, to } of waiting) {
    mkdirSync(dirname(to), { recursive: true })
    renameSync(from, to)
  }
  rmSync(ready, { recursive: true, force: true })
  return waiting.length
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w')
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
