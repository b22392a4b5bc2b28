import { stringify } from 'csv-stringify/sync'
import { type Archive, rowOf } from '#model/archive.ts'
import type { CreditRow } from '#model/credit.ts'
import { officialUrl } from '#model/document.ts'
import { labelKey } from '#model/label.ts'
import { lineOf } from '#model/line.ts'
import { asPrinted, type Observation } from '#model/observation.ts'
import {
  type FactChange,
  factChanges,
  type Release,
  releaseDay,
  type ReleasedFact,
  releaseRank,
} from '#model/register.ts'
import type { Field } from '#downloads/table.ts'
import { documentPath, exercisePath, presentAddresses, figurePath } from '#urls.ts'
import { factKindTerms } from '#words/change-counts.ts'
import { documentName, measureTitle, nameOfDocument } from '#words/names.ts'
import { slugify } from '#words/slugify.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'

/**
 * All that the data state today and that a release keeps account of, in the order of the data. A row that belongs to no
 * indicator is told from others by its label, of which its table has one.
 */
export function releasedFacts(archive: Archive): readonly ReleasedFact[] {
  return [
    ...archive.documents.map((doc) => ({
      kind: 'document' as const,
      identity: documentPath(doc),
      label: documentName(doc),
      value: officialUrl(doc) ?? '',
    })),
    ...archive.observations
      .filter(({ value }) => value.kind !== 'notCollected')
      .map((cell) => ({
        kind: 'figure' as const,
        identity:
          cell.indicator === ''
            ? `${documentAddress(archive, cell)}:${labelKey(rowOf(archive, cell)?.label ?? '')}:${cell.year}:${cell.measure}`
            : figurePath(cell),
        label: figureLabel(archive, cell),
        value: asPrinted(cell).printed,
      })),
    ...archive.credits.flatMap((row) => creditFacts(archive, row)),
  ]
}

/** The address of the document of a row that belongs to no indicator. */
function documentAddress(archive: Archive, { document }: Observation): string {
  const doc = archive.documentById.get(document)
  return doc === undefined ? document : documentPath(doc)
}

/** « Profils recrutés, part des femmes, réalisation 2022, RAP 2022 »; a row of no indicator goes by its printed label. */
function figureLabel(archive: Archive, cell: Observation): string {
  const pap = cell.papYear === undefined ? '' : ` du PAP ${cell.papYear}`
  const line = lineOf(archive.indicatorBySlug.get(cell.indicator), cell.line)
  const what = line?.name ?? (cell.indicator || rowOf(archive, cell)?.label)
  return `${what}, ${measureTitle(cell.measure).toLocaleLowerCase('fr')} ${cell.year}${pap}, ${nameOfDocument(archive, cell.document)}`
}

/** The two amounts of one row of credits. */
function creditFacts(archive: Archive, row: CreditRow): readonly ReleasedFact[] {
  const stage = creditStageTerms[row.stage]
  const title = creditTitleTerms[row.title]
  const source = row.document === '' ? row.remark : nameOfDocument(archive, row.document)
  const amounts = { AE: row.commitmentAuthorisations, CP: row.paymentAppropriations }
  return Object.entries(amounts).flatMap(([kind, euros]) =>
    euros === undefined
      ? []
      : {
          kind: 'credit' as const,
          identity: `${exercisePath(row.year)}#credits:${[stage.slug, row.scope, title.slug, kind, row.document, row.part].map(slugify).join(':')}`,
          label: [`${stage.label} ${row.year}`, row.scope, title.label.toLocaleLowerCase('fr'), kind, source]
            .filter((text) => text !== '')
            .join(', '),
          value: `${euros}`,
        },
  )
}

/** What changed in the data since their last release; everything, when there is none yet. */
export function pendingChanges(archive: Archive): readonly FactChange[] {
  const last = archive.register.releases.at(-1)?.facts ?? []
  return factChanges(last, releasedFacts(archive), presentAddresses(archive.indicators))
}

/**
 * The present data as the next release. Its name is the date of the data, ranked when that day has a release already.
 * `undefined` when the date of the data is before that of the last release: releases follow each other.
 */
export function nextRelease(archive: Archive): Release | undefined {
  const day = archive.programme.updatedOn
  const last = archive.register.releases.at(-1)
  if (last !== undefined && releaseDay(last) > day) return undefined
  const name = last !== undefined && releaseDay(last) === day ? `${day}.${releaseRank(last) + 1}` : day
  return { name, facts: releasedFacts(archive) }
}

/** A release as a CSV file: one line per fact, in the order of identities, so that two releases compare line by line. */
export function writeRelease(facts: readonly ReleasedFact[]): string {
  const rows = facts
    .toSorted((a, b) => (a.identity < b.identity ? -1 : 1))
    .map(({ kind, identity, label, value }) => [factKindTerms[kind].slug, identity, plain(label), value])
  return stringify([releaseFields.map(({ name }) => name), ...rows])
}

/** The columns of a release. */
export const releaseFields: readonly Field[] = [
  {
    name: 'nature',
    type: 'string',
    values: Object.values(factKindTerms).map(({ slug }) => slug),
    meaning: 'De quoi parle la ligne : un document, un chiffre, un montant de crédits.',
  },
  {
    name: 'identite',
    type: 'string',
    meaning:
      'Ce qui désigne le même fait d’une version à l’autre : son adresse sur ce site, le plus souvent.',
  },
  { name: 'libelle', type: 'string', meaning: 'Le même, en mots.' },
  {
    name: 'valeur',
    type: 'string',
    meaning:
      'Chiffre tel qu’imprimé, montant en euros, ou adresse officielle du document ; vide si elle n’est pas connue.',
  },
]

/** Ordinary spaces, as in all that editors keep. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ')
}
