import type { Archive } from '#model/archive.ts'
import { officialUrl } from '#model/document.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, lineOf, lowerFirst, type Line } from '#model/line.ts'
import { asPrinted, type Observation } from '#model/observation.ts'
import { cellsOf, figuresOf, saysOtherwise, type FigureKey } from '#model/revisions.ts'
import { figureAnchor } from '#urls.ts'
import { readingTerms, type Term } from '#words/terms.ts'
import { measureTitle } from '#words/names.ts'
import { isoNumber, shownFigure } from '#words/value.ts'
import { documentCrumb } from '#site/links.ts'
import { measuredBy } from '#words/finding.ts'

/** One document that prints a figure, with the addresses a reader may want. */
export interface FigureSource {
  /** Fragment by which this very figure can be cited. */
  readonly anchor: string
  readonly document: string
  readonly path: string
  readonly official: string | undefined
  /** How it was read, when that calls for a word; empty when simply read. */
  readonly reading: string
}

/** One row of an indicator's table: what one or several documents say of one figure. */
export interface FigureRow {
  readonly year: number
  readonly measure: string
  /** What tells its line from the others of the indicator: its title, or what it counts when it has no other name. */
  readonly line: string
  /** « Réalisation », « Part des femmes, réalisation ». */
  readonly figure: string
  readonly shown: string
  /** ISO number for programs; empty when the cell is not a number. */
  readonly iso: string
  readonly collected: boolean
  /** True when an earlier document printed something else. */
  readonly revised: boolean
  readonly sources: readonly FigureSource[]
  /** Documents that have a cell for this figure which nobody has read; on the last row of the figure. */
  readonly unread: readonly FigureSource[]
  readonly note: string
}

/** Every printed figure of an indicator, latest year first; each figure's versions in order of publication. */
export function figureRows(archive: Archive, indicator: Indicator): readonly FigureRow[] {
  return figuresOf(archive, indicator.slug)
    .toSorted((a, b) => b.year - a.year)
    .flatMap((key) => rowsOf(archive, indicator, key))
}

function rowsOf(archive: Archive, indicator: Indicator, key: FigureKey): readonly FigureRow[] {
  const cells = cellsOf(archive, key)
  const unread = cells.filter(({ value }) => value.kind === 'notCollected')
  const groups = statements(cells.filter(({ value }) => value.kind !== 'notCollected'))
  const rows = groups.length > 0 ? groups : [unread]
  const line = lineOf(indicator, key.line)
  const measure = measureTitle(key.measure)
  const sources = (group: readonly Observation[]) => group.map((cell) => sourceOf(archive, cell))
  return rows.flatMap((group, index) => {
    const [first] = group
    if (first === undefined) return []
    const before = rows[index - 1]?.[0]
    return [
      {
        year: key.year,
        measure,
        line: line === undefined ? '' : shortName(line),
        figure: line === undefined || isOwn(line.slug) ? measure : `${line.title}, ${lowerFirst(measure)}`,
        shown: shownFigure(first),
        iso: isoNumber(asPrinted(first)),
        collected: first.value.kind !== 'notCollected',
        revised: before !== undefined && saysOtherwise(before, first),
        sources: sources(group),
        unread: groups.length > 0 && index === rows.length - 1 ? sources(unread) : [],
        note: index === 0 ? noteFor(indicator, first) : '',
      },
    ]
  })
}

function shortName({ slug, title, unit }: Line): string {
  return isOwn(slug) ? measuredBy(unit) : title
}

/** Groups the cells that print the same thing one after the other: « NA » and « Non déterminé » stay apart. */
function statements(cells: readonly Observation[]): readonly (readonly Observation[])[] {
  const groups: Observation[][] = []
  for (const cell of cells) {
    const last = groups.at(-1)?.[0]
    if (last !== undefined && shownFigure(last) === shownFigure(cell)) groups.at(-1)?.push(cell)
    else groups.push([cell])
  }
  return groups
}

/** The ways of reading that a table's figures mention, with what each means. */
export function readingsIn(rows: readonly FigureRow[]): readonly Term[] {
  const used = new Set(rows.flatMap(({ sources }) => sources.map(({ reading }) => reading)))
  return Object.values(readingTerms).filter(({ label }) => used.has(label))
}

function sourceOf(archive: Archive, cell: Observation): FigureSource {
  const doc = archive.documentById.get(cell.document)
  const { label, path } = documentCrumb(archive, cell.document)
  return {
    anchor: figureAnchor(cell),
    document: label,
    path,
    official: doc === undefined ? undefined : officialUrl(doc),
    reading: cell.reading === 'read' ? '' : readingTerms[cell.reading].label,
  }
}

function noteFor(indicator: Indicator, cell: Observation): string {
  return indicator.annotations
    .filter(
      (annotation) =>
        annotation.year === cell.year && annotation.line === cell.line && annotation.measure === cell.measure,
    )
    .map(({ text }) => text)
    .join(' ')
}
