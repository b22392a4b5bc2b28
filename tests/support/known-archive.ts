import { getArchive } from '#read/archive.ts'
import { readFiles } from '#read/read-files.ts'
import { archiveOf } from './base-archive.ts'

/**
 * Programme 352 as it was on 24 November 2026: real figures that never change, so that what the code makes of
 * them is read and agreed once. Tests of what is in `data/` today stand in `tests/programme-352/`.
 */
export const knownRoot = 'tests/cases/programme-352'

export const knownArchive = getArchive(knownRoot)

/** The same with a RAP 2024 that is invented, as an editor could enter it: every kind of cell, in each indicator. */
export const laterArchive = archiveOf(laterFiles())

/** Its files, in memory. */
export function laterFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([...readFiles(knownRoot), ...readFiles(`${knownRoot}-later`)])
}
