import type { Archive } from '#model/archive.ts'
import type { CreditRow } from '#model/credit.ts'
import { officialUrl } from '#model/document.ts'
import { lineOf } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import type { ReleasedFact } from '#model/release.ts'
import { documentPath, exercisePath, figureAnchor, indicatorPath } from '#urls.ts'
import { documentName, nameOfDocument } from '#words/document-name.ts'
import { measureTitle } from '#words/measure-name.ts'
import { slugify } from '#words/slugify.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'

/** All that the data state today and that a release keeps account of, in the order of the data. */
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
            ? `${documentAddress(archive, cell)}:${cell.place.line}:${cell.year}:${cell.measure}`
            : `${indicatorPath(cell.indicator)}#${figureAnchor(cell)}`,
        label: figureLabel(archive, cell),
        value: cell.value.printed,
      })),
    ...archive.credits.flatMap((row) => creditFacts(archive, row)),
  ]
}

/** The address of the document of a row that belongs to no indicator. */
function documentAddress(archive: Archive, { document }: Observation): string {
  const doc = archive.documentById.get(document)
  return doc === undefined ? document : documentPath(doc)
}

/** « Profils recrutés, part des femmes, réalisation 2022, RAP 2022 ». */
function figureLabel(archive: Archive, cell: Observation): string {
  const pap = cell.papYear === undefined ? '' : ` du PAP ${cell.papYear}`
  const what = lineOf(archive.indicatorBySlug.get(cell.indicator), cell.line)?.name ?? cell.indicator
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
