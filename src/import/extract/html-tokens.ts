import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { isHidden, isStruck, pageStyles, type PageStyles } from '#import/extract/html-style.ts'
import { cellTextOf, isUnseenFigure, raisedText } from '#import/extract/html-text.ts'
import type { GridCell, GridToken, Token } from '#import/extract/tokens.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** No printed table is wider or longer; a damaged page must not ask for millions of cells. */
const widest = 100

/**
 * An HTML table as rows of equal width: a cell that covers several columns or rows stands in each of them,
 * marked as spread. `undefined` for a table that holds another one: it only lays the page out.
 */
function gridOf(table: Element, styles: PageStyles): GridToken | undefined {
  const rows: GridCell[][] = []
  const { trs, nested } = rowsIn(table, styles)
  if (nested) return undefined
  trs.forEach((tr, top) => {
    const row = (rows[top] ??= [])
    let left = 0
    for (const cell of tr.childNodes.filter(isCell).filter((one) => !isHidden(one, styles))) {
      while (row[left] !== undefined) left += 1
      const width = span(cell, 'colspan')
      const height = Math.min(span(cell, 'rowspan'), trs.length - top)
      const line = cell.sourceCodeLocation?.startLine ?? 1
      const placed = { text: cellTextOf(cell, styles), line, spread: width > 1 || height > 1 }
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) (rows[top + down] ??= [])[left + right] = placed
      }
      left += width
    }
  })
  const line = table.sourceCodeLocation?.startLine ?? 1
  const empty: GridCell = { text: '', line, spread: false }
  const filled = rows.map((row) => Array.from(row, (cell) => cell ?? empty))
  return { kind: 'grid', line, rows: filled.filter((row) => row.some(({ text }) => text !== '')) }
}

/** The rows of a table that a screen shows and the document does not take back, and whether another table is inside. */
function rowsIn(
  table: Element,
  styles: PageStyles,
): { readonly trs: readonly Element[]; readonly nested: boolean } {
  const trs: Element[] = []
  const stack: Node[] = table.childNodes.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node) || isHidden(node, styles) || (node.tagName === 'tr' && isStruck(node, styles)))
      continue
    if (node.nodeName === 'table') return { trs, nested: true }
    if (node.nodeName === 'tr') trs.push(node)
    stack.push(...node.childNodes.toReversed())
  }
  return { trs, nested: false }
}

function isCell(node: Node): node is Element {
  return node.nodeName === 'td' || node.nodeName === 'th'
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value)
  return Number.isInteger(value) && value > 0 ? Math.min(value, widest) : 1
}

const inline = new Set('a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u'.split(' '))

/** Whether a text is HTML rather than plain text with marks. */
export function isHtml(text: string): boolean {
  return /<(?:!doctype html|html|body|table|tr|td|p|div|h[1-6]|br|ul|li|pre)\b[^<>]*>/i.test(text)
}

/** The tokens of a page saved as HTML: a line of text per block or line break, a grid per table. */
export function htmlTokens(html: string): readonly Token[] {
  const styles = pageStyles(html)
  const tokens: Token[] = []
  let text = ''
  let line = 1
  const flush = () => {
    const trimmed = text.trim()
    if (trimmed !== '') tokens.push({ kind: 'text', line, text: trimmed })
    text = ''
  }
  // An own stack: the depth of a damaged page has no bound.
  const stack: ({ readonly node: Node; readonly keepsLines: boolean } | 'flush')[] = []
  const push = (nodes: readonly Node[], keepsLines: boolean) => {
    stack.push(...nodes.map((node) => ({ node, keepsLines })).toReversed())
  }
  push(parse(html, { sourceCodeLocationInfo: true }).childNodes, false)
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === 'flush') {
      flush()
      continue
    }
    const { node, keepsLines } = next
    const raised = isElement(node) ? raisedText(node, text, styles) : undefined
    if (raised !== undefined) text += raised
    else if (isText(node)) {
      if (isUnseenFigure(node, styles)) continue
      const start = node.sourceCodeLocation?.startLine ?? line
      if (keepsLines) {
        node.value.split('\n').forEach((part, index) => {
          if (index > 0) flush()
          if (text.trim() === '') line = start + index
          text += part
        })
      } else {
        const [lead = ''] = /^\s*/.exec(node.value) ?? []
        if (text.trim() === '') line = start + (lead.split('\n').length - 1)
        text += node.value.replace(/[ \t\r\n\f]+/g, ' ')
      }
    } else if (isElement(node) && !isHidden(node, styles) && !isStruck(node, styles)) {
      const isBlock = !inline.has(node.tagName)
      if (isBlock) {
        flush()
        stack.push('flush')
      }
      const grid = node.tagName === 'table' ? gridOf(node, styles) : undefined
      if (grid === undefined) push(node.childNodes, keepsLines || node.tagName === 'pre')
      else if (grid.rows.length > 0) tokens.push(grid)
    }
  }
  flush()
  return tokens
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}
