import { type KnownLabels, knownLabels } from '#import/draft/labels.ts'
import { type DraftRow, tableText } from '#import/draft/table-file.ts'
import { type PastedRow, pastedRows } from '#import/pasted/pasted-rows.ts'
import type { Sources } from '#model/archive.ts'
import type { DocumentTitle } from '#model/document.ts'
import { layoutColumns } from '#model/table-layout.ts'

/** The table that pasted rows give, and the sentences that say what could not be read in them. */
export interface PastedTable {
  /** As CSV, for `data/tableaux/`; empty when nothing was pasted. */
  readonly text: string
  readonly rows: number
  readonly unread: readonly string[]
}

/**
 * The table of rows copied from a PDF or a page without their heading, under the official layout of a document. What
 * cannot be read for sure is left empty and said. A row whose label and unit are those of one known line gets its
 * identifiers.
 */
export function pastedTable(
  text: string,
  { type, year }: DocumentTitle,
  archive: Pick<Sources, 'tables' | 'indicators'>,
): PastedTable {
  const { columns } = layoutColumns(type, year)
  const { rows, unread } = pastedRows(text, columns)
  const known = knownLabels(archive)
  const slugs = archive.indicators.map(({ slug }) => slug)
  const drafts = rows.map((row) => draftRow(row, identified(row, slugs, known)))
  return {
    text: drafts.length === 0 ? '' : tableText(columns, drafts, type),
    rows: drafts.length,
    unread: [
      ...unread.map(({ line, found, why }) => `Ligne ${line} : « ${found} ». ${why}`),
      ...drafts.flatMap(({ indicator, label }) =>
        indicator === '' ? [`« ${label} » : libellé inconnu, sa cellule « indicateur » est à remplir.`] : [],
      ),
    ],
  }
}

/** The only known line with the label and the unit of a row; none when there are several. */
function identified(row: PastedRow, slugs: readonly string[], known: KnownLabels) {
  const found = slugs.flatMap((indicator) => {
    const line = row.unit === '' ? undefined : known.continued(indicator, row.label, row.unit)
    return line === undefined ? [] : [{ indicator, line }]
  })
  const [only, ...others] = found
  return only !== undefined && others.length === 0 ? only : { indicator: '', line: '' }
}

function draftRow(
  { code, label, unit, values }: PastedRow,
  identity: Pick<DraftRow, 'indicator' | 'line'>,
): DraftRow {
  const isRead = values.some((text) => text !== '')
  return {
    ...identity,
    ...{ code, number: '', label, unit, readingSource: '', values },
    // The copy has no heading: the measures come from the official layout.
    reading: isRead ? 'deducedHeading' : 'labelOnly',
  }
}
