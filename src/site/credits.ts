import type { CreditsChartSpec, CreditsColumn } from '#charts/credits-chart.ts'
import type { Archive } from '#model/archive.ts'
import {
  type CreditAmount,
  type CreditPair,
  type CreditRow,
  wholeProgramme,
  creditYears,
  programmeRow,
  yearCredits,
} from '#model/credit.ts'
import { type Crumb, documentCrumb } from '#site/links.ts'
import { formatEuros, formatMillions, noBreakSpace, thinSpace } from '#words/number.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'

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
  readonly remark: string
}

/** Rows of credits as a page shows them, in the order given. */
export function creditLines(archive: Archive, rows: readonly CreditRow[]): readonly CreditLine[] {
  return rows.map((row) => {
    const doc = archive.documentById.get(row.document)
    return {
      anchor: `credits-${row.line}`,
      year: row.year,
      stage: creditStageTerms[row.stage].label,
      scope: row.scope === wholeProgramme ? 'Programme entier' : row.scope,
      title: creditTitleTerms[row.title].label,
      ae: shownEuros(row.commitmentAuthorisations),
      cp: shownEuros(row.paymentAppropriations),
      source: doc && documentCrumb(archive, doc.id),
      remark: [row.part, row.remark].filter((text) => text !== '').join(', '),
    }
  })
}

/** An amount to the euro, or the words for one that the source does not print. */
function shownEuros(amount: number | undefined): string {
  return amount === undefined ? 'non imprimé' : formatEuros(amount)
}

/** Autorisations d’engagement or crédits de paiement. */
type CreditsKind = 'AE' | 'CP'

const kinds = {
  AE: { title: 'Autorisations d’engagement (AE)', voted: 'AE votées', executed: 'AE consommées' },
  CP: { title: 'Crédits de paiement (CP)', voted: 'CP votés', executed: 'CP consommés' },
} as const
const amounts: Readonly<Record<CreditsKind, CreditAmount>> = {
  AE: 'commitmentAuthorisations',
  CP: 'paymentAppropriations',
}
const stages = ['voted', 'executed'] as const

/** Voted against executed, year by year, staff costs apart. */
export function creditsChartSpec(archive: Archive, kind: CreditsKind): CreditsChartSpec {
  const years = creditYears(archive).map((year) => {
    const { voted, executed } = yearCredits(archive, year)
    return { year, voted: columnOf(archive, kind, voted), executed: columnOf(archive, kind, executed) }
  })
  const { title, ...names } = kinds[kind]
  const said = years.flatMap(({ year, ...of }) =>
    stages.every((stage) => of[stage].value === undefined)
      ? []
      : `${year}${noBreakSpace}: ${stages.map((stage) => `${names[stage]}, ${of[stage].label}`).join(`${thinSpace}; `)}.`,
  )
  return { label: `${title}, par année. ${said.join(' ')}`, title, names, years }
}

function columnOf(archive: Archive, kind: CreditsKind, of: CreditPair | undefined): CreditsColumn {
  if (of === undefined) return { value: undefined, label: 'montant non relevé', short: '?' }
  const value = of[amounts[kind]]
  const staff =
    of.title === 'all' ? programmeRow(archive, of.year, of.stage, 'title2')?.[amounts[kind]] : undefined
  const ofWhich =
    staff === undefined || value === 0
      ? ''
      : staff === 0
        ? ' (rien pour le personnel)'
        : ` (dont ${formatMillions(staff)} pour le personnel)`
  const shown = formatMillions(value)
  const staffVoted = programmeRow(archive, of.year, 'voted', 'title2')?.[amounts[kind]] ?? 0
  const without = of.title === 'otherTitles' && staffVoted !== 0 ? ' hors personnel' : ''
  return {
    value,
    label: `${shown}${without}${ofWhich}`,
    short: shown.replace(`${noBreakSpace}M€`, ''),
    staff,
  }
}
