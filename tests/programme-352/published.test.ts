import { test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import { documentTypes } from '#model/document.ts'
import { measures } from '#model/observation.ts'
import { columnHeading } from '#words/names.ts'
import { measureTerms } from '#words/terms.ts'
import { creditTable } from '#downloads/datasets/credits.ts'
import { observationTable } from '#downloads/datasets/observations.ts'
import type { Table } from '#downloads/table.ts'
import { expectPublished } from './figures/listed.ts'
import {
  creditKey,
  creditLists,
  creditsSaid,
  figureKey,
  figureLists,
  figuresSaid,
  remarkSaid,
} from './figures/said.ts'

/** What was read is what readers download: the same lists, found in the published rows. */
const archive = getArchive('.')
const publication = { archive, siteUrl: archive.programme.siteUrl }

/** The records of a published table by the names of its columns, as text. */
function recordsOf({ fields, records }: Table): readonly Readonly<Record<string, string>>[] {
  return records.map((cells) =>
    Object.fromEntries(fields.map(({ name }, index) => [name, `${cells[index] ?? ''}`])),
  )
}

const observations = recordsOf(observationTable(publication, archive.observations)).map((row) => ({
  document: row['document'] ?? '',
  code: row['code'] ?? '',
  label: row['libelle'] ?? '',
  unit: row['unite'] ?? '',
  column: headingOf(row),
  printed: row['valeur_imprimee'] ?? '',
}))

/** The printed heading that the columns of a published figure stand for. */
function headingOf(row: Readonly<Record<string, string>>): string {
  const measure = measures.find((one) => measureTerms[one].slug === row['mesure'])
  const type = documentTypes.find((one) => one.toUpperCase() === row['type_document'])
  if (measure === undefined || type === undefined) return ''
  const papYear = row['pap_cite'] === '' ? undefined : Number(row['pap_cite'])
  return columnHeading({ year: Number(row['annee']), measure, papYear }, type)
}

const credits = recordsOf(creditTable(publication)).map((row) => ({
  year: row['exercice'] ?? '',
  stage: row['etape'] ?? '',
  scope: row['perimetre'] ?? '',
  title: row['titre'] ?? '',
  document: row['document'] ?? '',
  part: row['partie'] ?? '',
  ...remarkSaid(row['mention'] ?? ''),
  commitmentAuthorisations: row['ae'] ?? '',
  paymentAppropriations: row['cp'] ?? '',
}))

test.each(figureLists)('the published figures: %s', (list) => {
  expectPublished(list, figuresSaid(list), observations, figureKey)
})

test.each(creditLists)('the published credits: %s', (list) => {
  expectPublished(list, creditsSaid(list), credits, creditKey)
})
