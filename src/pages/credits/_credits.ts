import type { CreditsChartSpec } from '#charts/credits-chart.ts'
import type { Archive } from '#model/archive.ts'
import {
  type CreditRow,
  creditStages,
  creditTitles,
  creditYears,
  programmeRow,
  totalOf,
  yearCredits,
} from '#model/credit.ts'
import { type CreditLine, creditLines, creditsChartSpec } from '#site/credits.ts'
import { home } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { creditRowPath, creditsPath } from '#urls.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'
import { type Comparison, comparison } from './_credit-comparison.ts'
import { type Contradiction, contradictions } from './_credit-contradictions.ts'
import { type Waterfall, waterfalls } from './_credit-waterfall.ts'
import { creditFinding } from '#words/finding.ts'
import { joinWords } from '#words/grammar.ts'
import { formatMillions, formatSignedMillions } from '#words/number.ts'

/** What the credits page says. */
export interface CreditsPage {
  readonly page: Page
  readonly programme: string
  readonly findings: readonly string[]
  /** In crédits de paiement, then in autorisations d’engagement. */
  readonly charts: { readonly cp: CreditsChartSpec; readonly ae: CreditsChartSpec }
  readonly restated: readonly Restated[]
  readonly waterfalls: readonly Waterfall[]
  readonly contradictions: readonly Contradiction[]
  readonly comparison: Comparison | undefined
  readonly years: readonly { readonly year: number; readonly lines: readonly CreditLine[] }[]
  readonly stages: readonly { readonly term: string; readonly definition: string }[]
}

/** The page of the credits: what stands out, voted against executed by year, then every printed row. */
export function creditsPage(archive: Archive): CreditsPage {
  const years = creditYears(archive)
  return {
    page: {
      path: creditsPath,
      title: 'L’argent : voté, dépensé',
      description: `Les crédits du programme ${archive.programme.number}, année par année : ce que le Parlement a voté, ce que l’État a payé (autorisations d’engagement, crédits de paiement).`,
      trail: [home],
      parts: 'above',
    },
    programme: `Les crédits du programme ${archive.programme.number}`,
    findings: creditFindings(archive, years),
    charts: { cp: creditsChartSpec(archive, 'CP'), ae: creditsChartSpec(archive, 'AE') },
    restated: restatedSpending(archive),
    waterfalls: waterfalls(archive, years),
    contradictions: contradictions(archive),
    comparison: comparison(archive, years),
    years: [...Map.groupBy(creditLines(archive, archive.credits), ({ year }) => year)]
      .map(([year, lines]) => ({ year, lines }))
      .toSorted((a, b) => b.year - a.year),
    stages: [
      ...creditStages.map((stage) => creditStageTerms[stage]),
      ...creditTitles.map((title) => creditTitleTerms[title]),
    ].map(({ label, definition }) => ({ term: label, definition })),
  }
}

/** What stands out of the credits of the years, in crédits de paiement: staff costs, then the widest gap. */
function creditFindings(archive: Archive, years: readonly number[]): readonly string[] {
  return [unspentStaff(archive, years), widestGap(archive, years)].filter(
    (sentence) => sentence !== undefined,
  )
}

/**
 * « De 2021 à 2023, le Parlement a voté 9 M€ pour le personnel ; la dépense publiée est de 0 €. »: the longest run
 * of years when staff costs were voted and the printed spending is zero; the first one, when several are as long.
 */
function unspentStaff(archive: Archive, years: readonly number[]): string | undefined {
  const unspent = years.flatMap((year) => {
    const voted = programmeRow(archive, year, 'voted', 'title2')?.paymentAppropriations ?? 0
    const executed = programmeRow(archive, year, 'executed', 'title2')?.paymentAppropriations
    return voted > 0 && executed === 0 ? [{ year, voted }] : []
  })
  // Years that follow each other are as far from their rank.
  const runs = [...Map.groupBy(unspent, ({ year }, rank) => year - rank).values()]
  const [run = []] = runs.toSorted((a, b) => b.length - a.length)
  const [first, last] = [run.at(0), run.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const when = first === last ? `En ${first.year}` : `De ${first.year} à ${last.year}`
  const voted = run.reduce((sum, year) => sum + year.voted, 0)
  return `${when}, le Parlement a voté ${formatMillions(voted)} pour le personnel ; la dépense publiée est de 0\u00A0€.`
}

/** The finding of the year when the State paid most above what was voted; else, most under. */
function widestGap(archive: Archive, years: readonly number[]): string | undefined {
  const gaps = years.flatMap((year) => {
    const { voted, executed } = yearCredits(archive, year)
    if (executed === undefined || voted === undefined) return []
    return [{ year, gap: executed.paymentAppropriations - voted.paymentAppropriations }]
  })
  const sorted = gaps.toSorted((a, b) => b.gap - a.gap)
  const [most, least] = [sorted.at(0), sorted.at(-1)]
  const widest = most !== undefined && most.gap > 0 ? most : least
  return widest && creditFinding(archive, widest.year)
}

/** A spending that another source worked out, for a year whose own is not known. */
interface Restated {
  readonly sentence: string
  /** The row of the table that gives it. */
  readonly path: string
}

/** The spending worked out by another source, said to be so, with what it is made of. */
function restatedSpending(archive: Archive): readonly Restated[] {
  return archive.credits.flatMap((row) => {
    const paid = row.paymentAppropriations
    if (row.stage !== 'restated' || paid === undefined || totalOf(archive, row.year, 'executed')) return []
    const made = archive.credits.filter(
      (other) =>
        other.year === row.year && partsOfRestated.has(other.stage) && other.document === row.document,
    )
    const steps = made.flatMap((part) => stepOf(part) ?? [])
    const from = steps.length === 0 ? '' : ` Il est fait ainsi : ${joinWords(steps)}.`
    return [
      {
        sentence: `Pour ${row.year}, la dépense du programme n’a pas été relevée dans un rapport annuel. Une autre source donne ${formatMillions(paid)}, un montant recalculé, qui n’est pas celui de ce rapport.${from}`,
        path: creditRowPath(row.line),
      },
    ]
  })
}

const partsOfRestated: ReadonlySet<CreditRow['stage']> = new Set([
  'executed',
  'deductedFunds',
  'scopeMeasure',
])

/** « 11,3 M€ (crédits consommés) », « −6,5 M€ (fonds de concours déduits) ». */
function stepOf({ stage, paymentAppropriations: paid }: CreditRow): string | undefined {
  if (paid === undefined) return undefined
  const shown = stage === 'executed' ? formatMillions(paid) : formatSignedMillions(paid)
  return `${shown} (${creditStageTerms[stage].label.toLowerCase()})`
}
