import { isNumber, isReported, type OutcomeChartSpec } from '#charts/outcome-chart-spec.ts'
import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, type Line, lineId } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { exactNumber } from '#model/printed-value.ts'
import { yearPaths, type YearPath } from '#model/year-path.ts'
import { indicatorPath } from '#urls.ts'
import { headingUnit, shownInColumn } from '#words/finding.ts'
import { joinWords } from '#words/grammar.ts'
import { shownValue } from '#words/value.ts'
import { figureLinks } from '#site/announced.ts'
import { columns, type FactCell, type FactTable, unread } from '#site/fact-table.ts'
import type { Crumb } from '#site/links.ts'
import { type AnnotationMark, annotationMarks, announced, outcomeSpec } from '#site/outcome-chart.ts'
import { differenceCell } from '#site/promises.ts'

/** What was promised and obtained for one line of an indicator: a chart, the remarks numbered on it, a table. */
export interface LineOutcome {
  readonly line: Line
  readonly spec: OutcomeChartSpec
  readonly marks: readonly AnnotationMark[]
  readonly table: FactTable
  /** Which documents give its numbers. */
  readonly sources: string
  /** What a reader may do with the chart. */
  readonly actions: readonly Crumb[]
}

/** The outcomes of the lines of an indicator that have figures; each year of a chart leads to its row. */
export function lineOutcomes(archive: Archive, { lines }: Indicator): readonly LineOutcome[] {
  return lines.flatMap((line, index) => {
    const spec = outcomeSpec(archive, line, { href: (year) => `#${rowId(line, year)}` })
    if (spec === undefined) return []
    const page = indicatorPath(line.indicator)
    const table = outcomeTable(archive, line)
    // A year in which nothing was read has no row to lead to.
    const years = spec.years.map((year) => {
      const { href, ...bare } = year
      return table.rowIds?.includes(rowId(line, year.year)) === true ? year : bare
    })
    return [
      {
        line,
        spec: { ...spec, years },
        marks: remarks(archive, line, years),
        table,
        sources: sourcesOf(spec),
        actions: [
          { label: 'Données', path: `${page}#donnees` },
          { label: 'Image', path: `${page}#images` },
          // One frame for an indicator: that of its first line.
          ...(index === 0 ? [{ label: 'Intégrer', path: `${page}#integrer` }] : []),
          { label: 'Citer', path: `${page}#citer` },
          { label: 'Copier le lien', path: page },
        ],
      },
    ]
  })
}

/** « Documents budgétaires de l’État et bilan DJP »: what gives the numbers of a chart. */
function sourcesOf({ years, report = '' }: OutcomeChartSpec): string {
  const numbers = years.flatMap(({ promised, obtained }) => [promised, obtained]).filter(isNumber)
  const budget = numbers.some((number) => !isReported(number)) ? ['documents budgétaires de l’État'] : []
  return joinWords([...budget, ...(numbers.some(isReported) ? [report] : [])])
}

/** The remarks on a line: those on a year of its chart bear the number written there. */
function remarks(
  archive: Archive,
  line: Line,
  drawn: readonly { readonly year: number }[],
): readonly AnnotationMark[] {
  const years = drawn.map(({ year }) => year)
  const others = (archive.indicatorBySlug.get(line.indicator)?.annotations ?? [])
    .filter((annotation) => annotation.line === line.slug && !years.includes(annotation.year))
    .map(({ year, text }) => ({ mark: '', year, text }))
  return [...annotationMarks(archive, line, years), ...others]
}

/** The fragment of a year's row: `annee-2021`, `annee-2021-part-femmes`. */
function rowId({ slug }: Line, year: number): string {
  return isOwn(slug) ? `annee-${year}` : `annee-${year}-${slug}`
}

/** One row for each year of which a promise, its update or a result was read, latest first. */
function outcomeTable(archive: Archive, line: Line): FactTable {
  const rows = yearPaths(archive, line).flatMap((path) => {
    const promise = announced(path)
    return [promise, path.updatedForecast, path.actual].every((figure) => figure === undefined)
      ? []
      : [{ path, promise }]
  })
  const latestFirst = rows.toSorted((a, b) => b.path.year - a.path.year)
  const hasUpdates = latestFirst.some(({ path }) => path.updatedForecast !== undefined)
  const unit = headingUnit(line.unit)
  return {
    id: `t-${lineId(line)}`,
    caption: `${line.name} : promis et obtenu, année par année`,
    columns: columns(
      'Année',
      `Promis${unit}#`,
      ...(hasUpdates ? [`Actualisé${unit}#`] : []),
      `Obtenu${unit}#`,
      'Écart#',
      'Lu dans',
    ),
    rows: latestFirst.map(({ path, promise }) => outcomeRow(archive, line, path, promise, hasUpdates)),
    rowIds: latestFirst.map(({ path }) => rowId(line, path.year)),
  }
}

function outcomeRow(
  archive: Archive,
  { unit }: Line,
  { year, updatedForecast, actual, gap }: YearPath,
  promise: Observation | undefined,
  hasUpdates: boolean,
): readonly FactCell[] {
  return [
    [`${year}`],
    shown(promise, unit),
    ...(hasUpdates ? [shown(updatedForecast, unit)] : []),
    shown(actual, unit),
    [gap === undefined ? unread : differenceCell(gap.difference, unit)],
    figureLinks(archive, [promise, updatedForecast, actual]),
  ]
}

function shown(figure: Observation | undefined, unit: string): FactCell {
  return [figure === undefined ? unread : shownInColumn(figure.value, unit)]
}

/**
 * « La prévision a changé en cours d’année : de 80 à 50 pour 2020. »; `undefined` when none that was read did.
 */
export function updateSentence(archive: Archive, line: Line): string | undefined {
  const changes = yearPaths(archive, line).flatMap(({ year, forecast, updatedForecast }) => {
    if (forecast === undefined || updatedForecast === undefined) return []
    const [from, to] = [exactNumber(forecast.value), exactNumber(updatedForecast.value)]
    if (from === undefined || to === undefined || from === to) return []
    return [`de ${shownValue(forecast.value)} à ${shownValue(updatedForecast.value)} pour ${year}`]
  })
  if (changes.length === 0) return undefined
  const subject = isOwn(line.slug) ? 'La prévision' : `${line.title} : la prévision`
  return `${subject} a changé en cours d’année : ${joinWords(changes)}.`
}
