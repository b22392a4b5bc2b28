import type { Archive } from '#model/archive.ts'
import { hasOddDate } from '#read/doubts/date-improbable.ts'
import type { Observation } from '#model/observation.ts'
import { publicationRank } from '#model/document.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { problemOf, type Problem } from '#read/problem.ts'

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
    ...earlyExecutions(archive),
  ]
}

/** The credits said to be spent in a year by a document that came out before its end. */
function earlyExecutions({ credits, documentById }: Archive): readonly Problem[] {
  return credits.flatMap(({ stage, year, document, places }) => {
    const doc = documentById.get(document)
    if (stage !== 'executed' || doc === undefined || hasOddDate(doc)) return []
    if (publicationRank(doc) >= year + 1) return []
    const expected = `un document paru après la fin de ${year}.`
    return problemOf('resultat-premature', places.document, document, { expected })
  })
}
