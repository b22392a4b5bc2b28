import type { Observation, PrintedTable } from '#model/observation.ts'

/**
 * The figures of a printed table, one by one, row after row.
 * Cells without a value in `values` (a row shorter than its heading) give nothing.
 */
export function observationsOf(table: PrintedTable): Observation[] {
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column, index) => {
      const value = row.values[index]
      const place = row.places.values[index]
      if (value === undefined || place === undefined) return []
      const { indicator, line, reading, readingSource } = row
      return [
        {
          ...column,
          document: table.document,
          documentType: table.documentType,
          indicator,
          line,
          value,
          reading,
          readingSource,
          place,
        },
      ]
    }),
  )
}
