import type { Archive } from '#domain/archive.ts'

/** A name and the first document, by budget year, that prints it. */
export interface PrintedName {
  readonly label: string
  readonly document: string
}

/**
 * The names that documents give one after the other to an indicator, or to one of its sub-indicators.
 * Rows carried over from an earlier framework prove nothing and are left out.
 */
export function namesOverTime(
  archive: Pick<Archive, 'linesByIndicator'>,
  indicator: string,
  subIndicator = '',
): readonly PrintedName[] {
  const printed = (archive.linesByIndicator.get(indicator) ?? [])
    .filter(({ row }) => row.subIndicator === subIndicator && row.reading !== 'carriedOver')
    .map(({ document, row }) => ({ label: row.label, document }))
  return printed.filter(({ label }, index) => label !== printed[index - 1]?.label)
}
