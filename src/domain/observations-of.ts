import type { Observation, PrintedTable } from '#domain/observation.ts'

/**
 * The figures of a printed table, one by one, row after row.
 * Cells without a value in `values` (a row shorter than its heading) give nothing.
 */
export function observationsOf(table: PrintedTable): Observation[] {
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column, index) => {
      const value = row.values[index]
      if (value === undefined) return []
      const { indicator, subIndicator, reading, readingSource, place } = row
      return [
        {
          ...column,
          document: table.document,
          documentType: table.documentType,
          indicator,
          subIndicator,
          value,
          reading,
          readingSource,
          place,
        },
      ]
    }),
  )
}
