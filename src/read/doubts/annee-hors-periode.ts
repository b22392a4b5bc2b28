import type { Archive } from '#model/archive.ts'
import { cellOf } from '#read/doubts/cell-of.ts'
import { problemOf, type Problem } from '#read/problem.ts'

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
 * The years of credits and of other sources that are far from those of the documents, and those that other sources
 * counted before they came.
 */
export function strayYears(archive: Archive): readonly Problem[] {
  const { credits, crossChecks } = archive
  const { first, last } = spanOf(archive)
  const outside = (year: number, from: number, to: number) => year < from || year > to
  const expected = (from: number, to: number) => ({ expected: `une année de ${from} à ${to}.` })
  return [
    ...credits
      .filter(({ year }) => outside(year, first - 1, last + 1))
      .map(({ year, places }) =>
        problemOf(
          'annee-hors-periode',
          cellOf(places.document, 'exercice'),
          `${year}`,
          expected(first - 1, last + 1),
        ),
      ),
    ...crossChecks.flatMap(({ slug, series, points }) => {
      const announced = new Set(series.filter(({ nature }) => nature === 'forecast').map((one) => one.slug))
      return points.flatMap(({ period, line, asOf, incomplete, series: name }) => {
        const year = Number(period.slice(0, 4))
        // A date before the documents has its own doubt, and bounds nothing.
        const asOfYear = Number(asOf.slice(0, 4))
        const isUnbound = asOfYear < first - earlier || incomplete || announced.has(name)
        const readIn = isUnbound ? Infinity : asOfYear
        const to = Math.min(last + 1, readIn)
        if (!outside(year, first - earlier, to)) return []
        return problemOf(
          'annee-hors-periode',
          cellOf({ file: `data/recoupements/${slug}.csv`, line }, 'periode'),
          period,
          expected(first - earlier, to),
        )
      })
    }),
  ]
}
