import type {
  OutcomeChartSpec,
  OutcomeNumber,
  OutcomeWords,
  OutcomeYear,
} from '#charts/outcome-chart-spec.ts'
import { outcomeChart } from '#charts/outcome-chart.ts'
import type { Archive } from '#model/archive.ts'
import { type BudgetDocument, isBudgetary, publicationRank } from '#model/document.ts'
import { lifeEvents, lifetimes } from '#model/framework-changes.ts'
import { type Line, lowerFirst, lineId } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { isNumeric, plottedNumber, type PrintedValue } from '#model/printed-value.ts'
import { remembered } from '#model/remembered.ts'
import { promiseOf, unitBreak, type YearPath, yearPaths } from '#model/year-path.ts'
import { reportName } from '#words/names.ts'
import { formatCompact, noBreakSpace } from '#words/number.ts'
import { shownValue, spelledOut } from '#words/value.ts'
import { finding, isCount } from '#words/finding.ts'
import {
  differenceLabel,
  gapWords,
  outlier,
  promiseWords,
  resultWords,
  type CountedNoun,
} from '#site/outcome-words.ts'

/**
 * The chart of what was promised and obtained for a line of an indicator. `years`, consecutive,
 * fixes the axis, for charts that share it; `href` says where the column of a year leads, and without it the chart is an
 * image. `undefined` when no year has a number to draw.
 */
export function outcomeSpec(
  archive: Archive,
  line: Line,
  options: {
    readonly years?: readonly number[] | undefined
    readonly href?: ((year: number) => string) | undefined
  } = {},
): OutcomeChartSpec | undefined {
  const own = outcomeYears(archive, line)
  if (own.length === 0) return undefined
  const years = options.years ?? own
  const paths = new Map(yearPaths(archive, line).map((path) => [path.year, path]))
  const due = dueYears(archive, line)
  const { noun, unit } = line
  const changes = archive.indicatorBySlug.get(line.indicator)?.changes ?? []
  const newUnit = unitBreak(archive, line)
  const annotation = outlier([...paths.values()], unit, noun)
  const report = [...paths.values()]
    .flatMap((path) => [announced(path), path.actual])
    .findLast((figure) => figure !== undefined && !isBudgetary({ type: figure.documentType }))
  const label = `${line.name}${noBreakSpace}: promis et obtenu, de ${years[0] ?? ''} à ${years.at(-1) ?? ''}.`
  return {
    id: lineId(line),
    label: options.href === undefined ? `${label} ${finding(archive, line)}` : label,
    ...(isCount(unit) ? {} : { unit: `en${noBreakSpace}${unit}` }),
    ...(report === undefined ? {} : { report: reportName(archive, report.document) }),
    years: years.map((year): OutcomeYear => {
      const isDue = year >= due.from && year <= due.to
      const known = outcomeYear(archive, paths.get(year), isDue, unit, noun)
      return known === undefined
        ? { year, title: `${year}` }
        : {
            ...known,
            title: `${year}${noBreakSpace}: ${known.title}`,
            year,
            ...(options.href === undefined ? {} : { href: options.href(year) }),
          }
    }),
    breaks: [
      ...changes.flatMap(({ breakYear }) =>
        breakYear === undefined ? [] : [{ year: breakYear, label: 'autre décompte' }],
      ),
      ...(newUnit === undefined ? [] : [{ year: newUnit, label: 'autre unité' }]),
    ],
    ...(due.to < (years.at(-1) ?? 0) ? { beyond: { year: due.to + 1, label: due.end } } : {}),
    notes: annotationMarks(archive, line, years).map(({ year, mark }) => ({
      year,
      label: mark,
    })),
    ...(annotation === undefined ? {} : { annotation }),
  }
}

/**
 * The years that the chart of a line shows by itself: from the first number or the first result due to the last;
 * none when there is no number.
 */
export function outcomeYears(archive: Archive, line: Line): readonly number[] {
  const paths = yearPaths(archive, line)
  const shown = (of: (figure: Observation | undefined) => boolean) =>
    paths.filter((path) => of(announced(path)) || of(path.actual))
  if (shown(isPlotted).length === 0) return []
  // What is printed in another unit stands there in words.
  const known = shown((figure) => isPlotted(figure) || figure?.printedAs !== undefined)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const due = dueYears(archive, line)
  const from = Math.min(first.year, due.from > due.to ? first.year : due.from)
  return yearSpan([from, Math.max(last.year, due.to)])
}

function isPlotted(observation: Observation | undefined): boolean {
  return observation !== undefined && plottedNumber(observation.value) !== undefined
}

/** What was promised, as charts and tables show it: a number, else a bound or an approximation, else the words printed instead. */
export function announced(path: YearPath): Observation | undefined {
  const all = [path.forecast, path.target, path.recalledObjective].filter((one) => one !== undefined)
  return promiseOf(path) ?? all.find(({ value }) => isNumeric(value)) ?? all[0]
}

/** The document that brings each line with a name of its own into its indicator. */
const lineCreations = remembered(
  (archive: Archive): ReadonlyMap<Line, string> =>
    new Map(
      lifeEvents(archive).flatMap(({ line, kind, document }) =>
        line !== undefined && kind === 'created' ? [[line, document] as const] : [],
      ),
    ),
)

/** « Source : PAP et RAP du programme 999 « … », et bilan DJP. », under a chart that leaves the site. */
export function chartSource({ programme }: Pick<Archive, 'programme'>, { report }: OutcomeChartSpec): string {
  const others = report === undefined ? '' : `, et ${report}`
  return `Source : PAP et RAP du programme ${programme.number} « ${programme.name} »${others}.`
}

/** A chart as SVG text, for a wide page and for a narrow one; a page may hold both, so their ids differ. */
export function outcomePictures(
  spec: OutcomeChartSpec,
  wide = 720,
): { readonly wide: string; readonly narrow: string } {
  return { wide: outcomeChart(spec, wide), narrow: outcomeChart({ ...spec, id: `${spec.id}-n` }, 320) }
}

/** Every year from the first of some to the last; none without any. */
export function yearSpan(years: readonly number[]): readonly number[] {
  if (years.length === 0) return []
  const from = Math.min(...years)
  return Array.from({ length: Math.max(...years) - from + 1 }, (_, index) => from + index)
}

/** The last year that has ended when a document comes out: a PAP comes before its year, a RAP after it. */
export function lastEndedYear(
  documents: readonly (Pick<BudgetDocument, 'type' | 'year'> &
    Partial<Pick<BudgetDocument, 'publishedOn'>>)[],
): number {
  return Math.max(
    ...documents.map(
      ({ type, year, publishedOn }) => Math.floor(publicationRank({ type, year, publishedOn })) - 1,
    ),
  )
}

/**
 * The years in which a result is due: from the creation of the indicator to its removal or the end of the programme, as
 * far as they had ended when the latest document came out. `end` says why no further one is.
 */
function dueYears(
  archive: Archive,
  line: Line,
): { readonly from: number; readonly to: number; readonly end: string } {
  const life = lifetimes(archive).get(line.indicator)
  const created = archive.documentById.get(lineCreations(archive).get(line) ?? '')
  const from = created?.year ?? life?.createdBy?.year ?? archive.programme.firstYear
  const ended = lastEndedYear(archive.documents)
  const last = life?.lastYear ?? ended
  const isOver =
    life?.removedBy !== undefined || (life?.transferred !== true && archive.programme.lastYear === last)
  const end =
    isOver && last <= ended ? (life?.removedBy === undefined ? 'programme terminé' : 'supprimé') : 'à venir'
  return { from, to: Math.min(last, ended), end }
}

/** One year drawn and said; `undefined` when nothing is known of it and nothing is due. */
function outcomeYear(
  archive: Archive,
  path: YearPath | undefined,
  isDue: boolean,
  unit: string,
  noun: CountedNoun,
): Omit<OutcomeYear, 'year' | 'href'> | undefined {
  const promise = path && announced(path)
  const result = path?.actual
  const promised = promise && drawnValue(promise.value, unit, !isBudgetary({ type: promise.documentType }))
  const obtained =
    (result && drawnValue(result.value, unit, !isBudgetary({ type: result.documentType }))) ??
    (isDue ? ('unread' as const) : undefined)
  if (promised === undefined && obtained === undefined) return undefined
  const said = [
    ...(promise === undefined ? [] : [promiseWords(archive, promise, unit, noun)]),
    ...(result === undefined ? [] : [resultWords(archive, result, unit, noun)]),
    ...(obtained === 'unread' ? ['résultat à relever'] : []),
    ...(path?.gap === undefined ? [] : [gapWords(path.gap, unit)]),
  ]
  return {
    ...(promised === undefined ? {} : { promised }),
    ...(obtained === undefined ? {} : { obtained }),
    ...(path?.gap === undefined ? {} : { difference: differenceLabel(path.gap, unit) }),
    title: said.join(', '),
  }
}

/** Words of this many characters at most are written whole in narrow columns too: « Suivi », « DRSF », « 9h14 ». */
const shortest = 6

/** A figure as the chart draws it; `reported` when only a report of the administration gives it. */
export function drawnValue(
  value: PrintedValue,
  unit: string,
  reported = false,
): OutcomeNumber | OutcomeWords | undefined {
  switch (value.kind) {
    case 'number':
    case 'approximate':
    case 'bound': {
      // The chart says once that it counts in %.
      const label = unit === '%' ? shownValue(value).replace(`${noBreakSpace}%`, '') : shownValue(value)
      const sign = value.kind === 'bound' ? label.slice(0, 2) : value.kind === 'approximate' ? '~' : ''
      const short = `${sign}${formatCompact(value.number)}`
      return {
        value: value.number,
        label,
        ...(short.length < label.length ? { short } : {}),
        ...(value.kind === 'bound' ? { open: value.relation.startsWith('>') ? 'above' : 'below' } : {}),
        ...(reported ? { reported: true } : {}),
      }
    }
    case 'undetermined':
      return { words: lowerFirst(spelledOut(value)), short: 'n.d.' }
    case 'notApplicable':
      return { words: lowerFirst(spelledOut(value)), short: 's.o.' }
    case 'words':
      return { words: value.printed, short: value.printed.length <= shortest ? value.printed : '…' }
    case 'notCollected':
      return undefined
    default:
      return value satisfies never
  }
}

/** An editor's remark with the number that stands for it on a chart. */
export interface AnnotationMark {
  readonly mark: string
  readonly year: number
  readonly text: string
}

/** ① to ⑳ are consecutive in Unicode (U+2460); beyond, the number in parentheses. */
function circled(n: number): string {
  return n <= 20 ? String.fromCodePoint(0x245f + n) : `(${n})`
}

/** The remarks on a line whose year is one of `years`, those of its chart, by year, numbered from ①. */
export function annotationMarks(
  archive: Archive,
  line: Line,
  years = outcomeYears(archive, line),
): readonly AnnotationMark[] {
  const annotations = archive.indicatorBySlug.get(line.indicator)?.annotations ?? []
  return annotations
    .filter((annotation) => annotation.line === line.slug && years.includes(annotation.year))
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, text }, index) => ({ mark: circled(index + 1), year, text }))
}

/** The numbers of the remarks on one year: « ① », « ①② »; empty when there is none. */
export function marksOfYear(marks: readonly AnnotationMark[], year: number): string {
  return marks
    .filter((mark) => mark.year === year)
    .map(({ mark }) => mark)
    .join('')
}
