import type { DefaultTreeAdapterTypes } from 'parse5'
import {
  attribute,
  classesOf,
  isBlended,
  isHidden,
  isRaised,
  isStruck,
  type PageStyles,
} from '#import/extract/html-style.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Classes of usual style sheets for the call of a note. */
const noteClass =
  /^(?:exposant|superscript|sup|note(?:-?(?:call|ref))?|footnote(?:-?(?:call|ref))?|appel(?:-(?:de-)?note)?|MsoFootnoteReference)$/i

/**
 * What a raised text, or a link to a note, adds to the text before it: « m² » after a unit of length, the call of a
 * note between brackets after anything else (« 47 (1) », never « 471 »), itself when it is no number. `undefined` for
 * an element that stands on the line.
 */
export function raisedText(element: Element, before: string, styles: PageStyles): string | undefined {
  const calls = callsIn(element, before, styles)
  if (calls === undefined) return undefined
  const text = plainText(element)
  if (!calls.test(text)) return undefined
  if (/^[23]$/.test(text) && /(?:^|[^\p{L}])[kcdhm]?m$/u.test(before)) return text === '2' ? '²' : '³'
  if (/^[369]$/.test(text) && /(?:^|[^\d.,])10$/.test(before)) return powers.charAt(Number(text) - 1)
  const call = noteNumbers.exec(text)?.[1]
  if (call !== undefined) return ` (${call})`
  // « 2e », « 2d » and « 1er » are ordinals.
  if (/\d$/.test(before) && /^[a-cf-q-z]$/i.test(text)) return ` (${text})`
  return /^o$/i.test(text) && /(?:^|[^\p{L}])n$/iu.test(before) ? '°' : text
}

const powers = '¹²³⁴⁵⁶⁷⁸⁹'

/** The numbers of notes, between their brackets if any. */
const noteNumbers = /^[[(]?\s*(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\s*[\])]?$/
const noteMark = new RegExp(String.raw`${noteNumbers.source}|^\*+$|^[a-z]$`, 'i')

/**
 * The texts that make an element raised after the text before it, from what the element is: its own text, which may be
 * the whole page, is read for few. `undefined` when none does.
 */
function callsIn(element: Element, before: string, styles: PageStyles): RegExp | undefined {
  if (element.tagName === 'sup') return /^/
  if (!/\S/.test(before)) return undefined
  if (isRaised(element, styles) || classesOf(element).some((name) => noteClass.test(name))) return noteMark
  if (/^(?:sub|small)$/.test(element.tagName) && /\d$/.test(before)) return /^\d{1,2}$/
  return element.tagName === 'a' && (attribute(element, 'href') ?? '#').includes('#')
    ? noteNumbers
    : undefined
}

function plainText(element: Element): string {
  let text = ''
  const stack: Node[] = element.childNodes.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed())
  }
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The text of a cell as a reader sees it. Line breaks and blocks are spaces, but between two figures: these are two
 * values, and a line break parts them. What is crossed out is left out, and so is what has the colour of its ground. A
 * cell that holds nothing but a crossed out text says so, and so does one with a figure in the colour of its ground, or a
 * picture.
 */
export function cellTextOf(cell: Element, styles: PageStyles): string {
  let text = ''
  let struck = ''
  let blended = ''
  let pictured = ''
  const stack: (Node | 'break')[] = cell.childNodes.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'break') {
      text += '\n'
      continue
    }
    if (node.nodeName === '#text' && 'value' in node) {
      const value = node.value.replace(/[ \t\r\n\f]+/g, ' ')
      if (/\S/.test(value) && isBlended(node, styles)) blended += value
      else text += value
    }
    if (!('tagName' in node) || isHidden(node, styles)) continue
    pictured += attribute(node, 'alt') ?? ''
    if (isStruck(node, styles)) {
      struck += ` ${plainText(node)}`
      continue
    }
    const raised = raisedText(node, text, styles)
    if (raised !== undefined) {
      text += raised
      continue
    }
    if (isBlock(node)) {
      text += '\n'
      stack.push('break')
    }
    stack.push(...node.childNodes.toReversed())
  }
  const lines = text.split('\n').map((line) => line.replace(/ +/g, ' ').trim())
  const whole = lines
    .filter((line) => line !== '')
    .reduce(
      (before, line) => (before === '' ? line : `${before}${areTwoValues(before, line) ? '\n' : ' '}${line}`),
      '',
    )
  // « 10³ € » is a unit.
  const seen = whole.replace(
    /(?<![\d.,])10 \(([1-9])\)(?=\s?[\p{L}€])/u,
    (_, power: string) => `10${powers.charAt(Number(power) - 1)}`,
  )
  if (isStruck(cell, styles) && seen !== '') return `barré : ${seen}`
  if (blended !== '' && !/\p{L}{3}/u.test(seen)) return blendedText(blended.trim(), seen)
  if (seen !== '') return seen
  if (struck !== '') return `barré :${struck}`
  return pictured === '' ? '' : `image : ${pictured}`
}

/** A cell with a text that has the colour of its ground: words and years are kept, as headings are. */
function blendedText(blended: string, seen: string): string {
  if (isFigure(blended)) return `invisible : ${blended}`
  return seen === '' ? blended : seen
}

/**
 * Whether a text outside tables is a figure in the colour of its ground: no reader sees it. Words and years are kept, as
 * in cells.
 */
export function isUnseenFigure(text: DefaultTreeAdapterTypes.TextNode, styles: PageStyles): boolean {
  return isFigure(text.value.trim()) && !/\p{L}{3}/u.test(text.value) && isBlended(text, styles)
}

function isFigure(text: string): boolean {
  return /\d/.test(text) && !/^(?:19|20)\d{2}\b/.test(text)
}

function isBlock(element: Element): boolean {
  return (
    /^(?:br|p|div|ul|ol|li|table|tr|td|th|h[1-6]|hr|section|article|blockquote|pre|dl|dt|dd)$/.test(
      element.tagName,
    ) || /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(attribute(element, 'style') ?? '')
  )
}

function areTwoValues(above: string, below: string): boolean {
  return /[\d%‰€*)]$/.test(above) && /^[-−+±~<>≤≥]?\s?\d/.test(below)
}
