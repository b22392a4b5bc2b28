import type { CreditsChartSpec } from '#charts/credits-chart.ts'
import type { Archive } from '#model/archive.ts'
import { creditYears } from '#model/credit-path.ts'
import { creditStages, creditTitles } from '#model/credit.ts'
import { type CreditLine, creditLines, creditsChartSpec } from '#site/credits.ts'
import { home } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { creditsPath } from '#urls.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'
import { type Comparison, comparison } from './_credit-comparison.ts'
import { type Contradiction, contradictions } from './_credit-contradictions.ts'
import { creditFindings, type Restated, restatedSpending } from './_credit-findings.ts'
import { type Waterfall, waterfalls } from './_credit-waterfall.ts'

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
      parts: true,
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
