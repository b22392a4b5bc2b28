import type { BarRowsSpec } from '#charts/bar-rows.ts'
import type { DotRowsSpec } from '#charts/dot-rows.ts'
import {
  type CrossCheck,
  crossCheckGrid,
  type CrossCheckGrid,
  type CrossCheckPoint,
  type CrossCheckSeries,
  type GridRow,
  isRevised,
  valuesOf,
} from '#model/cross-check.ts'
import { longDate } from '#words/date.ts'
import { joinWords } from '#words/grammar.ts'
import { formatNumber } from '#words/number.ts'
import { withUnit } from '#words/finding.ts'

/** Where a figure was read: a short name and its address. */
export interface SourceLink {
  readonly label: string
  readonly url: string
}

/** One period as a table shows it. */
export interface SeriesRow {
  readonly period: string
  readonly cells: readonly { readonly shown: string; readonly known: boolean; readonly note: string }[]
  readonly remarks: readonly string[]
  readonly sources: readonly SourceLink[]
}

/** One independent series, ready to show. */
export interface SeriesView {
  readonly slug: string
  readonly title: string
  readonly sentences: readonly string[]
  readonly chart:
    | { readonly form: 'dots'; readonly spec: DotRowsSpec }
    | { readonly form: 'bars'; readonly spec: BarRowsSpec }
  /** Headings of the value columns: the dates at which the source was read. */
  readonly states: readonly string[]
  readonly rows: readonly SeriesRow[]
}

/** A series of a source; `keep` narrows its periods. */
export function seriesView(
  check: CrossCheck,
  series: CrossCheckSeries,
  keep: (period: string) => boolean = () => true,
): SeriesView {
  const whole = crossCheckGrid(check.points, series.slug)
  const grid = { ...whole, rows: whole.rows.filter(({ period }) => keep(period)) }
  const sentences = sentencesOf(series, grid)
  return {
    slug: series.slug,
    title: series.title,
    sentences,
    chart: chartOf(series, grid, sentences),
    states: grid.states.map((state) => (state === '' ? 'Valeur' : longDate(state))),
    rows: grid.rows.map((row) => seriesRow(series, row)),
  }
}

function sentencesOf(series: CrossCheckSeries, { states, rows }: CrossCheckGrid): readonly string[] {
  const unknown = rows.filter((row) => valuesOf(row).length === 0).length
  const revised = rows.filter(isRevised).map(({ period }) => longDate(period))
  return [
    ...(states.length < 2
      ? []
      : revised.length === 0
        ? ['D’une date de lecture à l’autre, aucun chiffre de ces années ne change.']
        : [
            series.nature === 'forecast'
              ? `La prévision change d’une date à l’autre pour ${joinWords(revised)}.`
              : `D’une date de lecture à l’autre, des années déjà finies changent : ${joinWords(revised)}.`,
          ]),
    ...(unknown === 0 ? [] : [`Chiffre imprimé pour ${rows.length - unknown} lignes sur ${rows.length}.`]),
  ]
}

function chartOf(
  series: CrossCheckSeries,
  { rows }: CrossCheckGrid,
  sentences: readonly string[],
): SeriesView['chart'] {
  const label = `${series.title}. ${[...sentences, 'Tous les chiffres sont dans le tableau qui suit.'].join(' ')}`
  if (series.nature === 'amount') {
    return {
      form: 'bars',
      spec: {
        label,
        rows: rows.map((row) => ({
          name: longDate(row.period),
          shown: wordsOf(series, row),
          kind: 'crossCheck',
          to: valuesOf(row).at(-1),
        })),
      },
    }
  }
  return {
    form: 'dots',
    spec: {
      label,
      shape: series.nature === 'forecast' ? 'triangle' : 'square',
      rows: rows.map((row) => ({
        name: longDate(row.period),
        values: valuesOf(row),
        shown: wordsOf(series, row),
      })),
    },
  }
}

/** « 45 », « 45 (43 à 48) », « 140, puis 122 », « 26, incomplet », « non imprimé ». */
function wordsOf({ unit, nature }: CrossCheckSeries, row: GridRow): string {
  const values = valuesOf(row)
  const last = values.at(-1)
  if (last === undefined) return 'non imprimé'
  const distinct = values.filter((value, index) => value !== values[index - 1])
  if (nature === 'forecast') return distinct.map((value) => formatNumber(value)).join(', puis ')
  const ended = row.cells.flat().some(({ incomplete, value }) => value !== undefined && !incomplete)
  const range =
    distinct.length > 1
      ? ` (${formatNumber(Math.min(...values))} à ${formatNumber(Math.max(...values))})`
      : ''
  return `${withUnit(last, unit)}${range}${ended ? '' : ', incomplet'}`
}

function seriesRow({ unit }: CrossCheckSeries, row: GridRow): SeriesRow {
  const points = row.cells.flat()
  return {
    period: longDate(row.period),
    cells: row.cells.map((cell) => ({
      shown: cell.length === 0 ? '–' : cell.map((point) => shownPoint(point, unit)).join(' ; '),
      known: cell.some(({ value }) => value !== undefined),
      note: cell.some(({ incomplete, value }) => incomplete && value !== undefined) ? 'incomplet' : '',
    })),
    remarks: [...new Set(points.map(({ remark }) => remark).filter((remark) => remark !== ''))],
    sources: [...new Set(points.map(({ source }) => source).filter((source) => source !== ''))].map(
      sourceLink,
    ),
  }
}

function shownPoint({ value }: CrossCheckPoint, unit: string): string {
  return value === undefined ? 'non imprimé' : withUnit(value, unit)
}

/** « github.com/betagouv/beta.gouv.fr, 954892248 »: host and path, with the version of the file where one is named. */
export function sourceLink(url: string): SourceLink {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  const version = /^([^/]+\/[^/]+\/[^/]+)\/(?:blob|tree)\/([^/]+)/.exec(bare)
  return { label: version === null ? bare : `${version[1] ?? ''}, ${version[2] ?? ''}`, url }
}
