import { getArchive } from '#archive.ts'

/**
 * Programme 352 as it was on 24 November 2026: real figures that never change, so that what the code makes of
 * them is read and agreed once. Tests of what is in `data/` today stand in `tests/programme-352/`.
 */
export const knownRoot = 'tests/archives/programme-352'

export const knownArchive = getArchive(knownRoot)
