import type { Archive } from '#model/archive.ts'
import { forecastMoves, targetMet, targetsAfterResults } from '#model/comparison.ts'
import { directionOf } from '#model/indicator.ts'
import { columns } from '#site/fact-table.ts'
import { lineCrumb } from '#site/links.ts'
import { differenceCell, sources } from '#site/promises.ts'
import { countSubject, joinWords, spelled } from '#words/grammar.ts'
import { shownValue } from '#words/value.ts'
import type { PromiseSection } from './_section.ts'

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
            columns: columns(
              'Indicateur',
              'Année visée',
              'Résultat précédent#',
              'Cible#',
              'Écart#',
              'Lu dans',
            ),
            rows: targets.map((target) => [
              [lineCrumb(target.line)],
              [`${target.year}`],
              [shownValue(target.gap.announced.value)],
              [shownValue(target.gap.actual.value)],
              [differenceCell(target.gap.difference, target.line.unit)],
              sources(archive, target.gap),
            ]),
          },
  }
}

function sentencesOf(archive: Archive, targets: ReturnType<typeof targetsAfterResults>): readonly string[] {
  if (targets.length === 0) {
    return ['On ne peut comparer aucune cible au résultat de l’année d’avant.']
  }
  const side = (test: (difference: number) => boolean) =>
    targets.filter(({ gap }) => test(gap.difference)).length
  const counts = [
    countSubject(
      side((difference) => difference > 0),
      'f',
      { singular: 'est plus élevée', plural: 'sont plus élevées' },
    ),
    countSubject(
      side((difference) => difference === 0),
      'f',
      { singular: 'lui est égale', plural: 'lui sont égales' },
    ),
    countSubject(
      side((difference) => difference < 0),
      'f',
      { singular: 'est plus basse', plural: 'sont plus basses' },
    ),
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
  const side = (test: (difference: number) => boolean) =>
    moves.filter(({ gap }) => test(gap.difference)).length
  const counts = [
    countSubject(
      side((difference) => difference < 0),
      'f',
      { singular: 'a été abaissée', plural: 'ont été abaissées' },
    ),
    countSubject(
      side((difference) => difference > 0),
      'f',
      { singular: 'a été augmentée', plural: 'ont été augmentées' },
    ),
    countSubject(
      side((difference) => difference === 0),
      'f',
      { singular: 'est restée la même', plural: 'sont restées les mêmes' },
    ),
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
            columns: columns(
              'Indicateur',
              'Année',
              'Prévision#',
              'Prévision actualisée#',
              'Écart#',
              'Lu dans',
            ),
            rows: moves.map((move) => [
              [lineCrumb(move.line)],
              [`${move.year}`],
              [shownValue(move.gap.announced.value)],
              [shownValue(move.gap.actual.value)],
              [differenceCell(move.gap.difference, move.line.unit)],
              sources(archive, move.gap),
            ]),
          },
  }
}
