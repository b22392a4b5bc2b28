import type { Archive } from '#model/archive.ts'
import { lifeEvents, type LifeEvent } from '#model/lifetime.ts'
import { agree, joinWords, spelled } from '#words/grammar.ts'
import { changeTitles } from '#words/terms.ts'
import { columns } from '#site/fact-table.ts'
import { documentCrumb, indicatorCrumb, lineCrumb } from '#site/links.ts'
import type { PromiseSection } from './_section.ts'

/** Every indicator, and every line with its own name, that a document created or removed, in one table. */
export function lifetimesSection(archive: Archive): PromiseSection {
  const events = lifeEvents(archive)
  return {
    id: 'maquette',
    title: 'Les indicateurs créés et supprimés',
    sentences: [lifeSentence(events)],
    table:
      events.length === 0
        ? undefined
        : {
            id: 'maquette-tableau',
            caption: 'Créations et suppressions d’indicateurs et de sous-indicateurs',
            columns: columns('Indicateur', 'Changement', 'Document', 'Motif'),
            rows: events.map((event) => [
              [event.line === undefined ? indicatorCrumb(archive, event.indicator) : lineCrumb(event.line)],
              [changeTitles[event.kind]],
              [documentCrumb(archive, event.document)],
              [event.reason === '' ? 'non relevé' : event.reason],
            ]),
          },
  }
}

function lifeSentence(events: readonly LifeEvent[]): string {
  const created = namesOf(events.filter(({ kind }) => kind === 'created'))
  const removed = namesOf(events.filter(({ kind }) => kind === 'removed'))
  if (created === '' && removed === '') return 'Aucun document lu ne crée ni ne supprime d’indicateur.'
  if (removed === '') return `Les documents lus créent ${created} ; ils n’en suppriment aucun.`
  if (created === '') return `Les documents lus suppriment ${removed} ; ils n’en créent aucun.`
  return `Les documents lus créent ${created}, et suppriment ${removed}.`
}

/** « cinq indicateurs et trois sous-indicateurs »; empty when there is neither. */
function namesOf(events: readonly LifeEvent[]): string {
  const count = (n: number, noun: string) =>
    n === 0 ? [] : [`${spelled(n)} ${agree(n, { singular: noun, plural: `${noun}s` })}`]
  const lines = events.filter(({ line }) => line !== undefined).length
  return joinWords([...count(events.length - lines, 'indicateur'), ...count(lines, 'sous-indicateur')])
}
