import type { CreditRow } from '#model/credit.ts'
import type { CrossCheck } from '#model/cross-check.ts'
import { type BudgetDocument, byYear, isBudgetary } from '#model/document.ts'
import { type Framework, readFrameworks } from '#model/framework.ts'
import type { Indicator, Objective } from '#model/indicator.ts'
import { type Observation, type PrintedTable, type TableRow, rowsWithFigures } from '#model/observation.ts'
import type { OfficialFile } from '#model/official.ts'
import type { GlossaryTerm, Programme, ProsePage, YearNote, CriterionCheck } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import { joinedSlugs, type Line } from '#model/line.ts'
import { remembered } from '#model/remembered.ts'
import { inUnitOf, unitOfLine } from '#model/unit.ts'

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
interface PrintedRow {
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

/**
 * Adds to the sources the look-ups that pages need, once per build.
 * Takes sources that passed every check; documents in order of publication.
 */
export function indexArchive(sources: Sources): Archive {
  const tableByDocument = new Map(sources.tables.map((table) => [table.document, table]))
  const published = sources.documents.flatMap(({ id }) => tableByDocument.get(id) ?? [])
  const counted = sources.indicators.map((indicator) => withPrintedUnits(indicator, published))
  const lines = new Map(counted.flatMap((one) => one.lines.map((line) => [joinedSlugs(line, '|'), line])))
  const observations = rowsWithFigures(published).flatMap(({ row, figures }) => {
    const line = lines.get(joinedSlugs({ indicator: row.indicator, slug: row.line }, '|'))
    return line === undefined ? figures : figures.map((figure) => inUnitOf(line.unit, figure, row.unit))
  })
  const rows = sources.documents
    .filter(isBudgetary)
    .toSorted(byYear)
    .flatMap(({ id }) => (tableByDocument.get(id)?.rows ?? []).map((row) => ({ document: id, row })))
  const indicators = inPrintedOrder({ ...sources, indicators: counted }, observations)
  return {
    ...sources,
    indicators,
    documentById: new Map(sources.documents.map((doc) => [doc.id, doc])),
    tableByDocument,
    frameworks: readFrameworks(sources.documents, tableByDocument),
    rowsByIndicator: Map.groupBy(rows, ({ row }) => row.indicator),
    indicatorBySlug: new Map(indicators.map((indicator) => [indicator.slug, indicator])),
    objectiveBySlug: new Map(sources.objectives.map((objective) => [objective.slug, objective])),
    observations,
    observationsByIndicator: Map.groupBy(
      observations.filter(({ indicator }) => indicator !== ''),
      ({ indicator }) => indicator,
    ),
  }
}

const rowsByPlace = remembered(
  (table: PrintedTable) =>
    new Map(table.rows.flatMap((row) => row.places.values.map((place) => [place, row] as const))),
)

/** The printed row in which a figure stands. */
export function rowOf(
  archive: Pick<Archive, 'tableByDocument'>,
  { document, place }: Observation,
): TableRow | undefined {
  const table = archive.tableByDocument.get(document)
  return table && rowsByPlace(table).get(place)
}

/** An indicator whose lines count in the unit that documents print. */
function withPrintedUnits(indicator: Indicator, tables: readonly PrintedTable[]): Indicator {
  const [first, ...others] = indicator.lines
  const counted = (line: Line): Line => ({ ...line, unit: unitOfLine(line.declaredUnit, line, tables) })
  return { ...indicator, lines: [counted(first), ...others.map(counted)] }
}

/** Indicators by objective, then in the order in which documents came to print them. */
function inPrintedOrder(
  { indicators, objectives }: Sources,
  observations: readonly Observation[],
): readonly Indicator[] {
  const first = new Map<string, number>()
  observations.forEach(({ indicator }, index) => {
    if (!first.has(indicator)) first.set(indicator, index)
  })
  const objective = new Map(objectives.map(({ slug }, index) => [slug, index]))
  const rank = ({ objective: slug, slug: own }: Indicator) => [
    objective.get(slug) ?? objectives.length,
    first.get(own) ?? observations.length,
  ]
  return indicators.toSorted((a, b) => {
    const [objectiveA = 0, firstA = 0] = rank(a)
    const [objectiveB = 0, firstB = 0] = rank(b)
    return objectiveA - objectiveB || firstA - firstB
  })
}
