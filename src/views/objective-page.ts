import type { IndicatorChartSpec } from '#charts/indicator-chart.ts'
import type { Archive } from '#domain/archive.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Objective } from '#domain/objective.ts'
import { indicatorPath, objectivePath } from '#french/address.ts'
import { seriesTable, type SeriesTable } from '#views/series-table.ts'
import { finding } from '#views/finding.ts'
import { indicatorChartSpec, plottedSpan, unionSpan } from '#views/indicator-chart.ts'
import { documentCrumb } from '#views/crumbs.ts'
import { home, type Crumb, type Page } from '#views/page.ts'

/** One indicator on the page of its objective. */
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
  const indicators = archive.indicators.filter((indicator) => indicator.objective === objective.slug)
  const span = unionSpan(indicators.flatMap((indicator) => plottedSpan(archive, indicator) ?? []))
  return {
    page: {
      path: objectivePath(objective.slug),
      title: objective.title,
      description: objective.summary,
      trail: [home, { label: 'Indicateurs', path: '/indicateurs/' }],
      filters: { objectif: [objective.title], page: ['Objectif'] },
    },
    kicker: `Objectif ${objective.order}`,
    summary: objective.summary,
    labels: objective.labels.map(({ document, code, label }) => ({
      label,
      code,
      document: documentCrumb(archive, document),
    })),
    indicators: indicators.map((indicator) => onPage(archive, indicator, span)),
    scaleNote:
      'Les graphiques partagent les mêmes années. Chacun a sa propre échelle de valeurs : comparez les formes, pas les hauteurs.',
  }
}

function onPage(
  archive: Archive,
  indicator: Indicator,
  span: ReturnType<typeof unionSpan>,
): ObjectiveIndicator {
  return {
    title: indicator.title,
    path: indicatorPath(indicator.slug),
    finding: finding(archive, indicator),
    spec: indicatorChartSpec(archive, indicator, { size: 'small', span }),
    table: seriesTable(archive, indicator),
  }
}
