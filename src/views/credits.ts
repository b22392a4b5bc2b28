import type { CreditsChartSpec } from '#charts/credits-chart.ts'
import type { Archive } from '#domain/archive.ts'
import { creditStages, creditTitles, type CreditRow } from '#domain/credit.ts'
import { totalOf } from '#domain/credit-path.ts'
import { formatEuros, formatMillions } from '#french/number.ts'
import { creditStageTerms, creditTitleTerms } from '#french/terms.ts'
import { comparison, type Comparison } from '#views/credit-comparison.ts'
import { contradictions, type Contradiction } from '#views/credit-contradictions.ts'
import { waterfalls, type Waterfall } from '#views/credit-waterfall.ts'
import { creditFinding, creditsChartSpec, exercises } from '#views/credits-chart.ts'
import { documentCrumb } from '#views/crumbs.ts'
import { home, type Crumb, type Page } from '#views/page.ts'

/** One printed pair of credits, ready to show. */
export interface CreditLine {
  /** Fragment by which this row can be cited. */
  readonly anchor: string
  readonly year: number
  readonly stage: string
  readonly scope: string
  readonly title: string
  readonly ae: string
  readonly cp: string
  readonly source: Crumb | undefined
  readonly official: string | undefined
  readonly remark: string
}

/** What the credits page says. */
export interface CreditsPage {
  readonly page: Page
  readonly findings: readonly string[]
  readonly chart: CreditsChartSpec
  readonly waterfalls: readonly Waterfall[]
  readonly contradictions: readonly Contradiction[]
  readonly comparison: Comparison | undefined
  readonly years: readonly { readonly year: number; readonly lines: readonly CreditLine[] }[]
  readonly stages: readonly { readonly term: string; readonly definition: string }[]
}

/** The page of the credits: voted against executed by year, then every printed row. */
export function creditsPage(archive: Archive): CreditsPage {
  return {
    page: {
      path: '/credits/',
      title: 'Les crédits, votés et dépensés',
      description: `Autorisations d’engagement et crédits de paiement du programme ${archive.programme.number}, par année : ce que le Parlement a voté, ce qui a été consommé.`,
      trail: [home],
      filters: { page: ['Crédits'], exercice: [...new Set(archive.credits.map(({ year }) => `${year}`))] },
    },
    findings: exercises(archive).flatMap((year) => pageFinding(archive, year) ?? []),
    chart: creditsChartSpec(archive),
    waterfalls: waterfalls(archive, exercises(archive).toReversed()),
    contradictions: contradictions(archive),
    comparison: comparison(archive, exercises(archive)),
    years: [...Map.groupBy(creditLines(archive, archive.credits), ({ year }) => year)]
      .map(([year, lines]) => ({ year, lines }))
      .toSorted((a, b) => b.year - a.year),
    stages: [
      ...creditStages.map((stage) => creditStageTerms[stage]),
      ...creditTitles.map((title) => creditTitleTerms[title]),
    ].map(({ label, definition }) => ({ term: label, definition })),
  }
}

/** Rows of credits as a page shows them, in the order given. */
export function creditLines(archive: Archive, rows: readonly CreditRow[]): readonly CreditLine[] {
  return rows.map((row) => {
    const doc = archive.documentById.get(row.document)
    return {
      anchor: `credits-${row.line}`,
      year: row.year,
      stage: creditStageTerms[row.stage].label,
      scope: row.scope === 'programme' ? 'Programme entier' : row.scope,
      title: creditTitleTerms[row.title].label,
      ae: shownEuros(row.commitmentAuthorisations),
      cp: shownEuros(row.paymentAppropriations),
      source: doc && documentCrumb(archive, doc.id),
      official: doc?.urls.credits ?? doc?.urls.presentation,
      remark: [row.part, row.remark].filter((text) => text !== '').join(', '),
    }
  })
}

/** An amount to the euro, or the words for one that the source does not print. */
function shownEuros(amount: number | undefined): string {
  return amount === undefined ? 'non imprimé' : formatEuros(amount)
}

/** The finding of a year, and what was committed beside what was paid: « 13 M€ engagés (AE). ». */
function pageFinding(archive: Archive, year: number): string | undefined {
  const sentence = creditFinding(archive, year)
  const executed = totalOf(archive, year, 'executed')
  return (
    executed && `${sentence ?? ''} ${formatMillions(executed.commitmentAuthorisations)} engagés (AE).`.trim()
  )
}
