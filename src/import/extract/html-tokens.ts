import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { gridOf, noteCall } from '#import/extract/html-grid.ts'
import type { Token } from '#import/extract/tokens.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const hidden = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg'])
const inline = new Set('a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u'.split(' '))

/** Whether a text is HTML rather than plain text with marks. */
export function isHtml(text: string): boolean {
  return /<(?:!doctype html|html|body|table|tr|td|p|div|h[1-6]|br|ul|li|pre)\b[^<>]*>/i.test(text)
}

/** The tokens of a page saved as HTML: a line of text per block or line break, a grid per table. */
export function htmlTokens(html: string): readonly Token[] {
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
    const call = noteCall(node)
    if (call !== undefined) text += call
    else if (isText(node)) {
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
    } else if (isElement(node) && !hidden.has(node.tagName)) {
      const isBlock = !inline.has(node.tagName)
      if (isBlock) {
        flush()
        stack.push('flush')
      }
      const grid = node.tagName === 'table' ? gridOf(node) : undefined
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
