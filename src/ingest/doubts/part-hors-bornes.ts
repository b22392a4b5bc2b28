import type { Archive } from '#domain/archive.ts'
import { observationsOf } from '#domain/observations-of.ts'
import { plottedNumber } from '#domain/printed-value.ts'
import { placeOfFigure } from '#ingest/doubts/place-of-figure.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'

/** The figures in % that are under 0 or over 100. A row's own printed unit says what it counts in. */
export function sharesOutOfBounds(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap((table) => {
    const inPercent = new Set(
      table.rows.filter(({ unit }) => isPercentage(unit)).map(({ place }) => place.line),
    )
    return observationsOf(table)
      .filter(({ place }) => inPercent.has(place.line))
      .filter(({ value }) => {
        const number = plottedNumber(value)
        return number !== undefined && (number < 0 || number > 100)
      })
      .map((figure) => problemOf('part-hors-bornes', placeOfFigure(figure), figure.value.printed))
  })
}

/** « % », « en % », « Pourcentage ». */
function isPercentage(unit: string): boolean {
  return /^(?:en )?(?:%|pourcentage)$/i.test(unit)
}
