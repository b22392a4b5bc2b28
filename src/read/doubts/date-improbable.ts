import type { Archive } from '#model/archive.ts'
import type { BudgetDocument, DocumentType } from '#model/document.ts'
import { cellOf } from '#read/doubts/cell-of.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The years in which a document may come out, from its budget year: LOLF, articles 39 and 46, and some delay. */
const published: Readonly<Record<DocumentType, readonly [first: number, last: number]>> = {
  pap: [-1, 0],
  rap: [1, 3],
  bilan: [0, 3],
}

function yearsOf({ type, year }: BudgetDocument): readonly [first: number, last: number] {
  const [first, last] = published[type]
  return [year + first, year + last]
}

/** Whether a document would have come out in a year in which no such document does. */
export function hasOddDate(doc: BudgetDocument): boolean {
  const year = Number(doc.publishedOn?.slice(0, 4) ?? NaN)
  const [first, last] = yearsOf(doc)
  return year < first || year > last
}

/**
 * The dates of publication that do not go with the budget year, or that are to come, and the readings of other sources
 * that are to come. `today` is ISO 8601.
 */
export function oddDates({ documents, crossChecks }: Archive, today: string): readonly Problem[] {
  const past = 'une date passée.'
  return [
    ...documents.flatMap((doc) => {
      const { publishedOn = '', place } = doc
      if (!hasOddDate(doc) && publishedOn <= today) return []
      const [first, last] = yearsOf(doc)
      return problemOf('date-improbable', cellOf(place, 'publie_le'), publishedOn, {
        expected: hasOddDate(doc) ? `une date de ${first}${first === last ? '' : ` à ${last}`}.` : past,
      })
    }),
    ...crossChecks.flatMap(({ slug, points }) =>
      points
        .filter(({ asOf }) => asOf > today || (asOf !== '' && asOf < '2000'))
        .map(({ asOf, line }) =>
          problemOf(
            'date-improbable',
            cellOf({ file: `data/recoupements/${slug}.csv`, line }, 'etat_du'),
            asOf,
            { expected: asOf > today ? past : 'une date à partir de 2000.' },
          ),
        ),
    ),
  ]
}
