import type { Archive } from '#model/archive.ts'
import { crossCheckGrid, type CrossCheckGrid, type CrossCheckSeries, valuesOf } from '#model/cross-check.ts'
import type { Indicator } from '#model/indicator.ts'
import { ownLine, type Line } from '#model/line.ts'
import type { Measure } from '#model/observation.ts'
import { leadingVersion } from '#model/revisions.ts'
import { seriesOf } from '#model/series.ts'
import { capitalise, joinWords } from '#words/grammar.ts'
import { shownResult } from '#words/value.ts'
import { sourceNote, type SourceNote } from '#pages/recoupements/_cross-check.ts'
import { seriesView, type SeriesView } from '#site/cross-check-series.ts'
import { plottedSpan } from '#charts/indicator-spec.ts'

/** One independent series beside an indicator: the official figures have their own column, and no mark in the picture. */
export interface IndicatorCrossCheck {
  readonly note: SourceNote
  readonly view: SeriesView
  readonly official: { readonly heading: string; readonly cells: readonly string[] }
  /** In which years the two numbers are equal. */
  readonly agreement: string
}

/**
 * The independent series that the editors set beside an indicator, over the years of its own figures and of the
 * programme. The official figures are those of the line that bears the indicator's name: nothing says that another is
 * what the series counts.
 */
export function indicatorCrossChecks(archive: Archive, indicator: Indicator): readonly IndicatorCrossCheck[] {
  const { firstYear, lastYear = firstYear } = archive.programme
  const own = ownLine(indicator)
  const span = own && plottedSpan(archive, own)
  const from = Math.min(span?.from ?? firstYear, firstYear)
  const keep = (period: string) =>
    Number(period.slice(0, 4)) >= from && Number(period.slice(0, 4)) <= lastYear
  return archive.crossChecks.flatMap((check) =>
    check.series
      .filter((series) => series.indicator === indicator.slug)
      .map((series) => {
        const grid = crossCheckGrid(check.points, series.slug)
        const rows = grid.rows.filter(({ period }) => keep(period))
        const view = seriesView(check, series, keep)
        return {
          note: sourceNote(check),
          view,
          official: {
            heading: series.nature === 'forecast' ? 'Annonces officielles' : 'Résultat officiel',
            cells: rows.map(({ period }) => officialCell(archive, own, series, period)),
          },
          agreement:
            own === undefined || series.nature === 'forecast'
              ? ''
              : agreementOf(archive, own, { ...grid, rows }),
        }
      }),
  )
}

const announced: Readonly<Partial<Record<Measure, string>>> = {
  forecast: 'prévision ',
  updatedForecast: 'actualisée ',
  target: 'cible ',
}

/** The official figures of a year; a month has none of its own. */
function officialCell(
  archive: Archive,
  line: Line | undefined,
  { nature }: CrossCheckSeries,
  period: string,
): string {
  if (line === undefined || !/^\d{4}$/.test(period)) return 'sans équivalent'
  const measures: readonly Measure[] =
    nature === 'forecast' ? ['forecast', 'updatedForecast', 'target'] : ['actual']
  const shown = measures.flatMap((measure) => {
    const version = leadingVersion(archive, {
      indicator: line.indicator,
      line: line.slug,
      year: Number(period),
      measure,
    })
    if (version === undefined) return []
    return [`${nature === 'forecast' ? (announced[measure] ?? '') : ''}${shownResult(version)}`]
  })
  return shown.length === 0 ? 'non relevé' : shown.join(', ')
}

/** « Même nombre que le résultat officiel, à une date de lecture au moins, pour 2018 ; autre nombre pour 2019. » */
function agreementOf(archive: Archive, line: Line, { states, rows }: CrossCheckGrid): string {
  const official = new Map(seriesOf(archive, line, 'actual').map(({ year, number }) => [`${year}`, number]))
  const compared = rows.flatMap((row) => {
    const result = official.get(row.period)
    const values = valuesOf(row)
    return result === undefined || values.length === 0
      ? []
      : [{ period: row.period, equal: values.includes(result) }]
  })
  const years = (equal: boolean) =>
    joinWords(compared.filter((row) => row.equal === equal).map(({ period }) => period))
  const dated = states.length > 1
  const [once, never] = dated ? [', à une date de lecture au moins,', ', quelle que soit la date,'] : ['', '']
  const parts = [
    ...(years(true) === '' ? [] : [`même nombre que le résultat officiel${once} pour ${years(true)}`]),
    ...(years(false) === '' ? [] : [`autre nombre que le résultat officiel${never} pour ${years(false)}`]),
  ]
  const text = parts.join(' ; ')
  return text === '' ? '' : `${capitalise(text)}.`
}
