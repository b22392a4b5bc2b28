import type { Archive } from '#model/archive.ts'
import { figureLink, statedBy } from '#site/announced.ts'
import { columns, type FactCell, type FactTable } from '#site/fact-table.ts'
import { documentCrumb, lineCrumb } from '#site/links.ts'
import { capitalise, joinWords, spelled } from '#words/grammar.ts'
import { shownValue } from '#words/value.ts'
import type { FigureArchive } from '#model/comparison.ts'
import { lifetimes } from '#model/framework-changes.ts'
import type { Line } from '#model/line.ts'
import { exactNumber } from '#model/printed-value.ts'
import { targetPaths, type TargetStatement } from '#model/target-path.ts'

/** The targets set for a year in which nothing was left to measure them: a sentence, and each of them. */
export interface DroppedTargets {
  readonly sentence: string
  readonly table: FactTable
}

/** The targets dropped on the way; `undefined` when there is none. */
export function droppedTargets(archive: Archive): DroppedTargets | undefined {
  const orphans = orphanTargets(archive)
  if (orphans.length === 0) return undefined
  return {
    sentence: orphanSentence(orphans),
    table: {
      id: 'cibles-abandonnees-tableau',
      caption: 'Les cibles dont l’indicateur n’existe plus l’année visée',
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
  }
}

function orphanSentence(orphans: readonly OrphanTarget[]): string {
  const removed = orphans.filter(({ removedBy }) => removedBy !== undefined).length
  const closed = orphans.length - removed
  if (orphans.length === 1) return 'Une cible vise une année où son indicateur n’existe plus.'
  const sentence = `${capitalise(spelled(orphans.length, 'f'))} cibles visent une année où leur indicateur n’existe plus`
  if (closed === 0) return `${sentence}, parce qu’un document l’a supprimé.`
  if (removed === 0) return `${sentence}, parce que le programme est clos.`
  const reasons = [
    `${spelled(removed, 'f')} parce qu’un document l’a supprimé`,
    `${spelled(closed, 'f')} parce que le programme est clos`,
  ]
  return `${sentence} : ${joinWords(reasons)}.`
}

/** The PAP that announced the target, and the document that recalls it when the PAP itself was not read. */
function authorCell(archive: Archive, { statement: { observation } }: OrphanTarget): FactCell {
  const link = figureLink(archive, observation)
  const author = statedBy(archive, observation)
  return author === undefined || author === link.label ? [link] : [`${author}, lu dans le `, link]
}

/** A target announced for a year in which nothing was left to measure it. */
interface OrphanTarget {
  readonly line: Line
  readonly year: number
  /** The last statement of it that is a number. */
  readonly statement: TargetStatement
  /** The document that removed the indicator; `undefined` when the programme itself had ended. */
  readonly removedBy: string | undefined
}

/** The targets set for years after the removal of their indicator, or after the last budget year of the programme. */
export function orphanTargets(
  archive: FigureArchive & Pick<Archive, 'documents' | 'frameworks' | 'indicators' | 'programme'>,
): readonly OrphanTarget[] {
  const lives = lifetimes(archive)
  const end = archive.programme.lastYear ?? Infinity
  return archive.indicators.flatMap(({ slug, lines }) => {
    const { removedBy: removal, transferred } = lives.get(slug) ?? {}
    return lines.flatMap((line) =>
      targetPaths(archive, line).flatMap(({ year, statements }) => {
        const statement = statements.findLast(
          ({ observation }) => exactNumber(observation.value) !== undefined,
        )
        const gone = removal !== undefined && year >= removal.year
        const ended = year > end && transferred !== true
        if (statement === undefined || !(gone || ended)) return []
        const removedBy = gone ? removal.id : undefined
        return [{ line, year, statement, removedBy }]
      }),
    )
  })
}
