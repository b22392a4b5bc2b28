import type { OutcomeChartSpec } from '#charts/outcome-chart-spec.ts'
import type { Archive } from '#model/archive.ts'
import type { Objective } from '#model/indicator.ts'
import { type Line, summaryLines } from '#model/line.ts'
import { figuresOfLine, latestActual, resultsInWords, versionsOf } from '#model/revisions.ts'
import { yearPath } from '#model/year-path.ts'
import { figureLink } from '#site/announced.ts'
import { type Crumb, documentCrumb, home, lineCrumb, indicatorsCrumb } from '#site/links.ts'
import { outcomeSpec, outcomeYears, yearSpan } from '#site/outcome-chart.ts'
import type { Page } from '#site/page.ts'
import { indicatorPath, objectivePath } from '#urls.ts'
import { finding } from '#words/finding.ts'

/** One indicator on the page of its objective: the line that bears its name, else each of its lines. */
export interface ObjectiveIndicator {
  readonly title: string
  readonly path: string
  readonly finding: string
  readonly spec: OutcomeChartSpec
}

/** What the page of one objective says. */
export interface ObjectivePage {
  readonly page: Page
  readonly kicker: string
  readonly summary: string
  readonly labels: readonly { readonly label: string; readonly code: string; readonly document: Crumb }[]
  /** Those with a number to draw; their charts share their years. */
  readonly indicators: readonly ObjectiveIndicator[]
  /** Those of which nothing was read. */
  readonly unread: readonly Crumb[]
  /** Those of which documents print words, and no number. */
  readonly inWords: readonly Crumb[]
}

/** The page of one objective: what was promised and obtained for each indicator, on the same years. `to` makes addresses whole. */
export function objectivePage(
  archive: Archive,
  objective: Objective,
  to: (path: string) => string = (path) => path,
): ObjectivePage {
  const lines = archive.indicators
    .filter((indicator) => indicator.objective === objective.slug)
    .flatMap(summaryLines)
  const drawn = lines.map((line) => ({ line, own: outcomeYears(archive, line) }))
  const years = sharedYears(archive, drawn)
  const silent = drawn.filter(({ own }) => own.length === 0).map(({ line }) => line)
  return {
    page: {
      path: objectivePath(objective.slug),
      title: objective.title,
      description:
        objective.summary ||
        `Ce qui a été promis et obtenu pour l’objectif « ${objective.title} », indicateur par indicateur.`,
      trail: [home, indicatorsCrumb],
      parts: 'above',
    },
    kicker: `Objectif ${objective.order}`,
    summary: objective.summary,
    labels: objective.labels.map(({ document, code, label }) => ({
      label,
      code,
      document: documentCrumb(archive, document),
    })),
    indicators: lines.flatMap((line) => {
      const spec = outcomeSpec(archive, line, { years, href: (year) => to(yearAddress(archive, line, year)) })
      return spec === undefined ? [] : [onPage(archive, line, named(spec, line))]
    }),
    unread: silent.filter((line) => !isRead(archive, line)).map(lineCrumb),
    inWords: silent.filter((line) => isRead(archive, line)).map(lineCrumb),
  }
}

/**
 * The years of all charts: those of the programme up to the latest result, which leave room for every number on a narrow
 * screen; all that a line has where these would leave out a chart, or where there is one alone.
 */
function sharedYears(
  archive: Archive,
  drawn: readonly { readonly line: Line; readonly own: readonly number[] }[],
): readonly number[] {
  const charts = drawn.filter(({ own }) => own.length > 0)
  const all = yearSpan(charts.flatMap(({ own }) => own))
  const last = Math.max(...charts.map(({ line }) => latestActual(archive, line)?.year ?? 0))
  const inside = all.filter((year) => year >= archive.programme.firstYear && year <= last)
  const keepsAll = charts.every(({ own }) => own.some((year) => inside.includes(year)))
  return charts.length > 1 && keepsAll ? inside : all
}

/** A chart whose columns say which line they are of: read alone, those of two charts may be the same words. */
function named(spec: OutcomeChartSpec, line: Line): OutcomeChartSpec {
  return { ...spec, years: spec.years.map((year) => ({ ...year, title: `${line.name}, ${year.title}` })) }
}

/** Whether documents were seen to print anything of a line, be it words. */
function isRead(archive: Archive, line: Line): boolean {
  return figuresOfLine(archive, line).some((key) => versionsOf(archive, key).length > 0)
}

/** Where the result of a year is printed, else its promise; the indicator's page when neither was read. */
function yearAddress(archive: Archive, line: Line, year: number): string {
  const { actual, target, forecast } = yearPath(archive, line, year)
  const figure = actual ?? target ?? forecast
  return figure === undefined ? indicatorPath(line.indicator) : figureLink(archive, figure).path
}

function onPage(archive: Archive, line: Line, spec: OutcomeChartSpec): ObjectiveIndicator {
  return {
    title: line.name,
    path: indicatorPath(line.indicator),
    finding:
      latestActual(archive, line) === undefined && resultsInWords(archive, line).length === 0
        ? 'Aucun résultat n’a encore été recopié ici.'
        : finding(archive, line),
    // What the marks of notes call for stands on the indicator's page.
    spec: { ...spec, notes: [] },
  }
}
