import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { getArchive } from '../src/read/archive.ts'
import { plottedNumber } from '../src/model/printed-value.ts'
import type { Archive } from '../src/model/archive.ts'
import type { Indicator } from '../src/model/indicator.ts'

/** One indicator as the peers receive it: the same figures, nothing of the project. */
export function peerIndicator(archive: Archive, { slug, title, definition }: Indicator) {
  const own = archive.observationsByIndicator.get(slug) ?? []
  return {
    slug,
    title,
    definition,
    rows: own.map(({ year, measure, document, value }) => ({
      year,
      measure,
      document,
      shown: value.printed,
      number: plottedNumber(value) ?? null,
    })),
  }
}

/** Writes the indicators of an archive as JSON for the peers. */
export function writePeerData(root: string, file: string): void {
  const archive = getArchive(root)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    JSON.stringify(archive.indicators.map((indicator) => peerIndicator(archive, indicator))),
  )
}
