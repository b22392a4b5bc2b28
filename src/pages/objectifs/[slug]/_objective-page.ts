import { type IndicatorChartSpec, lineChartSpec, plottedSpan, unionSpan } from '#charts/indicator-spec.ts'
import type { Archive } from '#model/archive.ts'
import type { Objective } from '#model/indicator.ts'
import { type Line, summaryLines } from '#model/line.ts'
import type { Measure } from '#model/observation.ts'
import { figuresOfLine, leadingVersion } from '#model/revisions.ts'
import { type Crumb, documentCrumb, home, indicatorsCrumb } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { indicatorPath, objectivePath } from '#urls.ts'
import { finding } from '#words/finding.ts'
import { measureTitle } from '#words/names.ts'
import { shownResult } from '#words/value.ts'

/** The short table of a line: one row per year, one column per measure, the version of each that speaks first. */
export interface SeriesTable {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly year: number; readonly cells: readonly SeriesCell[] }[]
}

/** One cell; `empty` when no document has a column for that year and measure. */
export interface SeriesCell {
  readonly shown: string
  readonly state: 'known' | 'notCollected' | 'empty'
}

const order: readonly Measure[] = ['forecast', 'updatedForecast', 'target', 'recalledObjective', 'actual']

/** The version that speaks first of each figure of a line, by year and measure. */
export function seriesTable(archive: Archive, line: Line): SeriesTable {
  const keys = figuresOfLine(archive, line)
  const measures = order.filter((measure) => keys.some((key) => key.measure === measure))
  const years = [...new Set(keys.map(({ year }) => year))]
  return {
    columns: measures.map(measureTitle),
    rows: years.map((year) => ({
      year,
      cells: measures.map((measure) => {
        const key = keys.find((candidate) => candidate.year === year && candidate.measure === measure)
        if (key === undefined) return { shown: '', state: 'empty' }
        const version = leadingVersion(archive, key)
        return version === undefined
          ? { shown: 'non relevé', state: 'notCollected' }
          : { shown: shownResult(version), state: 'known' }
      }),
    })),
  }
}

/** One indicator on the page of its objective: the line that bears its name, else each of its lines. */
export interface ObjectiveIndicator {
  readonly title: string
  readonly path: string
  readonly finding: string
  readonly spec: IndicatorChartSpec | undefined
  readonly table: SeriesTable
}

/** What the page of one objective says. */
export interface ObjectivePage {
  readonly page: Page
  readonly kicker: string
  readonly summary: string
  readonly labels: readonly { readonly label: string; readonly code: string; readonly document: Crumb }[]
  readonly indicators: readonly ObjectiveIndicator[]
  /** Said above the charts: they share their years, not their scales. */
  readonly scaleNote: string
}

/** The page of one objective: one chart per indicator on a common year axis, and their tables. */
export function objectivePage(archive: Archive, objective: Objective): ObjectivePage {
  const lines = archive.indicators
    .filter((indicator) => indicator.objective === objective.slug)
    .flatMap(summaryLines)
  const span = unionSpan(lines.flatMap((line) => plottedSpan(archive, line) ?? []))
  return {
    page: {
      path: objectivePath(objective.slug),
      title: objective.title,
      description: objective.summary,
      trail: [home, indicatorsCrumb],
      filters: { objectif: [objective.title], page: ['Objectif'] },
    },
    kicker: `Objectif ${objective.order}`,
    summary: objective.summary,
    labels: objective.labels.map(({ document, code, label }) => ({
      label,
      code,
      document: documentCrumb(archive, document),
    })),
    indicators: lines.map((line) => onPage(archive, line, span)),
    scaleNote:
      'Les graphiques partagent les mêmes années. Chacun a sa propre échelle de valeurs : comparez les formes, pas les hauteurs.',
  }
}

function onPage(archive: Archive, line: Line, span: ReturnType<typeof unionSpan>): ObjectiveIndicator {
  return {
    title: line.name,
    path: indicatorPath(line.indicator),
    finding: finding(archive, line),
    spec: lineChartSpec(archive, line, { size: 'small', span }),
    table: seriesTable(archive, line),
  }
}
