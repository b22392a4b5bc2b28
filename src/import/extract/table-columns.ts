import type { DocumentTitle } from '#model/document.ts'
import { type Column, columnKey } from '#model/observation.ts'
import { columnOf, layoutOf, type LayoutColumn } from '#model/table-layout.ts'
import { isAttainmentStart } from '#import/extract/headings.ts'
import { slugify } from '#words/slugify.ts'
import { parseHeading } from '#read/csv/headings.ts'

/** The columns of a table, and whether the official layout was needed to know what they measure. */
export interface TableColumns {
  readonly columns: readonly Column[]
  readonly deduced: boolean
}

/** A printed heading: a full one, a year alone, or « Atteinte de la cible » without its year. */
type Printed = Column | { readonly year: number } | 'attainment'

/**
 * What the columns of a table measure. Full headings are taken as they are. Years alone are looked up in
 * the official layout of that document: they must be its columns, in this order, in one way only; the
 * words of attainment and the multi-year target may be missing. `undefined` when they are not, or when
 * two columns are alike.
 */
export function tableColumns(headings: readonly string[], doc: DocumentTitle): TableColumns | undefined {
  const printed = headings.map(printedHeading)
  if (printed.length === 0 || !printed.every((heading) => heading !== undefined)) return undefined
  const full = printed.filter(isFull)
  if (full.length === printed.length) return distinct({ columns: full, deduced: false })
  const layout = layoutOf(doc.type, doc.year)?.columns ?? []
  const [placed, other] = placements(printed, layout, doc.year)
  if (placed === undefined || other !== undefined) return undefined
  // From the PAP 2023 on, two official headings are years alone, beside full ones.
  const isOfficial = placed.every(({ layout: { bare } }, index) => {
    const heading = printed[index]
    return bare === true || heading === 'attainment' || (heading !== undefined && isFull(heading))
  })
  // Among full headings, a year alone that is not official has lost its measure; years alone must be all there.
  const isWhole = layout
    .filter(({ measure, offset }) => measure !== 'attainment' && offset !== 'horizon')
    .every((column) => placed.some((one) => one.layout === column))
  if (full.length > 0 ? !isOfficial : !isWhole) return undefined
  return distinct({ columns: placed.map(({ column }) => column), deduced: full.length === 0 })
}

interface Placed {
  readonly layout: LayoutColumn
  readonly column: Column
}

/** Up to two different ways to find the headings in the layout, in order. */
function placements(
  printed: readonly Printed[],
  layout: readonly LayoutColumn[],
  year: number,
): readonly (readonly Placed[])[] {
  const [heading, ...others] = printed
  if (heading === undefined) return [[]]
  const ways = layout.flatMap((column, index) => {
    const placed = placedIn(heading, column, year)
    if (placed === undefined) return []
    return placements(others, layout.slice(index + 1), year).map((rest) => [
      { layout: column, column: placed },
      ...rest,
    ])
  })
  const different = new Map(ways.map((way) => [JSON.stringify(way.map(({ column }) => column)), way]))
  return [...different.values()].slice(0, 2)
}

/** The heading as that column of the layout, or `undefined` when it cannot be. */
function placedIn(heading: Printed, column: LayoutColumn, year: number): Column | undefined {
  if (heading === 'attainment') {
    return column.measure === 'attainment' ? columnOf(column, year, year) : undefined
  }
  const official = columnOf(column, year, Math.max(heading.year, year))
  if (official.year !== heading.year) return undefined
  if (isFull(heading)) return heading.measure === official.measure ? heading : undefined
  return official.measure === 'attainment' ? undefined : official
}

function printedHeading(text: string): Printed | undefined {
  const slug = slugify(text)
  if (isAttainmentStart(slug)) return 'attainment'
  return /^(?:19|20)\d{2}$/.test(slug) ? { year: Number(slug) } : parseHeading(text, 'pap')
}

function isFull(heading: Printed): heading is Column {
  return heading !== 'attainment' && 'measure' in heading
}

function distinct(table: TableColumns): TableColumns | undefined {
  const keys = table.columns.map(columnKey)
  return new Set(keys).size === keys.length ? table : undefined
}
