import { getArchive } from '#read/archive.ts'
import type { Archive } from '#model/archive.ts'
import { indexArchive } from '#model/index-archive.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'

/**
 * Programme 352 as it was on 24 November 2026: real figures that never change, so that what the code makes of
 * them is read and agreed once. Tests of what is in `data/` today stand in `tests/programme-352/`.
 */
export const knownRoot = 'tests/cases/programme-352'

export const knownArchive = getArchive(knownRoot)

/** The same with a RAP 2024 that is invented, as an editor could enter it: every kind of cell, in each indicator. */
export const laterArchive = archiveWithLater()

/** Its files, in memory. */
export function laterFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([...readFiles(knownRoot), ...readFiles(`${knownRoot}-later`)])
}

function archiveWithLater(): Archive {
  const { sources } = ingestFiles(laterFiles())
  if (sources === undefined) throw new Error('the invented year does not pass verify')
  return indexArchive(sources)
}
