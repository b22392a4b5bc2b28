import { columns, type FactCell, type FactTable } from '#site/fact-table.ts'
import type { Archive } from '#model/archive.ts'
import { papOf } from '#model/document.ts'
import type { Observation } from '#model/observation.ts'
import { isNumeric } from '#model/printed-value.ts'
import { revisionsOf } from '#model/revisions.ts'
import { targetPaths } from '#model/target-path.ts'
import { capitalise, countSubject, joinWords, spelled } from '#words/grammar.ts'
import { documentName, measureTitle } from '#words/names.ts'
import { noBreakSpace } from '#words/number.ts'
import { shownValue } from '#words/value.ts'
import { figureLink, figureLinks, contradictionViews } from '#site/announced.ts'
import { lineCrumb } from '#site/links.ts'
import {
  type ForecastMove,
  forecastMoves,
  standingOf,
  targetMet,
  targetsAfterResults,
} from '#model/comparison.ts'
import { directionOf } from '#model/indicator.ts'
import { differenceCell } from '#site/promises.ts'

/** One part of the page of promises: what the data shows in sentences, then the facts in a table. */
export interface PromiseSection {
  readonly id: string
  readonly title: string
  readonly sentences: readonly string[]
  /** `undefined` when there is nothing to list. */
  readonly table: FactTable | undefined
}

const target = { singular: 'cible', plural: 'cibles', gender: 'f' } as const
const figure = { singular: 'chiffre', plural: 'chiffres', gender: 'm' } as const

/** The figures that one document prints differently from the one before: targets that moved, and revisions. */
export function restatementsSection(archive: Archive): PromiseSection {
  const targets = archive.indicators.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      targetPaths(archive, line)
        .filter(({ moved }) => moved)
        .map(({ year, statements }) => ({ line, year, statements })),
    ),
  )
  const revisions = archive.indicators.flatMap((indicator) => revisionsOf(archive, indicator))
  const rows = [
    ...targets.map(({ line, year, statements }) => [
      [lineCrumb(line)],
      [`Cible pour ${year}`],
      steps(archive, statements),
    ]),
    ...revisions.map(({ line, key, versions }) => [
      [lineCrumb(line)],
      [`${measureTitle(key.measure)} de ${key.year}`],
      steps(
        archive,
        versions.map((observation) => ({ observation, papYear: undefined })),
      ),
    ]),
  ]
  return {
    id: 'changements',
    title: 'Les chiffres qui changent d’un document à l’autre',
    sentences: [
      `${capitalise(countSubject(targets.length, target, { singular: 'change', plural: 'changent' }))} d’un document à l’autre.`,
      `En dehors des cibles, ${countSubject(revisions.length, figure, { singular: 'a été corrigé après sa publication', plural: 'ont été corrigés après leur publication' })}.`,
    ],
    table:
      rows.length === 0
        ? undefined
        : {
            id: 'changements-tableau',
            caption: 'Ce que chaque document imprime, dans l’ordre de parution',
            columns: columns('Indicateur', 'Chiffre', 'Versions'),
            rows,
          },
  }
}

/** « 8 (PAP 2023), puis 7 (PAP 2024) ». */
function steps(
  archive: Archive,
  statements: readonly { readonly observation: Observation; readonly papYear: number | undefined }[],
): FactCell {
  return statements.flatMap(({ observation, papYear }, index) => {
    const link = figureLink(archive, observation)
    const author = papYear === undefined ? link.label : documentName(papOf(archive, papYear))
    const recalled = author === link.label ? [link] : [`${author}, rappelé par le `, link]
    return [`${index === 0 ? '' : ', puis '}${quotedValue(observation)} (`, ...recalled, ')']
  })
}

/** « 200 »; words printed instead of a number are quoted: « « Sans objet » ». */
function quotedValue({ value }: Observation): string {
  const shown = shownValue(value)
  return isNumeric(value) ? shown : `«${noBreakSpace}${shown}${noBreakSpace}»`
}

/** What the administration's own reports say otherwise than the budget documents. */
export function contradictionsSection(archive: Archive): PromiseSection | undefined {
  const views = archive.indicators.flatMap((indicator) => contradictionViews(archive, indicator))
  if (views.length === 0) return undefined
  return {
    id: 'contradictions',
    title: 'Quand le bilan de l’administration dit autre chose',
    sentences: [
      `${capitalise(countSubject(views.length, { singular: 'chiffre', plural: 'chiffres', gender: 'm' }, { singular: 'diffère', plural: 'diffèrent' }))} entre le budget et le bilan de l’administration. Le site retient celui du budget.`,
    ],
    table: {
      id: 'contradictions-tableau',
      caption: 'Les chiffres que le budget et le bilan donnent autrement',
      columns: columns('Indicateur', 'Chiffre', 'Document budgétaire', 'Bilan'),
      rows: views.map((view) => [[lineCrumb(view.line)], [view.title], view.budget, view.bilan]),
    },
  }
}

/**
 * Targets beside the result of the year before. Whether a target was « already reached » is said only where a
 * document states the desired direction; elsewhere the two numbers stand side by side.
 */
export function afterResultsSection(archive: Archive): PromiseSection {
  const targets = archive.indicators.flatMap((indicator) => targetsAfterResults(archive, indicator))
  return {
    id: 'annee-precedente',
    title: 'Les cibles, à côté du résultat de l’année d’avant',
    sentences: sentencesOf(archive, targets),
    table:
      targets.length === 0
        ? undefined
        : {
            id: 'annee-precedente-tableau',
            caption: 'Chaque cible et le résultat de l’année précédente',
            ...gapColumns(archive, ['Année visée', 'Résultat précédent', 'Cible'], targets),
          },
  }
}

function sentencesOf(archive: Archive, targets: ReturnType<typeof targetsAfterResults>): readonly string[] {
  if (targets.length === 0) {
    return ['On ne peut comparer aucune cible au résultat de l’année d’avant.']
  }
  const { above, equal, below } = standingOf(targets.map(({ gap }) => ({ first: gap })))
  const counts = [
    countSubject(above, 'f', { singular: 'est plus élevée', plural: 'sont plus élevées' }),
    countSubject(equal, 'f', { singular: 'lui est égale', plural: 'lui sont égales' }),
    countSubject(below, 'f', { singular: 'est plus basse', plural: 'sont plus basses' }),
  ]
  const verdicts = targets.flatMap(({ line, gap }) => {
    const direction = directionOf(archive.indicatorBySlug.get(line.indicator), line)
    return targetMet(direction, gap.announced.value, gap.actual.value) ?? []
  })
  const reached = verdicts.filter((met) => met).length
  return [
    targets.length === 1
      ? 'On peut comparer une seule cible au résultat de l’année d’avant.'
      : `On peut comparer ${spelled(targets.length)} cibles au résultat de l’année d’avant : ${joinWords(counts)}.`,
    ...(verdicts.length === 0
      ? []
      : [
          `Parmi celles dont un document précise le sens souhaité, ${countSubject(reached, 'f', { singular: 'était déjà atteinte', plural: 'étaient déjà atteintes' })}.`,
        ]),
    'Quand une cible est fixée, à l’automne, le résultat de l’année en cours n’est pas encore publié.',
  ]
}

/** The forecasts stated again during their year: raised, lowered, unchanged. */
export function forecastMovesSection(archive: Archive): PromiseSection {
  const moves = archive.indicators.flatMap(({ lines }) =>
    lines.flatMap((line) => forecastMoves(archive, line)),
  )
  const { above, equal, below } = standingOf(moves.map(({ gap }) => ({ first: gap })))
  const counts = [
    countSubject(below, 'f', { singular: 'a été abaissée', plural: 'ont été abaissées' }),
    countSubject(above, 'f', { singular: 'a été augmentée', plural: 'ont été augmentées' }),
    countSubject(equal, 'f', { singular: 'est restée la même', plural: 'sont restées les mêmes' }),
  ]
  return {
    id: 'previsions',
    title: 'Les prévisions revues en cours d’année',
    sentences: [
      moves.length === 0
        ? 'On ne connaît aucune prévision revue en cours d’année.'
        : moves.length === 1
          ? 'On connaît une seule prévision revue en cours d’année.'
          : `Sur ${spelled(moves.length)} prévisions revues en cours d’année, ${joinWords(counts)}.`,
    ],
    table:
      moves.length === 0
        ? undefined
        : {
            id: 'previsions-tableau',
            caption: 'Les prévisions et leur actualisation',
            ...gapColumns(archive, ['Année', 'Prévision', 'Prévision actualisée'], moves),
          },
  }
}

/** Two figures of a line and of a year, one row each pair, under the headings of the year and of both. */
function gapColumns(
  archive: Archive,
  [year, announced, actual]: readonly [year: string, announced: string, actual: string],
  pairs: readonly ForecastMove[],
): Pick<FactTable, 'columns' | 'rows'> {
  return {
    columns: columns('Indicateur', year, `${announced}#`, `${actual}#`, 'Écart#', 'Lu dans'),
    rows: pairs.map(({ line, year, gap }) => [
      [lineCrumb(line)],
      [`${year}`],
      [shownValue(gap.announced.value)],
      [shownValue(gap.actual.value)],
      [differenceCell(gap.difference, line.unit)],
      figureLinks(archive, [gap.announced, gap.actual]),
    ]),
  }
}
