import type { PointOfView } from '#model/indicator.ts'
import type { Column } from '#model/observation.ts'
import type { Place } from '#model/place.ts'
import type { PrintedValue } from '#model/printed-value.ts'

/**
 * The official file of one year: the performance tables of all programmes of the State, which the budget directorate
 * publishes as open data each autumn (PAP) and each spring (RAP).
 */
export interface OfficialFile {
  /** `data/etat/plf-2025-performance.csv`. */
  readonly file: string
  readonly document: OfficialDocument
  /** The figure columns, in the order of the file. */
  readonly columns: readonly OfficialColumn[]
  /** The headings that were not understood: their columns are left out. */
  readonly unknown: readonly Place[]
  /** Each line of each indicator once, in the order of the file. */
  readonly rows: readonly OfficialRow[]
}

/** A document that covers all programmes: a PAP or a RAP of a year. */
export interface OfficialDocument {
  readonly type: 'pap' | 'rap'
  readonly year: number
}

/** A figure column, and its heading as the file writes it. */
export interface OfficialColumn extends Column {
  readonly heading: string
}

/** A code and the title that goes with it; the title is empty where the file gives none. */
export interface Titled {
  readonly code: string
  readonly title: string
}

/** One line of an indicator: what the file calls a sub-indicator. */
export interface OfficialRow {
  /** Line of the file, from 1. */
  readonly line: number
  /** `BG` general budget, `BA` annexed budget, `CAS` and `CCF` special accounts; empty without that column. */
  readonly budget: string
  readonly mission: Titled
  /** Its code is the number alone (« 129 »); `undefined` for an indicator of the mission itself. */
  readonly programme: Titled | undefined
  /** Code as printed: « P129-8 ». */
  readonly objective: Titled
  /** Code as printed: « P129-8-2 ». */
  readonly indicator: Titled
  /** Whether the mission shows this line of the programme as one of its own. */
  readonly missionMark: boolean
  /** Whether the file has this line under the mission alone, and only names the programme: « (Indicateur du P135) ». */
  readonly attached: boolean
  readonly pointOfView: PointOfView | undefined
  /** The number of the sub-indicator, « 30157 »: it survives a change of label; empty when the file gives none. */
  readonly number: string
  /** The line's own label, as printed; empty when the file gives none. */
  readonly label: string
  readonly unit: string
  /** Whether the line is counted in the green budget (« BV »). */
  readonly green: boolean
  /** Whether the line is counted for equality between women and men (« BE »). */
  readonly equality: boolean
  /** One value per figure column. A cell that cannot be read as a value is kept as words. */
  readonly values: readonly PrintedValue[]
}
