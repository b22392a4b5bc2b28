import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element

/** What the style sheets inside a page say: the classes that they hide, strike out or raise, and the look of others. */
export interface PageStyles {
  readonly hidden: ReadonlySet<string>
  readonly struck: ReadonlySet<string>
  readonly raised: ReadonlySet<string>
  /** By class (`.note`) or element (`th`). */
  readonly looks: ReadonlyMap<string, string>
  /** Whether the page gives a colour to anything. */
  readonly coloured: boolean
}

/** Zero, with its unit: « 0 », « 0.0px », « 0% ». */
const zero = String.raw`0*(?:\.0*)?(?:%|[a-z]{1,3})?\s*(?=;|!|$)`

const hides = new RegExp(
  String.raw`(?:^|[;\s])(?:${[
    String.raw`display\s*:\s*none`,
    String.raw`visibility\s*:\s*(?:hidden|collapse)`,
    String.raw`content-visibility\s*:\s*hidden`,
    String.raw`(?:font-size|opacity)\s*:\s*(?=[.0])${zero}`,
    String.raw`font\s*:[^;]*\s0(?:px|pt|em)?(?=[\s/])`,
    String.raw`color\s*:\s*(?:transparent|rgba\([^)]*,\s*0?\.?0*\)|#[\da-f]{3}0(?![\da-f])|#[\da-f]{6}00)`,
    // Office writes this of a text that it does not show.
    String.raw`mso-hide\s*:\s*all`,
    String.raw`(?:left|top|text-indent)\s*:\s*-\d{3,}`,
    String.raw`clip(?:-path)?\s*:\s*(?:rect\(0|inset\((?:50|100)%)`,
    String.raw`transform\s*:\s*scale\(0\)`,
  ].join('|')})`,
  'i',
)
const strikes = /line-through/i
const raises = /vertical-align\s*:\s*(?:super|text-top)|(?:^|[;\s])top\s*:\s*-(?!\d{3})/i

/** What style sheets say for paper alone. */
const printOnly = /@media[^{}]*\bprint\b[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi

/** What the style sheets inside a page say, from rules on one class or one element. */
export function pageStyles(html: string): PageStyles {
  const rules = [...html.matchAll(/<style\b[^>]*>(.*?)<\/style/gis)].flatMap(([, sheet = '']) =>
    [...sheet.replace(printOnly, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
      ([, selectors = '', look = '']) =>
        selectors.split(',').flatMap((selector) => {
          const [, element = '', name] = /^([a-z\d]*)(?:\.([\w-]+))?$/i.exec(selector.trim()) ?? []
          if (name !== undefined) return { name: `.${name}`, look }
          return element === '' ? [] : { name: element.toLowerCase(), look }
        }),
    ),
  )
  const named = (pattern: RegExp) =>
    new Set(
      rules.flatMap(({ name, look }) => (name.startsWith('.') && pattern.test(look) ? name.slice(1) : [])),
    )
  const looks = new Map<string, string>()
  for (const { name, look } of rules) looks.set(name, `${look};${looks.get(name) ?? ''}`)
  return {
    hidden: named(hides),
    struck: named(strikes),
    raised: named(raises),
    looks,
    coloured: /color/i.test(html),
  }
}

/** Classes of usual style sheets for what only screen readers say. */
const offScreen = /^(?:(?:fr-)?sr-only|visually-?hidden|d-none|hidden)$/i

/** Whether a screen shows nothing of an element. */
export function isHidden(element: Element, styles: PageStyles): boolean {
  return (
    /^(?:head|script|style|template|noscript|svg)$/.test(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    hides.test(attribute(element, 'style') ?? '') ||
    classesOf(element).some((name) => styles.hidden.has(name) || offScreen.test(name))
  )
}

/** Whether the text of an element is crossed out: the document takes it back. */
export function isStruck(element: Element, styles: PageStyles): boolean {
  return (
    /^(?:del|s|strike)$/.test(element.tagName) ||
    strikes.test(attribute(element, 'style') ?? '') ||
    classesOf(element).some((name) => styles.struck.has(name))
  )
}

/** Whether a style or a class lifts the text of an element above the line. */
export function isRaised(element: Element, styles: PageStyles): boolean {
  return (
    raises.test(attribute(element, 'style') ?? '') ||
    classesOf(element).some((name) => styles.raised.has(name))
  )
}

/** How far up the colour of a text is looked for. */
const mostParents = 40

/**
 * Whether a text has the colour of its ground, which is white where the page says nothing. Headings are left aside:
 * usual style sheets, which a saved page may lack, give them a dark ground.
 */
export function isBlended(text: DefaultTreeAdapterTypes.TextNode, styles: PageStyles): boolean {
  if (!styles.coloured) return false
  let ink: string | undefined
  let above = text.parentNode
  for (let count = 0; above !== null && 'tagName' in above && count < mostParents; count += 1) {
    if (/^(?:th|thead|h[1-6])$/.test(above.tagName)) return false
    const look = lookOf(above, styles)
    ink ??= colourIn(look, /(?:^|[;\s])color\s*:\s*([^;!]+)/i)
    const ground = colourIn(look, /(?:^|[;\s])background(?:-color)?\s*:\s*([^;!]+)/i)
    if (ground !== undefined) return ink === ground
    above = above.parentNode
  }
  return ink === 'ffffff'
}

/** What its attributes, its classes and its name say of an element, the strongest first. */
function lookOf(element: Element, { looks }: PageStyles): string {
  const [ink, ground] = [attribute(element, 'color'), attribute(element, 'bgcolor')]
  return [
    attribute(element, 'style') ?? '',
    ...classesOf(element).map((name) => looks.get(`.${name}`) ?? ''),
    looks.get(element.tagName) ?? '',
    ink === undefined ? '' : `color:${ink}`,
    ground === undefined ? '' : `background:${ground}`,
  ].join(';')
}

/** A colour that a look gives, as six digits where it can be told; `undefined` when it gives none. Nearly white is white. */
function colourIn(look: string, pattern: RegExp): string | undefined {
  const said = pattern.exec(look)?.[1]?.trim().toLowerCase()
  if (said === undefined || /^(?:inherit|transparent|none|unset|initial)/.test(said)) return undefined
  const hex = /^#([\da-f]{3}|[\da-f]{6})\b/.exec(said)?.[1]
  const parts =
    hex === undefined
      ? /^rgba?\((\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(said)?.slice(1).map(Number)
      : (hex.match(hex.length === 3 ? /./g : /../g) ?? []).map((digits) =>
          parseInt(digits.padEnd(2, digits), 16),
        )
  if (/^(?:white|snow|ivory)\b/.test(said) || parts?.every((part) => part >= 0xf0) === true) return 'ffffff'
  return parts === undefined ? said : parts.map((part) => part.toString(16).padStart(2, '0')).join('')
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

export function classesOf(element: Element): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/)
}
