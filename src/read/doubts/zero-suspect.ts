import type { Archive } from '#model/archive.ts'
import { observationsOfRow } from '#model/observation.ts'
import { exactNumber } from '#model/printed-value.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/**
 * The zeros of rows in which more figures are positive, and none negative: most often a cell that nobody has read. A
 * remark on that year in the indicator's file explains one.
 */
export function suspectZeros(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const { indicator, line, values } = row
      const numbers = values.flatMap((value) => exactNumber(value) ?? [])
      const positive = numbers.filter((number) => number > 0).length
      const zeros = numbers.filter((number) => number === 0).length
      if (indicator === '' || positive < 2 || zeros >= positive || positive + zeros < numbers.length)
        return []
      const remarks = archive.indicatorBySlug.get(indicator)?.annotations ?? []
      return observationsOfRow(table, row).flatMap(({ value, year, place }) => {
        if (exactNumber(value) !== 0) return []
        const isExplained = remarks.some((remark) => remark.year === year && remark.line === line)
        return isExplained ? [] : [problemOf('zero-suspect', place, value.printed)]
      })
    }),
  )
}
