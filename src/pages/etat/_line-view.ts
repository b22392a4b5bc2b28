import type { OutcomeChartSpec, OutcomeYear } from '#charts/outcome-chart-spec.ts'
import { sameLabel } from '#model/label.ts'
import { exactNumber, plottedNumber } from '#model/printed-value.ts'
import { type StateLine, type Statement, type StateUnit, type StateYear, stateYears } from '#model/state.ts'
import { decimalDifference } from '#model/year-path.ts'
import { drawnValue, lastEndedYear, yearSpan } from '#site/outcome-chart.ts'
import { agreed, differenceLabel, gapWords } from '#site/outcome-words.ts'
import { stateYearAnchor } from '#urls.ts'
import { isCount, shownWithUnit } from '#words/finding.ts'
import { documentName } from '#words/names.ts'
import { noBreakSpace } from '#words/number.ts'
import { shownValue } from '#words/value.ts'

/** What a page says of one line: a sentence, a chart where there are numbers, a table of all that is printed. */
export interface LineView {
  readonly anchor: string
  /** Its own label; empty when it is that of its indicator. */
  readonly label: string
  readonly unit: string
  readonly sentence: string
  readonly spec: OutcomeChartSpec | undefined
  readonly rows: readonly YearRow[]
}

/** What the documents print for one year of a line. */
export interface YearRow {
  readonly anchor: string
  readonly year: number
  readonly promised: string
  readonly obtained: string
  /** The documents that print it: « PAP 2025 ». */
  readonly documents: string
}

/** What a page says of a line; `years` are those that all charts of the page share. */
export function lineView(line: StateLine, unit: StateUnit, years: readonly number[]): LineView {
  const { row, anchor } = line
  const own = stateYears(line)
  return {
    anchor,
    label: lineLabel(line),
    unit: isCount(row.unit) ? '' : row.unit,
    sentence: lineSentence(line),
    spec: chartOf(line, own, years, lastEndedYear(unit.documents)),
    rows: own.map((year) => yearRow(line, year)),
  }
}

/** The line's own label; empty when it is that of its indicator. */
export function lineLabel({ row }: StateLine): string {
  return sameLabel(row.label, row.indicator.title) ? '' : row.label
}

/** Every year of which the documents print something for a line of the unit, and those between. */
export function unitYears({ lines }: Pick<StateUnit, 'lines'>): readonly number[] {
  return yearSpan(lines.flatMap((line) => stateYears(line).map(({ year }) => year)))
}

/**
 * The last year with a promise and a result, « En 2024 : 80 % promis, 75 % obtenus, 5 points de moins. »; else the last
 * result and the next promise, « Obtenu : 6 en 2023. Promis : 5 pour 2025. »
 */
export function lineSentence(line: StateLine): string {
  const years = stateYears(line)
  const { unit } = line.row
  const numbers = (statement: Statement | undefined) =>
    statement !== undefined && plottedNumber(statement.value) !== undefined ? statement.value : undefined
  const judged = years.findLast(({ promise, result }) => numbers(promise) && numbers(result))
  const [promise, result] = [judged?.promise, judged?.result]
  if (judged !== undefined && promise !== undefined && result !== undefined) {
    const gap = differenceOf(judged)
    const said = `En ${judged.year}${noBreakSpace}: ${shownWithUnit(promise.value, unit)} promis, ${shownWithUnit(result.value, unit)} ${agreed('obtenu', plottedNumber(result.value) ?? 0, undefined)}`
    return gap === undefined ? `${said}.` : `${said}, ${gapWords({ difference: gap }, unit)}.`
  }
  const last = years.findLast((year) => numbers(year.result))
  // The document's own year is what it is written for.
  const ownYear = line.editions.at(-1)?.file.document.year
  const next =
    years.find((year) => numbers(year.promise) && year.year === ownYear) ??
    years.find((year) => numbers(year.promise))
  const parts = [
    ...(last?.result === undefined
      ? []
      : [`Obtenu${noBreakSpace}: ${shownWithUnit(last.result.value, unit)} en ${last.year}.`]),
    ...(next?.promise === undefined
      ? []
      : [`Promis${noBreakSpace}: ${shownWithUnit(next.promise.value, unit)} pour ${next.year}.`]),
  ]
  if (parts.length > 0) return parts.join(' ')
  return years.length === 0 ? 'Aucun chiffre ni aucun mot.' : 'Des mots, aucun chiffre.'
}

/** Result minus promise; `undefined` unless both are exact numbers. */
function differenceOf({ promise, result }: StateYear): number | undefined {
  const from = promise && exactNumber(promise.value)
  const to = result && exactNumber(result.value)
  return from === undefined || to === undefined ? undefined : decimalDifference(to, from)
}

/** The chart of a line; `undefined` when no year has a number to draw. */
function chartOf(
  line: StateLine,
  own: readonly StateYear[],
  years: readonly number[],
  due: number,
): OutcomeChartSpec | undefined {
  const hasNumber = own.some(({ promise, result }) =>
    [promise, result].some((one) => one !== undefined && plottedNumber(one.value) !== undefined),
  )
  if (!hasNumber) return undefined
  const byYear = new Map(own.map((year) => [year.year, year]))
  const { row, anchor } = line
  const name = [row.indicator.title, lineLabel(line)].filter(Boolean).join(', ')
  const beyond = years.find((year) => year > due)
  return {
    id: anchor,
    label: `${name}${noBreakSpace}: promis et obtenu, de ${years[0] ?? ''} à ${years.at(-1) ?? ''}. ${lineSentence(line)}`,
    ...(isCount(row.unit) ? {} : { unit: `en${noBreakSpace}${row.unit}` }),
    legend: 'apart',
    years: years.map((year): OutcomeYear => {
      const known = byYear.get(year)
      const promised = known?.promise && drawnValue(known.promise.value, row.unit)
      const result = known?.result && drawnValue(known.result.value, row.unit)
      const difference = known && differenceOf(known)
      return {
        year,
        title: `${year}`,
        ...(promised === undefined ? {} : { promised }),
        ...(result === undefined ? {} : { obtained: result }),
        ...(difference === undefined ? {} : { difference: differenceLabel({ difference }, row.unit) }),
      }
    }),
    ...(beyond === undefined ? {} : { beyond: { year: beyond, label: 'à venir' } }),
  }
}

function yearRow(line: StateLine, { year, promised, obtained, attainment }: StateYear): YearRow {
  const statements = [...promised, ...obtained, ...(attainment === undefined ? [] : [attainment])]
  return {
    anchor: stateYearAnchor(line, year),
    year,
    promised: inTurn(promised),
    obtained: [inTurn(obtained), ...(attainment === undefined ? [] : [`(${attainment.value.printed})`])].join(
      ' ',
    ),
    documents: [...new Set(statements.map(({ document }) => documentName(document)))].join(', '),
  }
}

/** « 80 », « 80 (PAP 2025), puis 75 (PAP 2026) »; a dash for nothing. */
function inTurn(statements: readonly Statement[]): string {
  const turns = statements.filter(
    ({ value }, index) => value.printed !== statements[index - 1]?.value.printed,
  )
  if (turns.length === 0) return '–'
  if (turns.length === 1) return turns.map(({ value }) => shownValue(value)).join('')
  return turns
    .map(({ value, document }) => `${shownValue(value)} (${documentName(document)})`)
    .join(', puis ')
}
