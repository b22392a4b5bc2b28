import type { DocumentType } from '#model/document.ts'
import type { Column, Measure } from '#model/observation.ts'

/** One column of an official layout. Years are relative to the document's budget year. */
export interface LayoutColumn {
  /** Years after the budget year; `horizon` is the year of the multi-year target, which changes with each plan. */
  readonly offset: number | 'horizon'
  readonly measure: Measure
  /** The PAP that the heading names, relative to the budget year. */
  readonly pap?: number
  /** Whether the official heading is the year alone. */
  readonly bare?: true
}

/** The columns that documents of one type print, over a range of budget years. */
export interface TableLayout {
  readonly type: DocumentType
  readonly from: number
  /** `undefined` while it is still in use. */
  readonly to: number | undefined
  readonly columns: readonly LayoutColumn[]
}

/**
 * The official layouts, read on the published documents (budget.gouv.fr, pages « _PERF » of each PLF and
 * PLR). Forecasts are gone from the RAP 2022 and the PAP 2023 on: only targets remain (Sénat, rapport
 * n° 771 (2022-2023), « la mesure de la performance »).
 */
const layouts: readonly TableLayout[] = [
  {
    type: 'pap',
    from: 2006,
    to: 2022,
    columns: [
      { offset: -3, measure: 'actual' },
      { offset: -2, measure: 'actual' },
      { offset: -1, measure: 'forecast', pap: -1 },
      { offset: -1, measure: 'updatedForecast' },
      { offset: 0, measure: 'forecast' },
      { offset: 'horizon', measure: 'target' },
    ],
  },
  {
    type: 'pap',
    from: 2023,
    to: undefined,
    columns: [
      { offset: -3, measure: 'actual', bare: true },
      { offset: -2, measure: 'actual', bare: true },
      { offset: -1, measure: 'target', pap: -1 },
      { offset: 0, measure: 'target' },
      { offset: 1, measure: 'target' },
      { offset: 2, measure: 'target' },
    ],
  },
  {
    type: 'rap',
    from: 2006,
    to: 2021,
    columns: [
      { offset: -2, measure: 'actual' },
      { offset: -1, measure: 'actual' },
      { offset: 0, measure: 'forecast', pap: 0 },
      { offset: 0, measure: 'updatedForecast' },
      { offset: 0, measure: 'actual' },
      { offset: 'horizon', measure: 'target', pap: 0 },
    ],
  },
  {
    type: 'rap',
    from: 2022,
    to: 2022,
    columns: [
      { offset: -2, measure: 'actual' },
      { offset: -1, measure: 'actual' },
      { offset: 0, measure: 'target' },
      { offset: 0, measure: 'actual' },
      { offset: 1, measure: 'target' },
    ],
  },
  {
    type: 'rap',
    from: 2023,
    to: undefined,
    columns: [
      { offset: -2, measure: 'actual' },
      { offset: -1, measure: 'actual' },
      { offset: 0, measure: 'target' },
      { offset: 0, measure: 'actual' },
      { offset: 0, measure: 'attainment' },
      { offset: 1, measure: 'target' },
    ],
  },
  // What an administration's own yearly reports print of the indicators that Parliament follows, « dits PLF ».
  {
    type: 'bilan',
    from: 2006,
    to: undefined,
    columns: [
      { offset: -1, measure: 'actual' },
      { offset: 0, measure: 'recalledObjective' },
      { offset: 0, measure: 'actual' },
    ],
  },
]

/** Year of the multi-year target by budget year, where a document was seen to print it. */
const horizons: Readonly<Record<number, number>> = { 2020: 2020, 2021: 2023 }

/** The official layout of one document; `undefined` before the LOLF's first budget, 2006. */
export function layoutOf(type: DocumentType, year: number): TableLayout | undefined {
  return layouts.find((layout) => layout.type === type && layout.from <= year && year <= (layout.to ?? year))
}

/** How far ahead multi-year targets were set. */
const farthest = 5

/**
 * Whether a document prints such a column: its years, and the PAP that it names, are known by type and year. Around the
 * year in which a layout changes, both are taken; before the first one, any.
 */
export function isPrintedBy(type: DocumentType, year: number, column: Column): boolean {
  const near = layouts.filter(
    ({ type: own, from, to = year }) => own === type && from - 1 <= year && year <= to + 1,
  )
  return (
    near.length === 0 ||
    near.some(({ columns }) =>
      columns.some(
        ({ offset, measure, pap = 0 }) =>
          measure === column.measure &&
          (offset === 'horizon'
            ? column.year >= year && column.year <= year + farthest
            : column.year === year + offset) &&
          (column.papYear === undefined || column.papYear === year + pap),
      ),
    )
  )
}

/** One layout column for a budget year; `horizon` is the year that an open column stands for. */
export function columnOf({ offset, measure, pap }: LayoutColumn, year: number, horizon: number): Column {
  return {
    year: offset === 'horizon' ? horizon : year + offset,
    measure,
    papYear: pap === undefined ? undefined : year + pap,
  }
}

/** The columns to transcribe for one document, without the multi-year target when its year is not known. */
export function layoutColumns(
  type: DocumentType,
  year: number,
): { readonly columns: readonly Column[]; readonly unknownHorizon: boolean } {
  const horizon = horizons[year]
  const columns = layoutOf(type, year)?.columns ?? []
  const known = columns.filter(({ offset }) => offset !== 'horizon' || horizon !== undefined)
  return {
    columns: known.map((column) => columnOf(column, year, horizon ?? year)),
    unknownHorizon: known.length < columns.length,
  }
}
