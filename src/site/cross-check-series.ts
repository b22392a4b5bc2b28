import type { BarRowsSpec } from '#charts/bar-rows.ts'
import type { DotRowsSpec } from '#charts/dot-rows.ts'
import type { Archive } from '#model/archive.ts'
import {
  type CrossCheck,
  crossCheckGrid,
  type CrossCheckPoint,
  type CrossCheckSeries,
  type GridRow,
  isRevised,
  knownPoints,
  type KnownPoint,
} from '#model/cross-check.ts'
import { lineOf, type Line } from '#model/line.ts'
import type { Measure } from '#model/observation.ts'
import { exactNumber, type ExactValue } from '#model/printed-value.ts'
import { leadingVersion } from '#model/revisions.ts'
import { inUnitOf } from '#model/unit.ts'
import { type FactCell, type FactTable, unread } from '#site/fact-table.ts'
import { longDate, yearsInWords } from '#words/date.ts'
import { joinWords, timesOutOf } from '#words/grammar.ts'
import { formatNumber, noBreakSpace } from '#words/number.ts'
import { shownWithUnit } from '#words/finding.ts'
import { nameOfDocument } from '#words/names.ts'
import { shownResult, shownValue } from '#words/value.ts'

/** Where figures were read: a short name, its address, and which figures, when a series has several sources. */
export interface SourceLink {
  readonly label: string
  readonly url: string
  readonly figures: string
}

/** One independent series, ready to show, with the official figures beside it. */
export interface SeriesView {
  readonly slug: string
  readonly title: string
  /** What the comparison with the official figures says, then what the series says by itself. */
  readonly sentences: readonly string[]
  readonly chart:
    | { readonly form: 'dots'; readonly spec: DotRowsSpec }
    | { readonly form: 'bars'; readonly spec: BarRowsSpec }
  /** Whether several versions of the source were read. */
  readonly dated: boolean
  /** What the source gives, latest period first; nothing else has a row. */
  readonly table: FactTable
  readonly sources: readonly SourceLink[]
}

/** One period of which the source gives a figure, or words in its place. */
interface Period {
  readonly row: GridRow
  readonly points: readonly KnownPoint[]
  readonly values: readonly number[]
  readonly official: Official
}

/** What the budget documents say of a period. */
interface Official {
  readonly figures: readonly ExactValue[]
  readonly shown: string
  /** The numbers alone: « 80, puis 56 ». */
  readonly said: string
  /** The document that says it, by its name: « RAP 2021 ». */
  readonly document: string
}

const nothingOfficial: Official = { figures: [], shown: '', said: '', document: '' }

/** A series of a source; `keep` narrows its periods, `id` is that of its table. */
export function seriesView(
  archive: Archive,
  check: CrossCheck,
  series: CrossCheckSeries,
  { keep = () => true, id }: { readonly keep?: (period: string) => boolean; readonly id: string },
): SeriesView {
  const { states, rows } = crossCheckGrid(check.points, series.slug)
  const kept = rows.filter(({ period }) => keep(period))
  const line = lineBeside(archive, series)
  const given = kept
    .filter(({ cells }) => cells.some(isGiven))
    .map((row): Period => {
      const points = knownPoints(row)
      const values = points.map(({ value }) => value)
      return { row, points, values, official: officialOf(archive, line, series, row.period) }
    })
  const periods = given.filter(({ points }) => points.length > 0)
  const dated = states.length > 1
  const sentences = [
    ...agreementOf(series, periods, { dated, source: check.shortName || 'cette source' }),
    ...ownSentences(series, periods, { dated, total: kept.length }),
  ]
  return {
    slug: series.slug,
    title: series.title,
    sentences,
    chart: chartOf(series, periods, sentences),
    dated,
    table: tableOf(series, given, states, id),
    sources: sourcesOf(given),
  }
}

/** The line that a series stands beside: the one that it names, else the one that bears its indicator's name. */
export function lineBeside(archive: Archive, { indicator, line }: CrossCheckSeries): Line | undefined {
  return lineOf(archive.indicatorBySlug.get(indicator ?? ''), line)
}

const announced: Readonly<Partial<Record<Measure, string>>> = {
  forecast: 'prévision ',
  updatedForecast: 'actualisée ',
  target: 'cible ',
}

/** The official figures of a year: its result, or what was announced of it. A month has none of its own. */
function officialOf(
  archive: Archive,
  line: Line | undefined,
  { nature, unit }: CrossCheckSeries,
  period: string,
): Official {
  if (line === undefined || !/^\d{4}$/.test(period)) return nothingOfficial
  const measures: readonly Measure[] =
    nature === 'forecast' ? ['forecast', 'updatedForecast', 'target'] : ['actual']
  const versions = measures.flatMap((measure) => {
    const key = { indicator: line.indicator, line: line.slug, year: Number(period), measure }
    const version = leadingVersion(archive, key)
    return version === undefined ? [] : [inUnitOf(unit, version, line.unit)]
  })
  const [first] = versions
  if (first === undefined) return nothingOfficial
  const document = nameOfDocument(archive, first.document)
  return {
    figures: versions.flatMap(({ value }) => (value.kind === 'number' ? value : [])),
    shown:
      nature === 'forecast'
        ? versions.map((version) => `${announced[version.measure] ?? ''}${shownResult(version)}`).join(', ')
        : `${shownValue(first.value)} (${document})`,
    said: [...new Set(versions.filter(({ value }) => value.kind === 'number').map(shownResult))].join(
      ', puis ',
    ),
    document,
  }
}

/**
 * Whether the source finds the official results, then the widest difference: « L’écart le plus grand est celui de
 * 2022 : 75 selon le RAP 2022, 49 selon les fiches de beta.gouv.fr. »
 */
function agreementOf(
  { nature, unit }: CrossCheckSeries,
  periods: readonly Period[],
  { dated, source }: { readonly dated: boolean; readonly source: string },
): readonly string[] {
  if (nature !== 'count') return []
  const compared = periods.flatMap(({ row, points, official }) => {
    const [result] = official.figures
    const last = points.at(-1)
    if (result === undefined || last === undefined) return []
    const equal = points.some(({ figure }) => exactNumber(figure) === result.number)
    const gap = Math.abs(result.number - last.value)
    return [{ period: row.period, result, last, gap, document: official.document, equal }]
  })
  if (compared.length === 0) return []
  const years = (equal: boolean) =>
    yearsInWords(compared.filter((row) => row.equal === equal).map(({ period }) => Number(period)))
  const widest = compared.filter(({ equal }) => !equal).toSorted((a, b) => b.gap - a.gap)[0]
  const found =
    years(true) === ''
      ? `Cette source ne donne jamais le chiffre officiel (${years(false)}).`
      : years(false) === ''
        ? `Cette source donne le chiffre officiel pour ${years(true)}.`
        : dated
          ? `Une version au moins donne le chiffre officiel pour ${years(true)} ; aucune pour ${years(false)}.`
          : `Cette source donne le chiffre officiel pour ${years(true)}, un autre pour ${years(false)}.`
  return widest === undefined
    ? [found]
    : [
        found,
        `L’écart le plus grand est celui de ${widest.period} : ${shownWithUnit(widest.result, unit)} selon le ${widest.document}, ${shownWithUnit(widest.last.figure, unit)} selon ${source}.`,
      ]
}

/** How the series changes from one version to the next, and how many of its figures are known. */
function ownSentences(
  { nature }: CrossCheckSeries,
  periods: readonly Period[],
  { dated, total }: { readonly dated: boolean; readonly total: number },
): readonly string[] {
  const known =
    periods.length === total
      ? []
      : [
          `${nature === 'amount' ? 'Le montant' : 'Le chiffre'} est connu ${timesOutOf(periods.length, total)}.`,
        ]
  if (!dated) return known
  const revised = periods.filter(({ row }) => isRevised(row)).map(({ row }) => row.period)
  return [revisedSentence(nature, revised, periods), ...known]
}

function revisedSentence(
  nature: CrossCheckSeries['nature'],
  revised: readonly string[],
  periods: readonly Period[],
): string {
  if (revised.length === 0) return 'D’une version à l’autre, rien ne change.'
  const words = revised.every((period) => /^\d{4}$/.test(period))
    ? yearsInWords(revised.map(Number))
    : joinWords(revised.map(longDate))
  if (nature === 'forecast') return `La prévision change d’une version à l’autre pour ${words}.`
  const span = `de ${longDate(revised[0] ?? '')} à ${longDate(revised.at(-1) ?? '')}`
  return revised.length > 3 && revised.length / periods.length >= 0.6
    ? `La source est corrigée après coup : ${span}, ${revised.length === periods.length ? 'toutes' : 'presque toutes'} les années ont changé d’une version à l’autre.`
    : `La source est corrigée après coup pour ${words}.`
}

function chartOf(
  series: CrossCheckSeries,
  periods: readonly Period[],
  sentences: readonly string[],
): SeriesView['chart'] {
  const label = `${series.title}. ${[...sentences, 'Tous les chiffres sont dans le tableau qui suit.'].join(' ')}`
  if (series.nature === 'amount') {
    return {
      form: 'bars',
      spec: {
        label,
        rows: periods.map(({ row, points, values }) => ({
          name: longDate(row.period),
          shown: wordsOf(series, row, points),
          kind: 'crossCheck',
          to: values.at(-1),
        })),
      },
    }
  }
  return {
    form: 'dots',
    spec: {
      label,
      shape: series.nature === 'forecast' ? 'triangle' : 'square',
      rows: periods.map(({ row, points, values, official }) => ({
        name: longDate(row.period),
        values,
        shown: wordsOf(series, row, points),
        official: {
          values: [...new Set(official.figures.map(({ number }) => number))],
          shown: official.said,
        },
      })),
    },
  }
}

/** « 45 », « 45 (43 à 48) », « 140, puis 122 », « 26, incomplet ». */
function wordsOf({ unit, nature }: CrossCheckSeries, row: GridRow, points: readonly KnownPoint[]): string {
  const distinct = points.filter(({ value }, index) => value !== points[index - 1]?.value)
  if (nature === 'forecast') return distinct.map(({ figure }) => shownValue(figure)).join(', puis ')
  const values = points.map(({ value }) => value)
  const range =
    distinct.length > 1
      ? ` (${formatNumber(Math.min(...values))} à ${formatNumber(Math.max(...values))})`
      : ''
  const last = points.at(-1)
  return `${last === undefined ? '' : shownWithUnit(last.figure, unit)}${range}${hasEnded(row) ? '' : ', incomplet'}`
}

function hasEnded({ cells }: GridRow): boolean {
  return cells.flat().some(({ incomplete, value }) => value !== undefined && !incomplete)
}

/** One row a period, one column a version; official figures have a column when there is one. */
function tableOf(
  { title, nature, unit }: CrossCheckSeries,
  periods: readonly Period[],
  states: readonly string[],
  id: string,
): FactTable {
  const official = periods.some((period) => period.official.shown !== '')
  const heading = nature === 'forecast' ? 'Documents budgétaires' : 'Chiffre officiel'
  const given = states
    .map((state, index) => ({ state, index }))
    .filter(({ index }) => periods.some(({ row }) => isGiven(row.cells[index])))
  return {
    id,
    caption: `${title} : tous les chiffres${given.length > 1 ? ', version par version' : ''}`,
    columns: [
      { label: 'Période', numeric: false },
      ...(official ? [{ label: heading, numeric: false }] : []),
      ...given.map(({ state }) => ({
        label: given.length > 1 && state !== '' ? longDate(state) : 'Cette source',
        numeric: true,
      })),
    ],
    rows: periods
      .toReversed()
      .map(({ row, official: { shown } }): readonly FactCell[] => [
        [longDate(row.period)],
        ...(official ? [[shown === '' ? unread : shown]] : []),
        ...given.map(({ index }) => [shownCell(row.cells[index] ?? [], unit)]),
      ]),
  }
}

function isGiven(cell: readonly CrossCheckPoint[] | undefined): boolean {
  return cell?.some(({ figure }) => figure.kind !== 'notCollected') === true
}

function shownCell(cell: readonly CrossCheckPoint[], unit: string): string {
  const given = cell.flatMap(({ figure, incomplete }) =>
    figure.kind === 'notCollected'
      ? []
      : [`${shownWithUnit(figure, unit)}${incomplete ? ' (incomplet)' : ''}`],
  )
  return given.length === 0 ? unread : given.join(`${noBreakSpace}; `)
}

/** Each source once; where there are several, with the versions or the periods that come from it. */
function sourcesOf(periods: readonly Period[]): readonly SourceLink[] {
  const points = periods
    .flatMap(({ row }) => row.cells.flat())
    .filter(({ source, figure }) => source !== '' && figure.kind !== 'notCollected')
  const bySource = [...Map.groupBy(points, ({ source }) => source)]
  return bySource.map(([url, group]) => {
    if (bySource.length === 1) return { ...sourceLink(url), figures: '' }
    const versions = [...new Set(group.map(({ asOf }) => asOf).filter((asOf) => asOf !== ''))].toSorted()
    const covered = [...new Set(group.map(({ period }) => period))].toSorted()
    return {
      ...sourceLink(url),
      figures:
        versions.length > 0
          ? `version du ${joinWords(versions.map(longDate))}`
          : covered.every((period) => /^\d{4}$/.test(period))
            ? yearsInWords(covered.map(Number))
            : joinWords(covered.map(longDate)),
    }
  })
}

/** « github.com/betagouv/beta.gouv.fr, 954892248 »: host and path, with the version of the file where one is named, in nine signs. */
export function sourceLink(url: string): Omit<SourceLink, 'figures'> {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  const version = /^([^/]+\/[^/]+\/[^/]+)\/(?:blob|tree)\/([^/]+)/.exec(bare)
  const [, place = '', name = ''] = version ?? []
  return { label: version === null ? bare : `${place}, ${name.replace(/^([\da-f]{9})[\da-f]+$/, '$1')}`, url }
}
