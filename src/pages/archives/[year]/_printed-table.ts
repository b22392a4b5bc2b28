import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import { isOwn } from '#model/line.ts'
import type { PrintedTable, TableRow } from '#model/observation.ts'
import { indicatorCrumb } from '#site/links.ts'
import { figurePath, indicatorPath } from '#urls.ts'
import { columnHeading } from '#words/names.ts'
import { readingTerms } from '#words/terms.ts'
import { shownValue } from '#words/value.ts'

/** One printed row, with links to the indicator's page. */
export interface PrintedRow {
  readonly code: string
  readonly label: string
  /** Slug of its indicator; empty for a row that belongs to none. */
  readonly slug: string
  /** `undefined` for a row that belongs to no indicator. */
  readonly path: string | undefined
  /** Whether it stands under the row that bears its indicator's name. */
  readonly sub: boolean
  /** The name of its indicator, when its label is that of another line; else empty. */
  readonly indicator: string
  readonly unit: string
  readonly reading: string
  readonly cells: readonly {
    readonly shown: string
    readonly collected: boolean
    readonly path: string | undefined
  }[]
}

/** The table of one document as printed: the headings of its figures and every row, read or not. */
export interface PrintedRows {
  readonly headings: readonly string[]
  readonly rows: readonly PrintedRow[]
}

/** The printed table of a document, without rows when the archive does not hold it. */
export function printedRows(archive: Archive, doc: BudgetDocument): PrintedRows {
  const table = archive.tableByDocument.get(doc.id)
  return {
    headings: table?.columns.map((column) => columnHeading(column, doc.type)) ?? [],
    rows: table?.rows.map((row) => printedRow(archive, table, row)) ?? [],
  }
}

function printedRow(archive: Archive, table: PrintedTable, row: TableRow): PrintedRow {
  const above = table.rows.find(({ indicator, line }) => indicator === row.indicator && isOwn(line))
  const path = row.indicator === '' ? undefined : indicatorPath(row.indicator)
  return {
    code: row.code,
    label: row.label,
    slug: row.indicator,
    path,
    sub: !isOwn(row.line) && above !== undefined,
    indicator: isOwn(row.line) ? '' : (above?.label ?? indicatorCrumb(archive, row.indicator).label),
    unit: row.unit,
    reading:
      row.reading === 'read'
        ? ''
        : [readingTerms[row.reading].label, row.readingSource.replace(/[\s,:]*https?:\S+/g, '')]
            .filter(Boolean)
            .join(', '),
    cells: table.columns.flatMap((column, index) => {
      const value = row.values[index]
      if (value === undefined) return []
      const { indicator, line } = row
      return [
        {
          shown: shownValue(value),
          collected: value.kind !== 'notCollected',
          path: path && figurePath({ ...column, indicator, line, document: table.document }),
        },
      ]
    }),
  }
}
