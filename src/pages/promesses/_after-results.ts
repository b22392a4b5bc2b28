import type { Archive } from '#model/archive.ts'
import { targetMet } from '#model/attainment.ts'
import { forecastMoves, targetsAfterResults } from '#model/comparison.ts'
import { directionOf } from '#model/indicator.ts'
import { columns } from '#site/fact-table.ts'
import { lineCrumb } from '#site/links.ts'
import { differenceCell, sources } from '#site/promise-table.ts'
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
    title: 'Les cibles face au résultat de l’année précédente',
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
    return ['Aucune cible lue ne peut être comparée au résultat de l’année précédente.']
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
      ? 'Une seule cible lue peut être comparée au résultat de l’année précédente.'
      : `Sur ${spelled(targets.length)} cibles comparables au résultat de l’année précédente, ${joinWords(counts)}.`,
    verdicts.length === 0
      ? 'Les documents lus ne disent pas dans quel sens ces chiffres doivent aller : aucune cible n’est donc dite « déjà atteinte ».'
      : `Parmi celles dont un document précise le sens souhaité, ${countSubject(reached, 'f', { singular: 'était déjà atteinte', plural: 'étaient déjà atteintes' })}.`,
    'Quand le PAP fixe une cible, à l’automne, le résultat de l’année en cours n’est pas encore publié.',
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
    title: 'Les prévisions changées en cours d’année',
    sentences: [
      moves.length === 0
        ? 'Aucune prévision actualisée n’a été lue à côté de la première.'
        : moves.length === 1
          ? 'Une seule prévision a été lue avec son actualisation.'
          : `Sur ${spelled(moves.length)} prévisions actualisées en cours d’année, ${joinWords(counts)}.`,
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
