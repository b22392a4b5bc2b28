import type { DocumentTitle } from '#model/document.ts'
import type { FrameworkDraft } from '#import/extract/framework-draft.ts'
import { gridTable, isGridHeading } from '#import/extract/grid-table.ts'
import {
  isUnitHeading,
  noteHeading,
  takePointOfView,
  titleLine,
  type TitleLine,
} from '#import/extract/headings.ts'
import { strayTable, type ExtractProblem } from '#import/extract/problems.ts'
import { countFigures } from '#import/extract/table-rows.ts'
import type { GridToken, TextToken } from '#import/extract/tokens.ts'

/** The tables of a grid, and the titles or texts that share it. */
export function readGrid(
  { rows }: GridToken,
  doc: DocumentTitle,
  draft: FrameworkDraft,
  problems: ExtractProblem[],
): void {
  let index = 0
  for (let row = rows[index]; row !== undefined; row = rows[index]) {
    const line = row[0]?.line ?? 1
    const filled = row.map(({ text }) => text).filter((text) => text !== '')
    const title = rowTitle(row)
    if (title !== undefined) {
      draft.open(title, { kind: 'text', line, text: filled.join(' ') })
      index += 1
    } else if (isGridHeading(row)) {
      const end = rows.findIndex((other, at) => at > index + 1 && startsAnother(other, rows[at - 1]))
      const table = rows.slice(index, end === -1 ? undefined : end)
      const own = titleLine(row[0]?.text ?? '')
      if (own !== undefined && own.title !== '') draft.open(own, { kind: 'text', line, text: own.title })
      for (const { text } of row) {
        const { pointOfView } = takePointOfView(text)
        if (pointOfView !== undefined) draft.setPointOfView(pointOfView)
      }
      draft.addTable(gridTable(table, doc, problems), { kind: 'text', line, text: filled.join(' | ') })
      index += table.length
    } else {
      if (countFigures(filled) > 0) problems.push(strayTable(line, filled.join(' | ')))
      else for (const text of new Set(filled)) readText({ kind: 'text', line, text }, draft)
      index += 1
    }
  }
}

/** A row of a grid that is a title: a row of figures may start by a number too, and has more cells. */
function rowTitle(row: GridToken['rows'][number]): TitleLine | undefined {
  const filled = new Set(row.map(({ text }) => text).filter((text) => text !== ''))
  const title = titleLine([...filled].join('  '))
  if (title === undefined || countFigures([...filled]) > 0 || isGridHeading(row)) return undefined
  return title.named || filled.size < 3 ? title : undefined
}

/** Whether a row inside a grid opens another table: a title, or a second heading not right below the first. */
function startsAnother(
  row: GridToken['rows'][number],
  above: GridToken['rows'][number] | undefined,
): boolean {
  if (rowTitle(row) !== undefined) return true
  const hasUnit = row.some(({ text }) => isUnitHeading(text))
  return hasUnit && above !== undefined && !isGridHeading(above)
}

/** A line that opens nothing: the heading of a note, a point of view, or more of the last text. */
export function readText(token: TextToken, draft: FrameworkDraft): void {
  const note = noteHeading(token.text)
  if (note !== undefined) {
    draft.addNote({ kind: note.kind, line: token.line, text: note.text })
    return
  }
  const { pointOfView, rest } = takePointOfView(token.text)
  if (pointOfView !== undefined && rest === '') draft.setPointOfView(pointOfView)
  else draft.addText(token)
}
