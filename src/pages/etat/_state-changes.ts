import { type StateLine, type StateUnit, type Certainty, statementsOf } from '#model/state.ts'
import { formatCount, joinWords } from '#words/grammar.ts'
import { documentName } from '#words/names.ts'
import { noBreakSpace } from '#words/number.ts'
import { lineLabel } from './_line-view.ts'
import type { OfficialDocument, OfficialRow } from '#model/official.ts'
import { sameLabel } from '#model/label.ts'

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
      line: lineLabel(line) || line.row.indicator.title,
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

/** What changed of one line between two documents of one type. */
export type StateChange = {
  readonly line: StateLine
  readonly from: OfficialDocument
  readonly to: OfficialDocument
  /** How sure it is that both documents speak of one line. */
  readonly certainty: Certainty
} & (
  | { readonly kind: 'added' | 'removed' }
  | { readonly kind: 'renamed' | 'unit'; readonly before: string; readonly after: string }
  | { readonly kind: 'target'; readonly year: number; readonly before: string; readonly after: string }
)

/**
 * What changed in a programme from each PAP to the next, and from each RAP to the next: lines added or removed, new
 * labels and units, targets moved. A PAP is not compared with a RAP: they do not print the same years.
 */
export function stateChanges(unit: StateUnit): readonly StateChange[] {
  return (['pap', 'rap'] as const).flatMap((type) => {
    const documents = unit.documents.filter((document) => document.type === type)
    return documents.slice(1).flatMap((to, index) => {
      const from = documents[index]
      return from === undefined
        ? []
        : [...unit.lines, ...unit.gone].flatMap((line) => changesOf(line, from, to))
    })
  })
}

function changesOf(line: StateLine, from: OfficialDocument, to: OfficialDocument): readonly StateChange[] {
  const editionOf = (document: OfficialDocument) =>
    line.editions.find(({ file }) => file.document === document)
  const [before, after] = [editionOf(from), editionOf(to)]
  const about = { line, from, to, certainty: 'sure' as const }
  if (before === undefined || after === undefined) {
    if (before === after) return []
    return [{ ...about, kind: before === undefined ? 'added' : 'removed' }]
  }
  const matched = { ...about, certainty: after.certainty }
  const isSameTitle = sameLabel(before.row.indicator.title, after.row.indicator.title)
  const [oldName, newName] = [printedName(before.row, isSameTitle), printedName(after.row, isSameTitle)]
  return [
    ...(sameLabel(oldName, newName)
      ? []
      : [{ ...matched, kind: 'renamed' as const, before: oldName, after: newName }]),
    ...(sameLabel(before.row.unit, after.row.unit)
      ? []
      : [{ ...matched, kind: 'unit' as const, before: before.row.unit, after: after.row.unit }]),
    ...movedTargets(line, from, to).map((moved) => ({ ...matched, kind: 'target' as const, ...moved })),
  ]
}

/** The targets for one year that both documents print, and print otherwise. */
function movedTargets(line: StateLine, from: OfficialDocument, to: OfficialDocument) {
  const targets = statementsOf(line).filter(({ column }) => column.measure === 'target')
  return targets.flatMap(({ document, column, value }) => {
    if (document !== to) return []
    const before = targets.find((one) => one.document === from && one.column.year === column.year)
    return before === undefined || before.value.printed === value.printed
      ? []
      : [{ year: column.year, before: before.value.printed, after: value.printed }]
  })
}

/** The line as it is named: by its own label where the indicator keeps its title, else by both, once if they are the same. */
function printedName({ indicator, label }: OfficialRow, isSameTitle: boolean): string {
  if (isSameTitle && label !== '') return label
  return label === '' || sameLabel(label, indicator.title) ? indicator.title : `${indicator.title} : ${label}`
}
