import { creditFinding, type CreditsChartSpec, creditsChartSpec, exercises } from '#charts/credits-chart.ts'
import type { Archive } from '#model/archive.ts'
import { totalOf } from '#model/credit-path.ts'
import { creditStages, creditTitles } from '#model/credit.ts'
import { type CreditLine, creditLines } from '#site/credit-lines.ts'
import { home } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { formatMillions } from '#words/number.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'
import { type Comparison, comparison } from './_credit-comparison.ts'
import { type Contradiction, contradictions } from './_credit-contradictions.ts'
import { type Waterfall, waterfalls } from './_credit-waterfall.ts'
import { creditsPath } from '#urls.ts'

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
      path: creditsPath,
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

/** The finding of a year, and what was committed beside what was paid: « 13 M€ engagés (AE). ». */
function pageFinding(archive: Archive, year: number): string | undefined {
  const sentence = creditFinding(archive, year)
  const executed = totalOf(archive, year, 'executed')
  return (
    executed && `${sentence ?? ''} ${formatMillions(executed.commitmentAuthorisations)} engagés (AE).`.trim()
  )
}
