import type { Archive } from '#model/archive.ts'
import {
  creditAmounts,
  type CreditRow,
  creditStages,
  type CreditStage,
  creditTitles,
  type CreditTitle,
  wholeProgramme,
} from '#model/credit.ts'
import { labelKey } from '#model/label.ts'
import { formatEuros } from '#words/number.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/**
 * The amounts of one source and year that do not agree. A total is the sum of its parts: title 2 and the other titles
 * make the whole (LOLF, article 5); the credits voted, with the openings and cancellations of the year, make those
 * opened; the actions make the programme. None of these sums is under zero, and no more is spent than was opened. Totals are rounded apart from their
 * parts: a difference under one euro for each part is none.
 */
export function unbalancedCredits(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  const sources = Map.groupBy(archive.credits, ({ year, document, part }) =>
    [year, document, labelKey(part)].join('|'),
  )
  const ofSources = [...sources.values()].flatMap((source) => {
    const scopes = Map.groupBy(source, ({ scope }) => labelKey(scope))
    return [...[...scopes.values()].flatMap(unbalancedScope), ...unbalancedActions(source)]
  })
  return [...ofSources, ...archive.credits.flatMap(belowZero)]
}

/** The stages whose amounts are sums of money, not changes of one. */
const sums: readonly CreditStage[] = ['bill', 'voted', 'opened', 'executed', 'restated']

/** The amounts under zero of a stage that has none. */
function belowZero(row: CreditRow): readonly Problem[] {
  if (!sums.includes(row.stage)) return []
  return creditAmounts.flatMap((amount) => {
    const euros = row[amount]
    if (euros === undefined || euros >= 0) return []
    const expected = `un montant positif : ${named(row)}.`
    return problemOf('credits-incoherents', row.places[amount], formatEuros(euros), { expected })
  })
}

function unbalancedScope(rows: readonly CreditRow[]): readonly Problem[] {
  const find = (stage: CreditStage, title: CreditTitle) =>
    rows.find((row) => row.stage === stage && row.title === title)
  return [
    ...creditStages.flatMap((stage) =>
      unbalanced(find(stage, 'all'), [find(stage, 'title2'), find(stage, 'otherTitles')]),
    ),
    ...creditTitles.flatMap((title) => [
      ...unbalanced(find('opened', title), [find('voted', title), find('movements', title)]),
      ...overspent(find('executed', title), find('opened', title)),
    ]),
  ]
}

/** The amounts of the whole programme that are not the sum of those of its actions, where a source prints both. */
function unbalancedActions(source: readonly CreditRow[]): readonly Problem[] {
  const groups = Map.groupBy(source, ({ stage, title }) => `${stage}|${title}`)
  return [...groups.values()].flatMap((rows) =>
    unbalanced(
      rows.find(({ scope }) => scope === wholeProgramme),
      rows.filter(({ scope }) => scope !== wholeProgramme),
    ),
  )
}

/** The amounts of a total that differ from the sum of its parts; nothing unless every row is there. */
function unbalanced(
  whole: CreditRow | undefined,
  parts: readonly (CreditRow | undefined)[],
): readonly Problem[] {
  const found = parts.filter((part) => part !== undefined)
  if (whole === undefined || found.length === 0 || found.length < parts.length) return []
  return creditAmounts.flatMap((amount) => {
    const [total, ...amounts] = [whole, ...found].flatMap((row) => row[amount] ?? [])
    const sum = amounts.reduce((subtotal, part) => subtotal + part, 0)
    if (total === undefined || amounts.length < found.length) return []
    if (Math.abs(sum - total) < found.length) return []
    const names = found.map((row) => `${named(row)} (ligne ${row.line})`).join(' plus ')
    return problemOf('credits-incoherents', whole.places[amount], formatEuros(total), {
      expected: `${formatEuros(sum)}, soit ${names}.`,
    })
  })
}

/** The amounts spent that are more than those opened. */
function overspent(executed: CreditRow | undefined, opened: CreditRow | undefined): readonly Problem[] {
  if (executed === undefined || opened === undefined) return []
  return creditAmounts.flatMap((amount) => {
    const [spent, limit] = [executed[amount], opened[amount]]
    if (spent === undefined || limit === undefined || spent <= limit) return []
    return problemOf('credits-incoherents', executed.places[amount], formatEuros(spent), {
      expected: `au plus les ${named(opened)} (ligne ${opened.line}), ${formatEuros(limit)}.`,
    })
  })
}

function named({ stage, scope, title }: CreditRow): string {
  const name = `${creditStageTerms[stage].slug} ${creditTitleTerms[title].slug}`
  return scope === wholeProgramme ? name : `${name}, ${scope}`
}
