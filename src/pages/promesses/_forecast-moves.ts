import type { Archive } from '#model/archive.ts'
import { forecastMoves } from '#model/forecast-move.ts'
import { countSubject, joinWords, spelled } from '#words/grammar.ts'
import { shownValue } from '#words/value.ts'
import { lineCrumb } from '#site/links.ts'
import { columns } from '#site/fact-table.ts'
import { differenceCell, sources } from '#site/promise-table.ts'
import type { PromiseSection } from './_section.ts'

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
