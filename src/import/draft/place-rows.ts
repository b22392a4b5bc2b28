import { type KnownLabels, proposeSlug, unreadUnit } from '#import/draft/labels.ts'
import { agrees, numberOf } from '#import/extract/decimal-point.ts'
import type { DraftRow } from '#import/draft/table-file.ts'
import type { ExtractIndicator, ExtractRow, ExtractTable } from '#import/extract/model.ts'
import { sameLabel } from '#model/label.ts'
import { isOwn, ownSlug } from '#model/line.ts'
import { type Column, columnKey } from '#model/observation.ts'
import { capitalise } from '#words/grammar.ts'

/** A line with a name of its own that the indicator's file does not declare yet. */
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

/**
 * The printed rows of an indicator as rows of the archive, each with its label as printed. A row continues a known
 * line by its label and unit, or is a new line. That of the line that bears the indicator's name bears its label too,
 * or stands alone in the first table of the indicator. The place of a row says nothing.
 */
export function placeRows(
  slug: string,
  printed: ExtractIndicator,
  columns: readonly Column[],
  known: KnownLabels,
): PlacedRows {
  const found = printed.tables.flatMap((table) => table.rows.map((row) => ({ table, row })))
  if (found.length === 0) return withoutRows(slug, printed, columns, known)
  const lines = known.lines(slug)
  const own = ownRow(
    slug,
    printed,
    found.map(({ row }) => row),
    known,
  )
  const remarks: string[] = []
  const newLines: NewLine[] = []
  const taken = new Set<string>(own === undefined ? [] : [ownSlug])
  const slugs = new Set(lines.map((line) => line.slug))
  const rows = found.map(({ table, row }): DraftRow => {
    const label = row.label === '' ? printed.label : row.label
    const continued = row === own ? ownSlug : known.continued(slug, label, row.unit)
    const isKnown = continued !== undefined && (row === own || !taken.has(continued))
    const line = isKnown ? continued : proposeSlug(label, slugs, 'ligne')
    taken.add(line)
    slugs.add(line)
    const before = lines.find((one) => one.slug === line)?.unit ?? ''
    const unit = [row.unit, before].find((text) => text !== '') ?? unreadUnit
    if (row.unit === '') remarks.push(`ligne ${row.line} : unité non imprimée, « ${unit} » à vérifier.`)
    else if (before === unreadUnit)
      remarks.push(`fiche « ${slug} » : l’unité « ${row.unit} » est imprimée ; remplacer « ${unreadUnit} ».`)
    if (!isKnown) {
      newLines.push({ slug: line, title: capitalise(label), unit })
      if (lines.length > 0) remarks.push(newLine(row.line, label, unit, slug))
    }
    const others = isKnown ? known.numbers(slug, line, unit) : []
    const values = valuesUnder(columns, table, confirmed(row, others, remarks))
    const figures = table.deduced ? 'deducedHeading' : 'read'
    return {
      indicator: slug,
      line,
      code: printed.code,
      number: row.number ?? '',
      label,
      unit,
      reading: values.every((text) => text === '') ? 'labelOnly' : figures,
      readingSource: '',
      values,
    }
  })
  return { rows, newLines, remarks }
}

function newLine(place: number, label: string, unit: string, slug: string): string {
  return `ligne ${place} : « ${label} » (${unit}) n’est d’aucune ligne connue de « ${slug} » : une ligne nouvelle est proposée. Si elle en continue une, écrire l’identifiant de celle-ci dans la colonne « sous_indicateur » et retirer la nouvelle de la fiche.`
}

/**
 * The row of the line that bears the indicator's own name, unless the indicator's file says that it has none. In
 * another unit than that line's, a row is another line.
 */
function ownRow(
  slug: string,
  { label }: ExtractIndicator,
  rows: readonly ExtractRow[],
  known: KnownLabels,
): ExtractRow | undefined {
  const lines = known.lines(slug)
  if (lines.length > 0 && !lines.some((line) => isOwn(line.slug))) return undefined
  const isBearer = (row: ExtractRow) => row.label === '' || sameLabel(row.label, label)
  const continued = rows.filter(
    (row) => known.continued(slug, row.label === '' ? label : row.label, row.unit) === ownSlug,
  )
  const [alone, ...others] = rows
  // A row with a number is a line of its own in the State's data: what its label says is not lost under another's.
  const isAlone = others.length === 0 && alone?.number === undefined
  return (
    continued.find(isBearer) ??
    continued[0] ??
    (lines.length > 0 ? undefined : (rows.find(isBearer) ?? (isAlone ? alone : undefined)))
  )
}

/** An indicator of which the document was seen to print the label alone. */
function withoutRows(
  slug: string,
  { code, label, line: place }: ExtractIndicator,
  columns: readonly Column[],
  known: KnownLabels,
): PlacedRows {
  const lines = known.lines(slug)
  const common = { indicator: slug, code, number: '', readingSource: '', values: columns.map(() => '') }
  const own = lines.find((line) => isOwn(line.slug))
  if (own !== undefined || lines.length === 0) {
    const unit = own?.unit || unreadUnit
    return {
      rows: [{ ...common, line: ownSlug, label, unit, reading: 'labelOnly' }],
      newLines: [],
      remarks: [],
    }
  }
  return {
    rows: lines.map((line) => ({
      ...common,
      line: line.slug,
      label: line.label,
      unit: line.unit,
      reading: 'carriedOver',
    })),
    newLines: [],
    remarks: [
      `ligne ${place} : « ${label} » est imprimé, ses lignes n’ont pas été lues : elles sont reprises des documents d’avant.`,
    ],
  }
}

/** The row without the figures printed with a point that are not of the size of those of other documents. */
function confirmed(row: ExtractRow, others: readonly number[], remarks: string[]): ExtractRow {
  const values = row.values.map((text, index) => {
    const number = row.pointed.includes(index) && others.length > 0 ? numberOf(text) : undefined
    if (number === undefined || agrees(number, others)) return text
    remarks.push(
      `ligne ${row.line} : « ${text} », imprimé avec un point, n’est pas de l’ordre des valeurs des autres documents ; la cellule est laissée vide.`,
    )
    return ''
  })
  return { ...row, values }
}

/** The values of a row under the columns of the whole document. */
function valuesUnder(columns: readonly Column[], table: ExtractTable, row: ExtractRow): readonly string[] {
  const byKey = new Map(table.columns.map((column, index) => [columnKey(column), row.values[index] ?? '']))
  return columns.map((column) => byKey.get(columnKey(column)) ?? '')
}
