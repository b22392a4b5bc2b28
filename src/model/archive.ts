import type { CriterionCheck } from '#model/accessibility.ts'
import type { CreditRow } from '#model/credit.ts'
import type { CrossCheck } from '#model/cross-check.ts'
import type { BudgetDocument } from '#model/document.ts'
import type { Framework } from '#model/framework.ts'
import type { Indicator, Objective } from '#model/indicator.ts'
import type { Observation, PrintedTable, TableRow } from '#model/observation.ts'
import type { OfficialFile } from '#model/official.ts'
import type { GlossaryTerm, Programme, ProsePage, YearNote } from '#model/programme.ts'
import type { Register } from '#model/register.ts'

/** All that was transcribed and written about one programme, before anything is computed. */
export interface Sources {
  readonly programme: Programme
  /** By publication, oldest first. */
  readonly documents: readonly BudgetDocument[]
  readonly tables: readonly PrintedTable[]
  readonly objectives: readonly Objective[]
  readonly indicators: readonly Indicator[]
  readonly years: readonly YearNote[]
  readonly credits: readonly CreditRow[]
  readonly crossChecks: readonly CrossCheck[]
  readonly glossary: readonly GlossaryTerm[]
  readonly pages: readonly ProsePage[]
  /** The official files that cover the whole State, oldest document first; empty without `data/etat/`. */
  readonly official: readonly OfficialFile[]
  /** The site's own check of its accessibility, in the order of the criteria; empty when none was made. */
  readonly accessibility: readonly CriterionCheck[]
  /** What was published so far. */
  readonly register: Register
}

/** One row of the table of one document. */
export interface PrintedRow {
  readonly document: string
  readonly row: TableRow
}

/** The sources with the look-ups that every page needs, made once per build. */
export interface Archive extends Sources {
  readonly documentById: ReadonlyMap<string, BudgetDocument>
  readonly tableByDocument: ReadonlyMap<string, PrintedTable>
  /** The frameworks that were at least partly read, by budget year, PAP before RAP. */
  readonly frameworks: readonly Framework[]
  /** The rows that budget documents print of each indicator, by budget year, PAP before RAP. */
  readonly rowsByIndicator: ReadonlyMap<string, readonly PrintedRow[]>
  readonly indicatorBySlug: ReadonlyMap<string, Indicator>
  readonly objectiveBySlug: ReadonlyMap<string, Objective>
  /** Every printed figure, in the order documents were published, then of rows and columns; some belong to no indicator. */
  readonly observations: readonly Observation[]
  readonly observationsByIndicator: ReadonlyMap<string, readonly Observation[]>
}
