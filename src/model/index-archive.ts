import type { Archive, Sources } from '#model/archive.ts'
import { byYear, isBudgetary } from '#model/document.ts'
import { readFrameworks } from '#model/framework.ts'
import type { Indicator } from '#model/indicator.ts'
import { joinedSlugs, type Line } from '#model/line.ts'
import { type Observation, observationsOfRow, type PrintedTable } from '#model/observation.ts'
import { inUnitOf, unitOfLine } from '#model/unit.ts'

/**
 * Adds to the sources the look-ups that pages need, once per build.
 * Takes sources that passed every check; documents in order of publication.
 */
export function indexArchive(sources: Sources): Archive {
  const tableByDocument = new Map(sources.tables.map((table) => [table.document, table]))
  const published = sources.documents.flatMap(({ id }) => tableByDocument.get(id) ?? [])
  const counted = sources.indicators.map((indicator) => withPrintedUnits(indicator, published))
  const lines = new Map(counted.flatMap((one) => one.lines.map((line) => [joinedSlugs(line, '|'), line])))
  const observations = published.flatMap((table) =>
    table.rows.flatMap((row) => {
      const line = lines.get(joinedSlugs({ indicator: row.indicator, slug: row.line }, '|'))
      const figures = observationsOfRow(table, row)
      return line === undefined ? figures : figures.map((figure) => inUnitOf(line.unit, figure, row.unit))
    }),
  )
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
