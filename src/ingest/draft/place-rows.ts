import { isOwn, ownSlug } from '#domain/line.ts'
import type { Column } from '#domain/measure.ts'
import type { DraftRow } from '#ingest/draft/table-file.ts'
import type { KnownLabels } from '#ingest/draft/known-labels.ts'
import { proposeSlug } from '#ingest/draft/propose-slug.ts'
import type { ExtractIndicator, ExtractRow, ExtractTable } from '#ingest/extract/model.ts'

/** A sub-indicator that the indicator's file does not declare yet. */
export interface NewLine {
  readonly slug: string
  readonly title: string
  readonly unit: string
}

/** The rows of one indicator for its table file. */
export interface PlacedRows {
  readonly rows: readonly DraftRow[]
  readonly newLines: readonly NewLine[]
  readonly remarks: readonly string[]
}

/** A unit that the document was not seen to print. */
const unreadUnit = 'non relevée'

/**
 * The printed rows of an indicator as rows of the archive. The row that bears the indicator's own label,
 * else the first that no sub-indicator claims, is its main figure; others are sub-indicators, known by
 * their label or new.
 */
export function placeRows(
  slug: string,
  printed: ExtractIndicator,
  columns: readonly Column[],
  known: KnownLabels,
): PlacedRows {
  const remarks: string[] = []
  const found = printed.tables.flatMap((table) => table.rows.map((row) => ({ table, row })))
  if (found.length === 0) {
    const unit = known.unit(slug, ownSlug)
    const row: DraftRow = {
      indicator: slug,
      line: ownSlug,
      code: printed.code,
      label: printed.label,
      unit: unit === '' ? unreadUnit : unit,
      reading: 'labelOnly',
      readingSource: '',
      values: columns.map(() => ''),
    }
    return { rows: [row], newLines: [], remarks }
  }
  const main = mainRow(
    slug,
    printed,
    found.map(({ row }) => row),
    known,
  )
  const taken = new Set<string>()
  const newLines: NewLine[] = []
  const rows = found.map(({ table, row }): DraftRow => {
    const isMain = row === main
    const own = isMain ? ownSlug : known.line(slug, row.label)
    const isKnown = isMain || (own !== undefined && !isOwn(own) && !taken.has(own))
    const sub = isKnown ? (own ?? ownSlug) : proposeSlug(row.label, taken, 'ligne')
    taken.add(sub)
    const label = row.label === '' ? printed.label : row.label
    const unit = row.unit !== '' ? row.unit : known.unit(slug, sub) || unreadUnit
    if (row.unit !== '' && known.unit(slug, sub) === unreadUnit) {
      remarks.push(`fiche « ${slug} » : l’unité « ${row.unit} » est imprimée ; remplacer « ${unreadUnit} ».`)
    }
    if (row.unit === '') remarks.push(`ligne ${row.line} : unité non imprimée, « ${unit} » à vérifier.`)
    if (isMain && label !== printed.label) {
      remarks.push(
        `ligne ${row.line} : « ${label} » est prise comme chiffre principal de « ${printed.label} ».`,
      )
    }
    if (!isKnown) newLines.push({ slug: sub, title: label, unit })
    const values = valuesUnder(columns, table, row)
    const figures = table.deduced ? 'deducedHeading' : 'read'
    return {
      indicator: slug,
      line: sub,
      code: printed.code,
      label: isMain ? printed.label : label,
      unit,
      reading: values.every((text) => text === '') ? 'labelOnly' : figures,
      readingSource: '',
      values,
    }
  })
  return { rows, newLines, remarks }
}

function mainRow(
  slug: string,
  { label }: ExtractIndicator,
  rows: readonly ExtractRow[],
  known: KnownLabels,
): ExtractRow | undefined {
  return (
    rows.find((row) => row.label === '' || row.label === label) ??
    rows.find((row) => known.line(slug, row.label) === ownSlug) ??
    rows.find((row) => known.line(slug, row.label) === undefined)
  )
}

const keyOf = ({ year, measure, papYear }: Column): string => `${year}|${measure}|${papYear}`

/** The values of a row under the columns of the whole document. */
function valuesUnder(columns: readonly Column[], table: ExtractTable, row: ExtractRow): readonly string[] {
  const byKey = new Map(table.columns.map((column, index) => [keyOf(column), row.values[index] ?? '']))
  return columns.map((column) => byKey.get(keyOf(column)) ?? '')
}
