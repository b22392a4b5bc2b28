import type { Archive } from '#model/archive.ts'
import type { FigureArchive } from '#model/comparison.ts'
import { type CreditPair, type CreditRow, isPair } from '#model/credit.ts'
import { isBudgetary } from '#model/document.ts'
import type { Indicator } from '#model/indicator.ts'
import { labelKey } from '#model/label.ts'
import { type Line, lineOf } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { exactNumber } from '#model/printed-value.ts'
import { comparableVersions, figuresOf, leadingVersion, versionsOf } from '#model/revisions.ts'
import { yearPath } from '#model/year-path.ts'

/** A figure that a bilan gives otherwise than the budget documents: both stand, each under its document. */
export interface Contradiction {
  readonly line: Line
  /** What the bilan prints: a result, or the objective that it recalls. */
  readonly bilan: Observation
  /** What the budget document that speaks first prints: the result, or what was promised. */
  readonly budget: Observation
  /** The updated forecast, when it is what the bilan recalls as its objective. */
  readonly updatedForecast: Observation | undefined
}

/** The contradictions on the lines of one indicator, by year; only exact numbers are compared. */
export function contradictionsOf(archive: FigureArchive, indicator: Indicator): readonly Contradiction[] {
  return figuresOf(archive, indicator.slug).flatMap((key): readonly Contradiction[] => {
    const line = lineOf(indicator, key.line)
    if (line === undefined) return []
    if (key.measure === 'actual') {
      const budget = leadingVersion(archive, key)
      if (budget === undefined || !isBudgetary({ type: budget.documentType })) return []
      const budgetary = comparableVersions(archive, key)
      return versionsOf(archive, key)
        .filter((version) => !budgetary.includes(version) && differs(version, budget))
        .map((bilan) => ({ line, bilan, budget, updatedForecast: undefined }))
    }
    if (key.measure !== 'recalledObjective') return []
    const { forecast, target, updatedForecast } = yearPath(archive, line, key.year)
    const budget = forecast ?? target
    return versionsOf(archive, key).flatMap((bilan) =>
      budget === undefined || !differs(bilan, budget)
        ? []
        : [
            {
              line,
              bilan,
              budget,
              updatedForecast: sameNumber(bilan, updatedForecast) ? updatedForecast : undefined,
            },
          ],
    )
  })
}

function differs(a: Observation, b: Observation): boolean {
  const [one, other] = [exactNumber(a.value), exactNumber(b.value)]
  return one !== undefined && other !== undefined && one !== other
}

function sameNumber(a: Observation, b: Observation | undefined): boolean {
  return b !== undefined && exactNumber(a.value) === exactNumber(b.value)
}

/**
 * Amounts that sources print differently for the same year, stage, scope and title: the rows of each, in the
 * order of the file. Nothing says which is right. A row with one amount only is no side of them.
 */
export function creditContradictions(archive: Pick<Archive, 'credits'>): readonly (readonly CreditPair[])[] {
  return sameCredits(archive.credits.filter(isPair)).filter(
    (rows) =>
      new Set(rows.map((row) => `${row.commitmentAuthorisations}|${row.paymentAppropriations}`)).size > 1,
  )
}

/** The rows that give the same credits, of one year, stage, scope and title: sources should print them alike. */
export function sameCredits<Row extends CreditRow>(credits: readonly Row[]): readonly (readonly Row[])[] {
  const groups = Map.groupBy(credits, ({ year, stage, scope, title }) =>
    [year, stage, labelKey(scope), title].join('|'),
  )
  return [...groups.values()]
}
