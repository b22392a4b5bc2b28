import type { Archive } from '#model/archive.ts'
import { allFrameworkChanges, type FrameworkChange } from '#model/framework-changes.ts'
import type { ChangeKind, Indicator } from '#model/indicator.ts'
import { type LifeEvent, lifeEvents } from '#model/lifetime.ts'
import { type OrphanTarget, orphanTargets } from '#model/orphan-target.ts'
import { latestActual } from '#model/series.ts'
import { figureLink, statedBy } from '#site/announced.ts'
import { columns, type FactCell } from '#site/fact-table.ts'
import { documentCrumb, indicatorCrumb, lineCrumb } from '#site/links.ts'
import { agree, capitalise, joinWords, spelled } from '#words/grammar.ts'
import { changeTitles } from '#words/terms.ts'
import { shownValue } from '#words/value.ts'
import type { PromiseSection } from './_section.ts'

const events: Readonly<Record<ChangeKind, string>> = {
  created: 'créé par le',
  removed: 'supprimé par le',
  transferred: 'repris par le',
  renamed: 'renommé par le',
  renumbered: '',
  scope: 'périmètre changé par le',
}

/** What was announced and dropped before it could be measured: targets, then indicators without any result read. */
export function unmeasuredSections(archive: Archive): readonly PromiseSection[] {
  const orphans = orphanTargets(archive)
  const changes = allFrameworkChanges(archive)
  const silent = archive.indicators.filter(({ lines }) =>
    lines.every((line) => latestActual(archive, line) === undefined),
  )
  return [
    {
      id: 'cibles-sans-mesure',
      title: 'Les cibles que rien ne mesure plus',
      sentences: [orphanSentence(orphans)],
      table:
        orphans.length === 0
          ? undefined
          : {
              id: 'cibles-sans-mesure-tableau',
              caption: 'Les cibles fixées pour une année où leur indicateur n’existe plus',
              columns: columns('Indicateur', 'Année visée', 'Cible#', 'Annoncée par', 'Pourquoi'),
              rows: orphans.map((orphan) => [
                [lineCrumb(orphan.line)],
                [`${orphan.year}`],
                [shownValue(orphan.statement.observation.value)],
                authorCell(archive, orphan),
                orphan.removedBy === undefined
                  ? ['programme clos']
                  : ['supprimé par le ', documentCrumb(archive, orphan.removedBy)],
              ]),
            },
    },
    {
      id: 'sans-resultat',
      title: 'Les indicateurs dont aucun résultat n’a été lu',
      sentences: [
        silent.length === 0
          ? 'Chaque indicateur a au moins un résultat lu.'
          : `${silent.length === 1 ? 'Un indicateur n’a' : `${capitalise(spelled(silent.length))} indicateurs sur ${spelled(archive.indicators.length)} n’ont`} aucun résultat lu à ce jour. Les documents non relevés peuvent en donner.`,
      ],
      table:
        silent.length === 0
          ? undefined
          : {
              id: 'sans-resultat-tableau',
              caption: 'Les indicateurs sans résultat lu, et ce que les documents en ont fait',
              columns: columns('Indicateur', 'Son histoire'),
              rows: silent.map((indicator) => [
                [indicatorCrumb(archive, indicator.slug)],
                historyCell(archive, changes, indicator),
              ]),
            },
    },
  ]
}

function orphanSentence(orphans: readonly OrphanTarget[]): string {
  const removed = orphans.filter(({ removedBy }) => removedBy !== undefined).length
  const reasons = [
    ...(removed === 0 ? [] : [`${spelled(removed, 'f')} parce qu’un document supprime l’indicateur`]),
    ...(removed === orphans.length
      ? []
      : [`${spelled(orphans.length - removed, 'f')} parce que le programme est clos`]),
  ]
  if (orphans.length === 0) return 'Aucune cible lue ne vise une année où son indicateur n’existe plus.'
  if (orphans.length === 1) return 'Une cible vise une année où son indicateur n’existe plus.'
  return `${capitalise(spelled(orphans.length, 'f'))} cibles visent une année où leur indicateur n’existe plus : ${joinWords(reasons)}.`
}

/** The PAP that announced the target, and the document that recalls it when the PAP itself was not read. */
function authorCell(archive: Archive, { statement: { observation } }: OrphanTarget): FactCell {
  const link = figureLink(archive, observation)
  const author = statedBy(archive, observation)
  return author === undefined || author === link.label ? [link] : [`${author}, lu dans le `, link]
}

function historyCell(archive: Archive, changes: readonly FrameworkChange[], { slug }: Indicator): FactCell {
  const own = changes.filter(({ indicator, kind }) => indicator === slug && events[kind] !== '')
  if (own.length === 0) return ['Aucun changement lu']
  return own.flatMap(({ kind, document }, index) => [
    `${index === 0 ? '' : ', '}${events[kind]} `,
    documentCrumb(archive, document),
  ])
}

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
