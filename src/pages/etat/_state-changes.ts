import { type StateChange, stateChanges } from '#model/state-changes.ts'
import type { StateLine, StateUnit } from '#model/state.ts'
import { formatCount, joinWords } from '#words/grammar.ts'
import { documentName } from '#words/names.ts'
import { noBreakSpace } from '#words/number.ts'
import { lineLabel } from './_line-view.ts'

/** What changed between two documents, line by line. */
export interface ChangesView {
  /** « Du PAP 2025 au PAP 2026 ». */
  readonly title: string
  /** « 5 cibles déplacées, 1 ligne retirée ». */
  readonly summary: string
  readonly items: readonly { readonly line: string; readonly anchor: string; readonly text: string }[]
}

/** What changed in some programmes, from each document to the next of its type. */
export function changesView(units: readonly StateUnit[]): readonly ChangesView[] {
  const changes = units.flatMap(stateChanges)
  const byPair = Map.groupBy(changes, ({ from, to }) => `Du ${documentName(from)} au ${documentName(to)}`)
  return [...byPair].map(([title, own]) => ({
    title,
    summary: summaryOf(own),
    items: [...Map.groupBy(own, ({ line }) => line)].map(([line, ofLine]) => ({
      line: nameOf(line),
      anchor: line.anchor,
      text: ofLine.map(changeText).join(`${noBreakSpace}; `),
    })),
  }))
}

const counted: Readonly<Record<StateChange['kind'], Parameters<typeof formatCount>[1]>> = {
  target: { singular: 'cible déplacée', plural: 'cibles déplacées', gender: 'f' },
  added: { singular: 'ligne nouvelle', plural: 'lignes nouvelles', gender: 'f' },
  removed: { singular: 'ligne retirée', plural: 'lignes retirées', gender: 'f' },
  renamed: { singular: 'nom changé', plural: 'noms changés', gender: 'm' },
  unit: { singular: 'unité changée', plural: 'unités changées', gender: 'f' },
}

function summaryOf(changes: readonly StateChange[]): string {
  const kinds = Map.groupBy(changes, ({ kind }) => kind)
  return joinWords(
    (Object.keys(counted) as readonly StateChange['kind'][]).flatMap((kind) => {
      const n = kinds.get(kind)?.length ?? 0
      return n === 0 ? [] : [formatCount(n, counted[kind])]
    }),
  )
}

function nameOf(line: StateLine): string {
  return lineLabel(line) || line.row.indicator.title
}

/** What one change is, and how sure it is that both documents speak of one line. */
function changeText(change: StateChange): string {
  const doubt =
    change.certainty === 'likely' ? ' (probable : même numéro ou mêmes noms, mais pas les deux)' : ''
  switch (change.kind) {
    case 'added':
      return 'ligne nouvelle'
    case 'removed':
      return 'ligne retirée'
    case 'renamed':
      return `s’appelait « ${change.before} »${doubt}`
    case 'unit':
      return `unité : de « ${change.before} » à « ${change.after} »${doubt}`
    case 'target':
      return `cible ${change.year} : de ${change.before} à ${change.after}${doubt}`
    default:
      return change satisfies never
  }
}
