import type { OfficialDocument, OfficialRow } from '#model/official.ts'
import { sameLabel } from '#model/label.ts'
import { type Certainty, type StateLine, type StateUnit, statementsOf } from '#model/state.ts'

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
  const [oldName, newName] = [nameOf(before.row, isSameTitle), nameOf(after.row, isSameTitle)]
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
function nameOf({ indicator, label }: OfficialRow, isSameTitle: boolean): string {
  if (isSameTitle && label !== '') return label
  return label === '' || sameLabel(label, indicator.title) ? indicator.title : `${indicator.title} : ${label}`
}
