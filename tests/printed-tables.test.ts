import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { columnHeading } from '#words/names.ts'
import { readingTerms } from '#words/terms.ts'
import { knownArchive as archive, knownRoot } from './support/known-archive.ts'

/** A document's table set again from its observations alone, each back in its column, and its rows' labels. */
function rebuilt(document: string): string[][] {
  const table = archive.tableByDocument.get(document)
  const columns = table?.columns ?? []
  const observations = archive.observations.filter((observation) => observation.document === document)
  const cells = new Map(
    observations.map((observation) => [
      `${observation.indicator}|${observation.line}|${columnHeading(observation)}`,
      observation.value.printed,
    ]),
  )
  return [
    [
      'code',
      'indicateur',
      'sous_indicateur',
      'libelle',
      'unite',
      'lecture',
      ...columns.map((column) => columnHeading(column)),
    ],
    ...(table?.rows ?? []).map((row) => [
      row.code,
      row.indicator,
      row.line,
      row.label,
      row.unit,
      readingTerms[row.reading].slug,
      ...columns.map(
        (column) => cells.get(`${row.indicator}|${row.line}|${columnHeading(column)}`) ?? 'no observation',
      ),
    ]),
  ]
}

test.each(readdirSync(`${knownRoot}/data/tableaux`))(
  '%s is rebuilt from its observations, cell by cell',
  (file) => {
    const transcribed: string[][] = parse(readFileSync(`${knownRoot}/data/tableaux/${file}`), { bom: true })
    expect(transcribed.length).toBeGreaterThan(1)
    expect(rebuilt(file.replace('.csv', ''))).toEqual(transcribed)
  },
)
