import { escapeXml } from '#words/markup.ts'

/** Attributes of an element; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** A number for SVG: at most two decimals, so that every build writes the same bytes. */
export function coordinate(n: number): string {
  return `${Math.round(n * 100) / 100}`
}

/** One element as text; numbers are rounded, texts escaped. Children are SVG text already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let written = ''
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    written += ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`
  }
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** A picture as SVG text, with its size in pixels. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** A whole picture with a text alternative: an image for assistive technology, or the group of the links in it. */
export function picture(
  label: string,
  width: number,
  height: number,
  children: readonly string[],
  role: 'img' | 'group' = 'img',
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
      width,
      height,
      role,
      'aria-label': label,
      class: 'c',
    },
    ...children,
  )
}

/** The path of straight segments through points, in pixels; empty without points. */
export function polyline(points: readonly { readonly x: number; readonly y: number }[]): string {
  const steps = points.map(({ x, y }) => `${coordinate(x)},${coordinate(y)}`)
  return steps.length === 0 ? '' : `M${steps.join('L')}`
}

/** What a mark stands for: a figure, as its column is named; `reportedActual` only a report of the administration gives. */
export type MarkKind =
  | 'actual'
  | 'forecast'
  | 'updatedForecast'
  | 'target'
  | 'recalledObjective'
  | 'reportedActual'
  /** A column of words: no mark. */
  | 'attainment'

/** Whether a mark is a result, whoever gives it. */
export function isActual(kind: MarkKind): boolean {
  return kind === 'actual' || kind === 'reportedActual'
}

/**
 * The shape of a measure, centred on a point. Shapes differ without colour: actual a full disc, forecast a
 * ring, updated forecast a hollow diamond, target a thick upright tick. What only a report of the administration
 * says is hollow: a result a square, a recalled objective a box.
 */
export function glyph(measure: MarkKind, x: number, y: number): string {
  const kind = `c-${measure}`
  switch (measure) {
    case 'actual':
      return element('circle', { cx: x, cy: y, r: 4.5, class: `c-full ${kind}` })
    case 'forecast':
      return element('circle', { cx: x, cy: y, r: 4.5, class: `c-hollow ${kind}` })
    case 'updatedForecast':
      return element('path', { d: diamond(x, y), class: `c-hollow ${kind}` })
    case 'target':
      return element('line', { x1: x, y1: y - 8, x2: x, y2: y + 8, class: `c-tick ${kind}` })
    case 'reportedActual':
      return element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, class: `c-hollow ${kind}` })
    case 'recalledObjective':
      return element('rect', { x: x - 2.5, y: y - 8, width: 5, height: 16, class: `c-hollow ${kind}` })
    case 'attainment':
      return ''
    default:
      return measure satisfies never
  }
}

function diamond(x: number, y: number): string {
  return `M${coordinate(x)} ${coordinate(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`
}
