import type { Archive } from '#model/archive.ts'
import { exactNumber } from '#model/printed-value.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/**
 * The zeros of rows in which more figures are positive, and none negative: most often a cell that nobody has read. A
 * remark on that year in the indicator's file explains one.
 */
export function suspectZeros(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap(({ columns, rows }) =>
    rows.flatMap(({ indicator, line, values, places }) => {
      const numbers = values.flatMap((value) => exactNumber(value) ?? [])
      const positive = numbers.filter((number) => number > 0).length
      const zeros = numbers.filter((number) => number === 0).length
      if (indicator === '' || positive < 2 || zeros >= positive || positive + zeros < numbers.length)
        return []
      const remarks = archive.indicatorBySlug.get(indicator)?.annotations ?? []
      return values.flatMap((value, index) => {
        const [column, place] = [columns[index], places.values[index]]
        if (column === undefined || place === undefined || exactNumber(value) !== 0) return []
        const isExplained = remarks.some((remark) => remark.year === column.year && remark.line === line)
        return isExplained ? [] : [problemOf('zero-suspect', place, value.printed)]
      })
    }),
  )
}
