import type { Archive } from '#model/archive.ts'
import type { CrossCheck, CrossCheckSeries } from '#model/cross-check.ts'
import { type SeriesView, seriesView, lineBeside } from '#site/cross-check-series.ts'
import { crossChecksCrumb, type Crumb, home, indicatorCrumb } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { crossCheckPath } from '#urls.ts'
import { longDate } from '#words/date.ts'
import { joinWords } from '#words/grammar.ts'
import type { Indicator } from '#model/indicator.ts'
import { outcomeYears } from '#site/outcome-chart.ts'

/** What is said of a source wherever it is shown: who, under which licence, in which versions. */
export interface SourceNote {
  readonly title: string
  readonly path: string
  readonly caveat: string
  readonly facts: readonly { readonly term: string; readonly text: string }[]
}

/** The page of one independent source: every figure, with its source. */
export interface CrossCheckPage {
  readonly page: Page
  readonly note: SourceNote
  readonly series: readonly (SeriesView & {
    readonly indicator: Crumb | undefined
    /** Whether the series announces the figures of its indicator, instead of counting beside it. */
    readonly forecast: boolean
  })[]
}

/** The list of all of them. */
export interface CrossChecksPage {
  readonly page: Page
  readonly checks: readonly (SourceNote & { readonly indicators: readonly Crumb[]; readonly count: number })[]
}

/** The page of one source. */
export function crossCheckPage(archive: Archive, check: CrossCheck): CrossCheckPage {
  return {
    page: {
      path: crossCheckPath(check.slug),
      title: check.title,
      description: `${check.title} : chaque chiffre avec sa source, à côté du chiffre officiel. ${check.caveat}`,
      trail: [home, crossChecksCrumb],
      licence: 'others',
      parts: 'above',
    },
    note: sourceNote(check),
    series: check.series.map((series) => ({
      ...seriesView(archive, check, series, { id: `${series.slug}-titre` }),
      forecast: series.nature === 'forecast',
      indicator: series.indicator === undefined ? undefined : indicatorCrumb(archive, series.indicator),
    })),
  }
}

/** The page that gathers the independent sources. */
export function crossChecksPage(archive: Archive): CrossChecksPage {
  return {
    page: {
      path: crossChecksCrumb.path,
      title: crossChecksCrumb.label,
      description: `Des chiffres sur le programme ${archive.programme.number} qui ne viennent pas de ses documents budgétaires : ils se lisent à côté des chiffres officiels, jamais à leur place.`,
      trail: [home],
      licence: 'others',
    },
    checks: archive.crossChecks.map((check) => ({
      ...sourceNote(check),
      count: check.points.filter(({ value }) => value !== undefined).length,
      indicators: [...new Set(check.series.flatMap(({ indicator }) => indicator ?? []))].map((slug) =>
        indicatorCrumb(archive, slug),
      ),
    })),
  }
}

/** Author, licence and versions of a source; an unknown one says so. */
export function sourceNote(check: CrossCheck): SourceNote {
  const versions = [...new Set(check.points.map(({ asOf }) => asOf).filter((asOf) => asOf !== ''))].toSorted()
  return {
    title: check.title,
    path: crossCheckPath(check.slug),
    caveat: check.caveat,
    facts: [
      { term: 'Auteur', text: check.author },
      { term: 'Licence', text: check.licence === '' ? 'non précisée' : check.licence },
      ...(versions.length === 0
        ? []
        : [
            {
              term: versions.length > 1 ? 'Versions lues' : 'Version lue',
              text: `${versions.length > 1 ? 'celles du' : 'celle du'} ${joinWords(versions.map(longDate))}`,
            },
          ]),
    ],
  }
}

/** One independent series beside an indicator. */
export interface IndicatorCrossCheck {
  readonly note: SourceNote
  readonly view: SeriesView
}

/**
 * The independent series that the editors set beside an indicator, each over the years of the figures of its line and
 * of the programme.
 */
export function indicatorCrossChecks(archive: Archive, indicator: Indicator): readonly IndicatorCrossCheck[] {
  const { firstYear, lastYear = firstYear } = archive.programme
  const keepFor = (series: CrossCheckSeries) => {
    const line = lineBeside(archive, series)
    const [first = firstYear] = line === undefined ? [] : outcomeYears(archive, line)
    const from = Math.min(first, firstYear)
    return (period: string) => Number(period.slice(0, 4)) >= from && Number(period.slice(0, 4)) <= lastYear
  }
  return archive.crossChecks.flatMap((check) =>
    check.series
      .filter((series) => series.indicator === indicator.slug)
      .map((series) => ({
        note: sourceNote(check),
        view: seriesView(archive, check, series, {
          keep: keepFor(series),
          id: `${check.slug}-${series.slug}`,
        }),
      })),
  )
}
