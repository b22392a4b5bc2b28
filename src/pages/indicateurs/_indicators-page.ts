import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { lifetimes } from '#model/framework-changes.ts'
import { type Line, summaryLines } from '#model/line.ts'
import { latestActual, resultsInWords } from '#model/revisions.ts'
import { yearPath } from '#model/year-path.ts'
import { columns, type FactCell, type FactTable, unread } from '#site/fact-table.ts'
import { evolutionCrumb, home, lineCrumb, type Crumb } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { citedFigure, differenceCell } from '#site/promises.ts'
import { objectivePath, indicatorsPath } from '#urls.ts'
import { agree, capitalise, countSubject, spelled } from '#words/grammar.ts'

/** What the list of indicators says: each objective, then the last year of its indicators with a result, beside its promise. */
export interface IndicatorsPage {
  readonly page: Page
  readonly lead: string
  /** What objectives are to the programme. */
  readonly framework: string
  readonly objectives: readonly (Crumb & {
    /** « Objectif 2 ». */
    readonly kicker: string
    readonly summary: string
    readonly table: FactTable | undefined
    /** Those of which no result was read. */
    readonly unread: readonly Crumb[]
    /** Those of which documents print results in words alone. */
    readonly inWords: readonly Crumb[]
  })[]
  readonly evolution: Crumb
}

/** The list of all indicators, from the archive. */
export function indicatorsPage(archive: Archive): IndicatorsPage {
  const lead = leadOf(archive)
  return {
    page: {
      path: indicatorsPath,
      title: 'Les indicateurs',
      description: lead,
      trail: [home],
    },
    lead,
    framework: frameworkSentence(archive),
    objectives: archive.objectives.map(({ slug, title, order, summary }) => {
      const lines = archive.indicators.filter(({ objective }) => objective === slug).flatMap(summaryLines)
      const rows = lines.flatMap((line) => lastYearRow(archive, line) ?? [])
      const silent = lines.filter((line) => latestActual(archive, line) === undefined)
      return {
        label: title,
        path: objectivePath(slug),
        kicker: `Objectif ${order}`,
        summary,
        table:
          rows.length === 0
            ? undefined
            : {
                id: `indicateurs-${slug}`,
                caption: `${title} : la dernière année qui a un résultat`,
                columns: columns('Indicateur', 'Année#', 'Promis#', 'Obtenu#', 'Écart#'),
                rows: rows.map(({ cells }) => cells),
              },
        unread: silent.filter((line) => resultsInWords(archive, line).length === 0).map(lineCrumb),
        inWords: silent.filter((line) => resultsInWords(archive, line).length > 0).map(lineCrumb),
      }
    }),
    evolution: evolutionCrumb,
  }
}

/** « Deux objectifs disent ce que le programme 999 devait obtenir. Chacun se mesure par des indicateurs. » */
function frameworkSentence({ programme, objectives }: Archive): string {
  const noun = { singular: 'objectif', plural: 'objectifs', gender: 'm' } as const
  const subject = countSubject(objectives.length, noun, { singular: 'dit', plural: 'disent' })
  const kept =
    programme.successor === undefined
      ? ''
      : `, puis ce que le programme ${programme.successor.number} en garde`
  return `${capitalise(subject)} ce que le programme ${programme.number} devait obtenir${kept}. Chacun se mesure par des indicateurs.`
}

/** A line in the last year of which a result is known; `undefined` when none is. */
function lastYearRow(archive: Archive, line: Line): { readonly cells: readonly FactCell[] } | undefined {
  const latest = latestActual(archive, line)
  if (latest === undefined) return undefined
  const { gap, actual } = yearPath(archive, line, latest.year)
  return {
    cells: [
      [lineCrumb(line)],
      [`${latest.year}`],
      gap === undefined ? ['rien de connu'] : [citedFigure(archive, gap.announced, line.unit)],
      [citedFigure(archive, actual ?? latest.observation, line.unit)],
      gap === undefined ? [unread] : [differenceCell(gap.difference, line.unit)],
    ],
  }
}

/**
 * « Les neuf indicateurs du programme 999, de 2019 à 2024. Quatre ont des résultats relevés. »; those that another
 * programme creates after it are counted apart.
 */
function leadOf(archive: Archive): string {
  const { number, firstYear, lastYear } = archive.programme
  const lives = lifetimes(archive)
  const later = ({ slug }: Indicator) => lives.get(slug)?.createdBy?.otherProgramme
  const own = archive.indicators.filter((indicator) => later(indicator) === undefined)
  const others = archive.indicators.filter((indicator) => later(indicator) !== undefined)
  const known = own.filter(({ lines }) => lines.some((line) => latestActual(archive, line) !== undefined))
  const years = lastYear === undefined ? `depuis ${firstYear}` : `de ${firstYear} à ${lastYear}`
  const name = own.length === 1 ? 'L’indicateur' : `Les ${spelled(own.length)} indicateurs`
  const results = countSubject(known.length, 'm', {
    singular: 'a des résultats relevés',
    plural: 'ont des résultats relevés',
  })
  const [other] = others
  const added =
    other === undefined
      ? ''
      : ` ${capitalise(spelled(others.length))} ${agree(others.length, { singular: 'autre est créé', plural: 'autres sont créés' })} ensuite par le programme ${later(other) ?? ''}.`
  return `${name} du programme ${number}, ${years}. ${capitalise(results)}.${added}`
}
