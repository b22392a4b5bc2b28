import type { Archive } from '#domain/archive.ts'
import { byYear } from '#domain/document.ts'

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
  archive: Pick<Archive, 'documents' | 'tableByDocument'>,
  indicator: string,
  subIndicator = '',
): readonly PrintedName[] {
  const printed = archive.documents.toSorted(byYear).flatMap(({ id }) =>
    (archive.tableByDocument.get(id)?.rows ?? [])
      .filter((row) => row.indicator === indicator && row.subIndicator === subIndicator)
      .filter(({ reading }) => reading !== 'carriedOver')
      .map(({ label }) => ({ label, document: id })),
  )
  return printed.filter(({ label }, index) => label !== printed[index - 1]?.label)
}
