import type { Archive } from '#model/archive.ts'
import type { Line } from '#model/line.ts'

/** A name and the first document, by budget year, that prints it. */
export interface PrintedName {
  readonly label: string
  readonly document: string
}

/**
 * The names that documents give one after the other to a line. Rows carried over from an earlier framework prove
 * nothing and are left out.
 */
export function namesOverTime(archive: Pick<Archive, 'rowsByIndicator'>, line: Line): readonly PrintedName[] {
  const printed = (archive.rowsByIndicator.get(line.indicator) ?? [])
    .filter(({ row }) => row.line === line.slug && row.reading !== 'carriedOver')
    .map(({ document, row }) => ({ label: row.label, document }))
  return printed.filter(({ label }, index) => label !== printed[index - 1]?.label)
}
