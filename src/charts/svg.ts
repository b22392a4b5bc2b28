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
    ...(children.length === 0 ? [] : [children.join('')]),
  )
}

/** The path of straight segments through points, in pixels; empty without points. */
export function polyline(points: readonly { readonly x: number; readonly y: number }[]): string {
  const steps = points.map(({ x, y }) => `${coordinate(x)},${coordinate(y)}`)
  return steps.length === 0 ? '' : `M${steps.join('L')}`
}
