import type { Archive } from '#model/archive.ts'
import {
  type CreditAmount,
  creditAmounts,
  type CreditRow,
  type CreditStage,
  creditStages,
  type CreditTitle,
  creditTitles,
  wholeProgramme,
} from '#model/credit.ts'
import { sameCredits } from '#model/contradictions.ts'
import { formatEuros } from '#words/number.ts'
import { type Problem, problemOf } from '#read/problem.ts'
import { labelKey } from '#model/label.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'

/** The rows that give another amount than an earlier row for the same year, stage, scope and title. */
export function contradictedCredits(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  return sameCredits(archive.credits).flatMap((rows) =>
    creditAmounts.flatMap((amount) => differences(rows, amount)),
  )
}

/** The rows whose amount is not that of the last row before that prints one. */
function differences(rows: readonly CreditRow[], amount: CreditAmount): readonly Problem[] {
  const printed = rows.flatMap((row) => {
    const euros = row[amount]
    return euros === undefined ? [] : { euros, line: row.line, place: row.places[amount] }
  })
  return printed.flatMap(({ euros, place }, index) => {
    const before = printed[index - 1]
    if (before === undefined || before.euros === euros) return []
    return problemOf('credits-contredits', place, formatEuros(euros), {
      expected: `le même montant qu’à la ligne ${before.line}, ${formatEuros(before.euros)}.`,
    })
  })
}

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

/** Amounts in thousands or in millions of euros are a thousand times off; true ones never were by half of that. */
const factor = 500

/** The stages whose amounts are as large from one year to the next; movements may be of any size. */
const compared: ReadonlySet<CreditStage> = new Set(['bill', 'voted', 'opened', 'executed'])

/** The amounts that are hundreds of times larger or smaller than the usual one of their scope and title. */
export function oversizedCredits(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  const rows = archive.credits.filter(({ stage }) => compared.has(stage))
  const groups = Map.groupBy(rows, ({ scope, title }) => `${labelKey(scope)}|${title}`)
  return [...groups.values()].flatMap((group) =>
    creditAmounts.flatMap((amount) => {
      const known = group.flatMap((row) => {
        const euros = row[amount] ?? 0
        return euros > 0 ? [{ euros, place: row.places[amount] }] : []
      })
      const sorted = known.map(({ euros }) => euros).toSorted((a, b) => a - b)
      const usual = sorted[Math.floor(sorted.length / 2)] ?? 0
      return known
        .filter(({ euros }) => euros >= usual * factor || euros * factor <= usual)
        .map(({ euros, place }) =>
          problemOf('credits-ordre-de-grandeur', place, formatEuros(euros), {
            expected: `un montant de l’ordre de ${formatEuros(usual)}, comme les autres du même périmètre.`,
          }),
        )
    }),
  )
}

/** What names the whole programme otherwise than by the one word that does: its rows would be an action's. */
const otherNames = /^(?:program+e?s?|prog|pgm|p)(?: |\d|$)|^(?:ensemble|total|totaux|tout|tous|global)(?: |$)/

/** The scopes that seem to name the whole programme in other words. */
export function misnamedScopes(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  return archive.credits
    .filter(({ scope }) => scope !== wholeProgramme && otherNames.test(labelKey(scope)))
    .map(({ scope, places }) => problemOf('credits-perimetre', places.scope, scope))
}

/** The rows of credits that name neither a document nor another source. */
export function creditsWithoutSource(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  return archive.credits
    .filter(({ document, remark }) => document === '' && remark === '')
    .map(({ places }) => problemOf('credits-sans-source', places.document))
}
