import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Classes of a page by what its own style sheets make of them. */
export interface StyledClasses {
  readonly hidden: ReadonlySet<string>
  readonly struck: ReadonlySet<string>
  readonly raised: ReadonlySet<string>
}

const hides = new RegExp(
  String.raw`(?:^|[;\s])(?:${[
    String.raw`display\s*:\s*none`,
    String.raw`visibility\s*:\s*(?:hidden|collapse)`,
    String.raw`(?:font-size|opacity)\s*:\s*0(?![.\d])`,
    String.raw`color\s*:\s*transparent`,
    // Office writes this of a text that it does not show.
    String.raw`mso-hide\s*:\s*all`,
    String.raw`(?:left|text-indent)\s*:\s*-\d{3,}`,
    String.raw`clip(?:-path)?\s*:\s*(?:rect\(0|inset\((?:50|100)%)`,
  ].join('|')})`,
  'i',
)
const strikes = /line-through/i
const raises = /vertical-align\s*:\s*(?:super|text-top)|(?:^|[;\s])top\s*:\s*-/i

/** The classes that the style sheets inside a page hide, strike out or raise, from rules on one class. */
export function styledClasses(html: string): StyledClasses {
  const rules = [...html.matchAll(/<style\b[^>]*>(.*?)<\/style/gis)].flatMap(([, sheet = '']) =>
    [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', look = '']) =>
      selectors.split(',').flatMap((selector) => {
        const name = /^(?:[a-z\d]*)\.([\w-]+)$/i.exec(selector.trim())?.[1]
        return name === undefined ? [] : { name, look }
      }),
    ),
  )
  const named = (pattern: RegExp) =>
    new Set(rules.filter(({ look }) => pattern.test(look)).map(({ name }) => name))
  return { hidden: named(hides), struck: named(strikes), raised: named(raises) }
}

/** Classes of usual style sheets for what only screen readers say. */
const offScreen = /^(?:(?:fr-)?sr-only|visually-?hidden|d-none|hidden)$/i

/** Classes of usual style sheets for the call of a note. */
const noteClass =
  /^(?:exposant|superscript|sup|note(?:-?(?:call|ref))?|footnote(?:-?(?:call|ref))?|appel(?:-(?:de-)?note)?|MsoFootnoteReference)$/i

/** Whether a screen shows nothing of an element. */
export function isHidden(element: Element, styled: StyledClasses): boolean {
  return (
    /^(?:head|script|style|template|noscript|svg)$/.test(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    hides.test(attribute(element, 'style') ?? '') ||
    classesOf(element).some((name) => styled.hidden.has(name) || offScreen.test(name))
  )
}

/** Whether the text of an element is crossed out: the document takes it back. */
export function isStruck(element: Element, styled: StyledClasses): boolean {
  return (
    /^(?:del|s|strike)$/.test(element.tagName) ||
    strikes.test(attribute(element, 'style') ?? '') ||
    classesOf(element).some((name) => styled.struck.has(name))
  )
}

/**
 * What a raised text, or a link to a note, adds to the text before it: « m² » after a unit of length, the call of a
 * note between brackets after anything else (« 47 (1) », never « 471 »), itself when it is no number. `undefined` for
 * an element that stands on the line.
 */
export function raisedText(element: Element, before: string, styled: StyledClasses): string | undefined {
  const calls = callsIn(element, before, styled)
  if (calls === undefined) return undefined
  const text = plainText(element)
  if (!calls.test(text)) return undefined
  if (/^[23]$/.test(text) && /(?:^|[^\p{L}])[kcdhm]?m$/u.test(before)) return text === '2' ? '²' : '³'
  const call = noteNumbers.exec(text)?.[1]
  if (call !== undefined) return ` (${call})`
  // « 2e », « 2d » and « 1er » are ordinals.
  if (/\d$/.test(before) && /^[a-cf-q-z]$/i.test(text)) return ` (${text})`
  return /^o$/i.test(text) && /(?:^|[^\p{L}])n$/iu.test(before) ? '°' : text
}

/** The numbers of notes, between their brackets if any. */
const noteNumbers = /^[[(]?\s*(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\s*[\])]?$/
const noteMark = new RegExp(String.raw`${noteNumbers.source}|^\*+$|^[a-z]$`, 'i')

/**
 * The texts that make an element raised after the text before it, from what the element is: its own text, which may be
 * the whole page, is read for few. `undefined` when none does.
 */
function callsIn(element: Element, before: string, styled: StyledClasses): RegExp | undefined {
  if (element.tagName === 'sup') return /^/
  if (!/\S/.test(before)) return undefined
  if (
    raises.test(attribute(element, 'style') ?? '') ||
    classesOf(element).some((name) => styled.raised.has(name) || noteClass.test(name))
  )
    return noteMark
  if (/^(?:sub|small)$/.test(element.tagName) && /\d$/.test(before)) return /^\d{1,2}$/
  return element.tagName === 'a' && (attribute(element, 'href') ?? '').includes('#') ? noteNumbers : undefined
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
 * values, and a line break parts them. What is crossed out is left out; a cell that holds nothing else says so.
 */
export function cellTextOf(cell: Element, styled: StyledClasses): string {
  let text = ''
  let struck = ''
  const stack: (Node | 'break')[] = cell.childNodes.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'break') {
      text += '\n'
      continue
    }
    if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/[ \t\r\n\f]+/g, ' ')
    if (!('tagName' in node) || isHidden(node, styled)) continue
    if (isStruck(node, styled)) {
      struck += ` ${plainText(node)}`
      continue
    }
    const raised = raisedText(node, text, styled)
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
    /^10 \(([1-9])\)(?=\s?[\p{L}€])/u,
    (_, power: string) => `10${'¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(power) - 1)}`,
  )
  if (isStruck(cell, styled) && seen !== '') return `barré : ${seen}`
  return seen === '' && struck !== '' ? `barré :${struck}` : seen
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

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function classesOf(element: Element): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/)
}
