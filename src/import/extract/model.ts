import type { DocumentType } from '#model/document.ts'
import type { PointOfView } from '#model/indicator.ts'
import type { Column } from '#model/observation.ts'
import type { ExtractProblem } from '#import/extract/problems.ts'

/** What an official page is: the part of which document of which programme. */
export interface ExtractIdentity {
  readonly type: DocumentType
  readonly year: number
  readonly programme: string
}

/** One row of a printed table. `values` has one text per column; a text is empty when it could not be read. */
export interface ExtractRow {
  readonly line: number
  /** The number of the sub-indicator in the State's open data; missing on a page, which prints none. */
  readonly number?: string
  /** Empty when the row prints no label of its own. */
  readonly label: string
  /** Empty when the row prints none. */
  readonly unit: string
  readonly values: readonly string[]
  /** Ranks of the values that print a point, read as a comma. */
  readonly pointed: readonly number[]
}

/** One printed table. `deduced`: its headings were cut to years, measures come from the official layout. */
export interface ExtractTable {
  readonly line: number
  readonly columns: readonly Column[]
  readonly deduced: boolean
  readonly rows: readonly ExtractRow[]
}

/** A printed text that the editor will rewrite in the indicator's file. */
export interface NoteText {
  readonly kind: 'source' | 'method' | 'comment'
  readonly line: number
  readonly text: string
}

export interface ExtractIndicator {
  readonly line: number
  readonly code: string
  readonly label: string
  /** Whether the document marks it as one of the mission's own indicators. */
  readonly mission: boolean
  readonly pointOfView: PointOfView | undefined
  readonly tables: readonly ExtractTable[]
  readonly notes: readonly NoteText[]
}

export interface ExtractObjective {
  readonly line: number
  readonly code: string
  /** Empty when indicators were found before any objective. */
  readonly label: string
  /** Whether the document marks it as one of the mission's own objectives. */
  readonly mission: boolean
  readonly indicators: readonly ExtractIndicator[]
}

/** Everything that one official page says, and what could not be read in it. */
export interface Extract {
  readonly file: string
  readonly identity: ExtractIdentity
  readonly part: 'presentation' | 'performance'
  /** Empty when the page does not print it. */
  readonly programmeName: string
  readonly manager: string
  readonly managerRole: string
  readonly objectives: readonly ExtractObjective[]
  readonly problems: readonly ExtractProblem[]
}
