import type { PrintedValue } from '#model/printed-value.ts'

/** One figure of an independent series. */
export interface CrossCheckPoint {
  readonly series: string
  /** `2021` or `2021-03`. */
  readonly period: string
  /** As the source gives it: read as a cell of a table. */
  readonly figure: PrintedValue
  /** Its number, that of an approximation (« ~14 ») or of a bound; `undefined` when the source gives none, words, or another unit. */
  readonly value: number | undefined
  /** True while the period had not ended when the figure was published. */
  readonly incomplete: boolean
  /** Date of the state in which the source was read, or of publication, ISO 8601; may be empty. */
  readonly asOf: string
  readonly remark: string
  readonly source: string
  readonly line: number
}

/** One independent series and what it counts. */
export interface CrossCheckSeries {
  readonly slug: string
  readonly title: string
  readonly unit: string
  /** `forecast` marks figures that someone announced rather than counted. */
  readonly nature: 'count' | 'forecast' | 'amount'
  /** The indicator beside which the series may be shown, if any. */
  readonly indicator: string | undefined
  /** Slug of the line of that indicator that it counts; empty for the one that bears the indicator's own name. */
  readonly line: string
}

/** An independent source, shown beside the official figures and never mixed with them. */
export interface CrossCheck {
  readonly slug: string
  readonly title: string
  readonly author: string
  /** What follows « selon » in a sentence: « les fiches de beta.gouv.fr »; may be empty. */
  readonly shortName: string
  readonly licence: string
  /** What differs in scope, and what the comparison can and cannot show. */
  readonly caveat: string
  readonly series: readonly CrossCheckSeries[]
  readonly points: readonly CrossCheckPoint[]
}

/** One period of a series, with what each state of the source says of it. */
export interface GridRow {
  readonly period: string
  /** One list per state, in the order of `states`; a source may print several figures for a period. */
  readonly cells: readonly (readonly CrossCheckPoint[])[]
}

/** One series by period and by the date in which its source was read (`asOf`; one empty state when undated). */
export interface CrossCheckGrid {
  readonly states: readonly string[]
  readonly rows: readonly GridRow[]
}

/** Arranges the points of a series, oldest period and oldest state first. */
export function crossCheckGrid(points: readonly CrossCheckPoint[], series: string): CrossCheckGrid {
  const own = points.filter((point) => point.series === series)
  const states = [...new Set(own.map(({ asOf }) => asOf))].toSorted()
  const periods = [...new Set(own.map(({ period }) => period))].toSorted()
  return {
    states,
    rows: periods.map((period) => ({
      period,
      cells: states.map((state) => own.filter((point) => point.period === period && point.asOf === state)),
    })),
  }
}

/** A point whose value is given. */
export type KnownPoint = CrossCheckPoint & { readonly value: number }

/**
 * The points of a row whose value is known, in the order of its states. Counts made while the period was still
 * running are left out as soon as another state counts the whole of it: they would pass for revisions.
 */
export function knownPoints({ cells }: GridRow): readonly KnownPoint[] {
  const known = cells.flat().filter((point): point is KnownPoint => point.value !== undefined)
  const ended = known.filter(({ incomplete }) => !incomplete)
  return ended.length > 0 ? ended : known
}

/** The known values of a row, see `knownPoints`. */
export function valuesOf(row: GridRow): readonly number[] {
  return knownPoints(row).map(({ value }) => value)
}

/** Whether a period that had ended changed from one state to another. */
export function isRevised(row: GridRow): boolean {
  const ended = row.cells.flat().some(({ incomplete, value }) => !incomplete && value !== undefined)
  return ended && new Set(valuesOf(row)).size > 1
}
