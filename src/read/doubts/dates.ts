import type { Archive } from '#model/archive.ts'
import { type BudgetDocument, type DocumentType, publicationRank } from '#model/document.ts'
import { cellOf, type Problem, problemOf, sourceCell } from '#read/problem.ts'
import type { Observation } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import type { CreditStage } from '#model/credit.ts'

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
function hasOddDate(doc: BudgetDocument): boolean {
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
          problemOf('date-improbable', sourceCell(slug, line, 'etat_du'), asOf, {
            expected: asOf > today ? past : 'une date à partir de 2000.',
          }),
        ),
    ),
  ]
}

/**
 * Whether an actual was published before its year ended. The PAP of year N comes out in October N-1, the RAP in
 * spring N+1 (LOLF, articles 39 and 46) and a bilan at the beginning of N+1, unless documents.csv gives the date.
 */
export function isEarlyActual(archive: Archive, { measure, value, document, year }: Observation): boolean {
  const doc = archive.documentById.get(document)
  return (
    measure === 'actual' &&
    plottedNumber(value) !== undefined &&
    doc !== undefined &&
    publicationRank(hasOddDate(doc) ? { ...doc, publishedOn: undefined } : doc) < year + 1
  )
}

/** The columns of early actuals, each by its first figure: most often the heading is wrong, not the figures; and credits. */
export function earlyActuals(archive: Archive): readonly Problem[] {
  const early = archive.observations.filter((figure) => isEarlyActual(archive, figure))
  const columns = Map.groupBy(early, ({ document, year }) => `${document}|${year}`)
  return [
    ...[...columns.values()].flatMap(([figure]) =>
      figure === undefined ? [] : problemOf('resultat-premature', figure.place, figure.value.printed),
    ),
    ...earlyCredits(archive),
  ]
}

/** The stages that only the year itself settles: the finance act comes out in the last days before it. */
const settledByYear: readonly CreditStage[] = ['voted', 'movements', 'opened']

/** The credits said to be voted for a year, or spent in it, by a document that came out before its start, or its end. */
function earlyCredits({ credits, documentById }: Archive): readonly Problem[] {
  return credits.flatMap(({ stage, year, document, places }) => {
    const doc = documentById.get(document)
    if (doc === undefined || hasOddDate(doc)) return []
    const rank = publicationRank(doc)
    if (stage === 'executed' && rank < year + 1) {
      const expected = `un document paru après la fin de ${year}.`
      return problemOf('resultat-premature', places.document, document, { expected })
    }
    if (!settledByYear.includes(stage) || rank >= year) return []
    return problemOf('resultat-premature', places.document, document, {
      expected: `un document paru après le vote de la loi de finances pour ${year}.`,
      remedy: 'écrire « PLF » si ce sont les crédits demandés, ou le document qui imprime ceux de la loi.',
    })
  })
}

/** How many years other sources may reach before the documents, at most. */
const earlier = 10

/** The first and the last year of which documents speak: their budget years, and those of their columns. */
export function spanOf({ documents, tables }: Archive): { readonly first: number; readonly last: number } {
  const years = [
    ...documents.map(({ year }) => year),
    ...tables.flatMap(({ columns }) => columns.map(({ year }) => year)),
  ]
  return { first: Math.min(...years), last: Math.max(...years) }
}

/**
 * The years of credits that are not those of their document, or are far from those of all of them; those of other sources
 * that are, that they counted before they came, or as a whole while they were running.
 */
export function strayYears(archive: Archive): readonly Problem[] {
  const { credits, crossChecks, documentById } = archive
  const { first, last } = spanOf(archive)
  const outside = (year: number, from: number, to: number) => year < from || year > to
  const expected = (from: number, to: number) => ({ expected: `une année de ${from} à ${to}.` })
  return [
    ...credits.flatMap(({ year, stage, document, places }) => {
      // A document prints the credits of its own year, beside those of the year before; the bill is its own.
      const own = documentById.get(document)?.year
      const [from, to] = own === undefined ? [first - 1, last + 1] : [stage === 'bill' ? own : own - 1, own]
      if (!outside(year, from, to)) return []
      const place = cellOf(places.document, 'exercice')
      return problemOf(
        'annee-hors-periode',
        place,
        `${year}`,
        from === to ? { expected: `${own}, l’année de ${document}.` } : expected(from, to),
      )
    }),
    ...crossChecks.flatMap(({ slug, series, points }) => {
      const announced = new Set(series.filter(({ nature }) => nature === 'forecast').map((one) => one.slug))
      return points.flatMap(({ period, line, asOf, incomplete, series: name }) => {
        const year = Number(period.slice(0, 4))
        // A date before the documents has its own doubt, and bounds nothing.
        const asOfYear = Number(asOf.slice(0, 4))
        const isUnbound = asOfYear < first - earlier || incomplete || announced.has(name)
        const readIn = isUnbound ? Infinity : asOfYear
        const to = Math.min(last + 1, readIn)
        const isRunning = !isUnbound && asOf.startsWith(period) && asOf !== `${period}-12-31`
        if (!isRunning && !outside(year, first - earlier, to)) return []
        return problemOf(
          'annee-hors-periode',
          sourceCell(slug, line, 'periode'),
          period,
          isRunning
            ? { expected: `une période terminée le ${asOf}, ou « oui » dans « incomplet ».` }
            : expected(first - earlier, to),
        )
      })
    }),
  ]
}

/** The documents of budget years in which the programme did not exist, unless they are another programme's. */
export function documentsOutsideLife({ documents, programme }: Archive): readonly Problem[] {
  const { firstYear, lastYear = Infinity } = programme
  const span = lastYear === Infinity ? `à partir de ${firstYear}` : `de ${firstYear} à ${lastYear}`
  return documents
    .filter(
      ({ otherProgramme, year }) => otherProgramme === undefined && (year < firstYear || year > lastYear),
    )
    .map(({ id, place }) =>
      problemOf('document-hors-programme', place, id, {
        expected: `un exercice du programme, ${span} (content/programme.yaml).`,
      }),
    )
}
