import {
  type Coverage,
  coverageOf,
  judgedYear,
  latestYear,
  type State,
  type StateLine,
  type StateUnit,
  unitsOf,
} from '#model/state.ts'
import { type Crumb, home } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { dataPath, statePath, stateUnitPath } from '#urls.ts'
import { formatCount } from '#words/grammar.ts'
import { formatPercent, noBreakSpace } from '#words/number.ts'
import { changesView } from './_state-changes.ts'
import { excerptSentence, isExcerpt, latestGives, measuredLines } from './_state-units.ts'

/** A programme, or the own indicators of a mission, in the list. */
export interface UnitRow extends Crumb {
  readonly code: string
  readonly lines: number
  readonly quantified: string
  /** Lines with a target and a result; empty when no year has both. */
  readonly usable: string
}

/** What the page of the whole State says. */
export interface StatePage {
  readonly page: Page
  readonly lead: string
  readonly facts: readonly string[]
  /** What the numbers count, in a sentence with its source. */
  readonly senate: { readonly text: string; readonly label: string; readonly url: string }
  /** That only an excerpt is here; empty when the files are whole. */
  readonly excerpt: string
  readonly targetYear: number
  readonly usableYear: number | undefined
  readonly missions: readonly { readonly title: string; readonly rows: readonly UnitRow[] }[]
  readonly downloads: readonly Crumb[]
}

const programmes = { singular: 'programme', plural: 'programmes', gender: 'm' } as const

/** The whole State, programme by programme. */
export function statePage(state: State): StatePage {
  const units = unitsOf(state)
  const lines = units.flatMap((unit) => unit.lines)
  const targetYear = latestYear(state)
  const usableYear = judgedYear(state)
  const whole = coverageOf(lines, targetYear)
  const title = 'Ce que l’État promet, programme par programme'
  const lead = `${latestGives(state, lines)} ${formatCount(whole.lines, measuredLines)} pour ${formatCount(state.programmes.length, programmes)}${noBreakSpace}: ${whole.quantified === whole.lines ? 'toutes' : share(whole.quantified, whole.lines)} ont une cible en chiffres pour ${targetYear}.`
  return {
    page: {
      path: statePath,
      title,
      description: lead,
      trail: [home],
    },
    lead,
    facts: [
      `${formatCount(distinct(lines), { singular: 'indicateur', plural: 'indicateurs', gender: 'm' })}, ${formatCount(new Set(units.map(({ mission }) => mission.code)).size, { singular: 'mission', plural: 'missions', gender: 'f' })}.`,
      ...changesView(units).map(({ title, summary }) => `${title}${noBreakSpace}: ${summary}.`),
      ...(usableYear === undefined ? [] : [usableSentence(coverageOf(lines, usableYear))]),
    ],
    senate: {
      text:
        usableYear === undefined
          ? 'Le Sénat juge une ligne exploitable quand elle a une cible en chiffres fixée avant l’année, et un résultat en chiffres : 68 % pour 2024. Ces fichiers n’ont encore aucune année avec les deux.'
          : 'C’est ainsi que le Sénat compte les lignes exploitables : une cible en chiffres fixée avant l’année, et un résultat en chiffres. Il en trouvait 68 % pour 2024.',
      label: 'Rapport du Sénat',
      url: 'https://www.senat.fr/rap/l24-743-1/l24-743-115.html',
    },
    excerpt: isExcerpt(lines) ? excerptSentence(lines.length) : '',
    targetYear,
    usableYear,
    missions: [...Map.groupBy(units, ({ mission }) => mission.code)].map(([code, own]) => ({
      title: own[0]?.mission.title ?? code,
      rows: own.map((unit) => unitRow(unit, targetYear, usableYear)),
    })),
    downloads: [
      { label: 'Tous les chiffres', path: dataPath('etat.csv') },
      { label: 'Pour Excel', path: dataPath('etat.fr.csv') },
    ],
  }
}

function distinct(lines: readonly StateLine[]): number {
  return new Set(lines.map(({ row }) => row.indicator.code)).size
}

function unitRow(unit: StateUnit, targetYear: number, usableYear: number | undefined): UnitRow {
  const targets = coverageOf(unit.lines, targetYear)
  const judged = usableYear === undefined ? undefined : coverageOf(unit.lines, usableYear)
  return {
    code: unit.kind === 'programme' ? unit.code : '',
    label: unit.kind === 'programme' ? unit.title || `Programme ${unit.code}` : 'Indicateurs de la mission',
    path: stateUnitPath(unit),
    lines: targets.lines,
    quantified: share(targets.quantified, targets.lines),
    usable: judged === undefined ? '' : share(judged.usable, judged.lines),
  }
}

function usableSentence({ year, lines, usable }: Coverage): string {
  return `Pour ${year}, ${share(usable, lines)} des lignes ont une cible et un résultat en chiffres.`
}

/** A share in whole percents. */
function share(part: number, whole: number): string {
  return whole === 0 ? '–' : formatPercent(Math.round((part / whole) * 100) / 100)
}
