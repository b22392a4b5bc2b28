import type { Archive } from '#model/archive.ts'
import { labelKey } from '#model/label.ts'
import type { Titled } from '#model/official.ts'
import {
  coverageOf,
  judgedYear,
  latestYear,
  type State,
  type StateLine,
  type StateUnit,
} from '#model/state.ts'
import { type Crumb, home } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { dataPath, homePath, stateStem, stateUnitPath } from '#urls.ts'
import { agree, formatCount } from '#words/grammar.ts'
import { formatNumber, noBreakSpace } from '#words/number.ts'
import { pointOfViewTerms } from '#words/terms.ts'
import { type LineView, lineView, unitYears } from './_line-view.ts'
import { type ChangesView, changesView } from './_state-changes.ts'
import {
  bareCode,
  excerptSentence,
  isExcerpt,
  latestGives,
  measuredLines,
  ownIndicators,
  stateCrumb,
  unitLabel,
} from './_state-units.ts'

/** An indicator with its lines. */
export interface IndicatorView {
  /** The fragment that leads to it: its code, but for one that the latest document has no more. */
  readonly anchor: string
  readonly title: string
  /** « P129-8-2 · point de vue du citoyen · budget vert ». */
  readonly facts: string
  /** Where the site follows it itself, if it does. */
  readonly own: Crumb | undefined
  readonly lines: readonly LineView[]
}

/** An objective with its indicators. */
export interface ObjectiveView {
  readonly code: string
  readonly title: string
  /** « 3 indicateurs ». */
  readonly count: string
  /** Whether it is unfolded: the first, and all in a short page. */
  readonly open: boolean
  readonly indicators: readonly IndicatorView[]
}

/** In lines: from this length on, only the first objective of a page is unfolded, if it is not as long itself. */
const longPage = 12

/** What the page of a programme or of a mission says. */
export interface UnitPage {
  readonly page: Page
  readonly kicker: string
  readonly title: string
  readonly lead: string
  /** That only an excerpt is here; empty when the files are whole. */
  readonly excerpt: string
  /** How many lines can be judged, and how they are counted; empty when the files say nothing of it. */
  readonly judged: string
  readonly objectives: readonly ObjectiveView[]
  readonly changes: readonly ChangesView[]
  /** The lines that only older documents have. */
  readonly gone: readonly IndicatorView[]
  /** The site's own programme, when it is this one or what carries it on. */
  readonly own: Crumb | undefined
  readonly downloads: readonly Crumb[]
}

/** The page of a programme or of a mission, from the official files. */
export function unitPage(archive: Archive, state: State, unit: StateUnit): UnitPage {
  const years = unitYears(unit)
  const own = ownIndicators(archive, unit)
  const indicators = (lines: readonly StateLine[], prefix = ''): readonly IndicatorView[] =>
    [...Map.groupBy(lines, ({ row }) => row.indicator.code)].map(([code, lines]) => ({
      anchor: `${prefix}${code}`,
      ...indicatorView(unit, code, lines, years, own),
    }))
  const objectives = objectivesOf(unit).map(({ objective, lines }, index) => {
    const views = indicators(lines)
    return {
      ...objective,
      count: formatCount(views.length, { singular: 'indicateur', plural: 'indicateurs', gender: 'm' }),
      open: unit.lines.length <= longPage || (index === 0 && lines.length <= longPage),
      indicators: views,
    }
  })
  const lead = unitLead(unit)
  const name = unitLabel(unit)
  return {
    page: {
      path: stateUnitPath(unit),
      title: name,
      description: `${name}. ${lead}`,
      trail: [home, stateCrumb],
    },
    kicker:
      unit.kind === 'programme'
        ? `Programme${noBreakSpace}${unit.code} · mission «${noBreakSpace}${unit.mission.title}${noBreakSpace}»`
        : 'Mission : ses propres indicateurs',
    title: unit.title === '' ? name : unit.title,
    lead,
    excerpt: isExcerpt(unit.lines) ? excerptSentence(unit.lines.length) : '',
    judged: judgedSentence(state, unit),
    objectives,
    changes: changesView([unit]),
    gone: indicators(unit.gone, 'retire-'),
    own:
      unit.kind === 'programme' && (own.size > 0 || unit.code === archive.programme.number)
        ? { label: archive.programme.siteName, path: homePath }
        : undefined,
    downloads: [
      { label: 'Cette page', path: dataPath(`${stateStem(unit)}.json`) },
      { label: 'Tout l’État', path: dataPath('etat.csv') },
      { label: 'Tout l’État, pour Excel', path: dataPath('etat.fr.csv') },
    ],
  }
}

/**
 * The objectives of a unit with their lines. A line that the file gives under the mission alone has the mission's code of
 * its objective: it stands with those of the programme's objective of the same name, under the programme's code.
 */
function objectivesOf(
  unit: StateUnit,
): readonly { readonly objective: Titled; readonly lines: readonly StateLine[] }[] {
  const byName = Map.groupBy(
    unit.lines,
    ({ row: { objective } }) => labelKey(objective.title) || objective.code,
  )
  return [...byName.values()].flatMap((lines) => {
    const named = lines.find(({ row }) => !row.attached) ?? lines[0]
    return named === undefined ? [] : [{ objective: named.row.objective, lines }]
  })
}

/** « Le PAP 2025 donne 10 objectifs et 30 lignes à mesurer ; 24 ont une cible en chiffres pour 2025. » */
export function unitLead(unit: StateUnit): string {
  const year = latestYear(unit)
  const objectives = objectivesOf(unit).length
  const { lines, quantified } = coverageOf(unit.lines, year)
  const goals = { singular: 'objectif', plural: 'objectifs', gender: 'm' } as const
  const targets =
    quantified === 0
      ? 'aucune n’a de cible en chiffres'
      : quantified === lines
        ? `${lines === 1 ? 'elle a' : 'toutes ont'} une cible en chiffres`
        : `${formatNumber(quantified)} ${agree(quantified, { singular: 'a', plural: 'ont' })} une cible en chiffres`
  return `${latestGives(unit, unit.lines)} ${formatCount(objectives, goals)} et ${formatCount(lines, measuredLines)}${noBreakSpace}; ${targets} pour ${year}.`
}

/** « Pour 2024, 20 lignes sur 30 ont une cible et un résultat en chiffres. »; empty when no year has both. */
function judgedSentence(state: State, unit: StateUnit): string {
  const year = judgedYear(state)
  if (year === undefined) return ''
  const { lines, usable } = coverageOf(unit.lines, year)
  return `Pour ${year}, ${formatNumber(usable)} ${agree(usable, { singular: 'ligne', plural: 'lignes' })} sur ${formatNumber(lines)} ${agree(usable, { singular: 'a', plural: 'ont' })} une cible et un résultat en chiffres.`
}

function indicatorView(
  unit: StateUnit,
  code: string,
  lines: readonly StateLine[],
  years: readonly number[],
  own: ReadonlyMap<string, Crumb>,
): Omit<IndicatorView, 'anchor'> {
  const rows = lines.map(({ row }) => row)
  const [first] = rows
  const pointOfView = first?.pointOfView
  const some = (mark: 'green' | 'equality' | 'missionMark' | 'attached') => rows.some((row) => row[mark])
  return {
    title: first?.indicator.title ?? code,
    facts: [
      code,
      ...(pointOfView === undefined ? [] : [pointOfViewTerms[pointOfView].label]),
      ...(some('missionMark') ? ['montré par la mission'] : []),
      ...(some('attached') ? ['le fichier ne le donne que sous la mission'] : []),
      ...(some('equality') ? ['égalité femmes-hommes'] : []),
      ...(some('green') ? ['budget vert'] : []),
    ].join(' · '),
    own: own.get(bareCode(code)),
    lines: lines.map((line) => lineView(line, unit, years)),
  }
}
