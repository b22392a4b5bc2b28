import type { DocumentType } from '#domain/document.ts'
import { cellKind } from '#ingest/extract/cell-kind.ts'
import { gridTable, isGridHeading } from '#ingest/extract/grid-table.ts'
import { isUnitHeading, opensColumn } from '#ingest/extract/heading-fragments.ts'
import { lineTable } from '#ingest/extract/line-table.ts'
import { startFramework, type FrameworkDraft } from '#ingest/extract/framework-draft.ts'
import { mergeFramework } from '#ingest/extract/merge-framework.ts'
import type { ExtractObjective } from '#ingest/extract/model.ts'
import { noteHeading } from '#ingest/extract/note-heading.ts'
import { strayTable, toCheck, unknownColumns, type ExtractProblem } from '#ingest/extract/problems.ts'
import { countFigures } from '#ingest/extract/table-rows.ts'
import { takePointOfView, titleLine, type TitleLine } from '#ingest/extract/title-line.ts'
import type { GridToken, TextToken, Token } from '#ingest/extract/tokens.ts'

interface Doc {
  readonly type: DocumentType
  readonly year: number
}

/**
 * The objectives and indicators of a page, each with its tables and texts. The same indicator printed
 * twice (in the summary, then with its table) is one. What is not read is a problem: no figure is dropped
 * in silence.
 */
export function readFramework(
  tokens: readonly Token[],
  doc: Doc,
  problems: ExtractProblem[],
): readonly ExtractObjective[] {
  const draft = startFramework(problems)
  let index = 0
  for (let token = tokens[index]; token !== undefined; token = tokens[index]) {
    if (token.kind === 'grid') {
      readGrid(token, doc, draft, problems)
      index += 1
      continue
    }
    const changes = changesText(tokens, index)
    if (changes.length > 0) {
      problems.push(
        toCheck(token.line, changes.join(' '), 'les changements de la maquette, à garder dans les fiches.'),
      )
      index += changes.length
      continue
    }
    const title = titleLine(token.text)
    if (title !== undefined) {
      const next = tokens[index + 1]
      // « Indicateur » right above « Unité » is the heading of the column of labels.
      const isColumn = title.code === '' && title.title === '' && next?.kind === 'text' && isTableStart(next)
      if (!isColumn) draft.open(title, token)
      index += 1
      continue
    }
    const table = isTableStart(token) ? lineTable(tokens, index, doc, problems) : undefined
    if (table !== undefined) {
      draft.addTable(table.table, token)
      index = Math.max(table.next, index + 1)
      continue
    }
    if (isUnitHeading(token.text)) problems.push(unknownColumns(token.line, token.text))
    const run = strayValues(tokens, index)
    if (run.length > 1) {
      problems.push(strayTable(token.line, run.map(({ text }) => text).join(' · ')))
      index += run.length
      continue
    }
    readText(token, draft)
    index += 1
  }
  return mergeFramework(draft.close(), problems)
}

function readText(token: TextToken, draft: FrameworkDraft): void {
  const note = noteHeading(token.text)
  if (note !== undefined) {
    draft.addNote({ kind: note.kind, line: token.line, text: note.text })
    return
  }
  const { pointOfView, rest } = takePointOfView(token.text)
  if (pointOfView !== undefined && rest === '') draft.setPointOfView(pointOfView)
  else draft.addText(token)
}

/** The tables of a grid, and the titles or texts that share it. */
function readGrid({ rows }: GridToken, doc: Doc, draft: FrameworkDraft, problems: ExtractProblem[]): void {
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

/**
 * The section « Évolution de la maquette », up to the next objective or table: it names indicators without
 * opening them. Empty when no such section starts here.
 */
function changesText(tokens: readonly Token[], start: number): readonly string[] {
  const first = tokens[start]
  if (first?.kind !== 'text' || !/^évolutions? (?:de la maquette|des indicateurs)/i.test(first.text))
    return []
  const lines = [first.text]
  for (const token of tokens.slice(start + 1)) {
    if (token.kind === 'grid' || isTableStart(token) || /^récapitulation/i.test(token.text)) break
    if (titleLine(token.text)?.level === 'objective') break
    lines.push(token.text)
  }
  return lines
}

function isTableStart({ text }: TextToken): boolean {
  return isUnitHeading(text) || opensColumn(text)
}

/** Consecutive lines that each hold a figure alone: a table whose heading was not found. */
function strayValues(tokens: readonly Token[], start: number): readonly TextToken[] {
  const run: TextToken[] = []
  for (let index = start; ; index += 1) {
    const token = tokens[index]
    if (token === undefined || token.kind === 'grid') return run
    const kind = cellKind(token.text)
    if (kind === 'words' || kind === 'empty') return run
    run.push(token)
  }
}
