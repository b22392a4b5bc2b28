import { extent } from 'd3-array'
import { scaleLog } from 'd3-scale'
import { powerLaw } from './fit.ts'

/** What a curve is drawn through. */
export interface Series {
  readonly name: string
  readonly points: readonly (readonly [size: number, seconds: number])[]
}

const size = { width: 800, height: 420, left: 56, right: 270, top: 20, bottom: 44 }
const colours = ['#0B4F8A', '#A33B00', '#5B5B66', '#2E6B3E', '#7A3E8C', '#8A6D00']
const attributes = `xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" font-family="system-ui, sans-serif" font-size="13"`

/** Seconds of processor against indicators, both on logarithmic scales, where a cost in proportion to the size is a line at 45°. */
export function curve(list: readonly Series[]): string {
  const all = list.flatMap(({ points }) => points)
  const [x0 = 1, x1 = 10] = extent(all, ([x]) => x)
  const [y0 = 1, y1 = 10] = extent(all, ([, y]) => y)
  const x = scaleLog([x0, x1], [size.left, size.width - size.right])
  const y = scaleLog([y0, y1], [size.height - size.bottom, size.top]).nice()
  const at = ([px, py]: readonly [number, number]) => `${x(px).toFixed(2)},${y(py).toFixed(2)}`
  const ends = list.map(({ points }) => y(points.at(-1)?.[1] ?? y0))
  const rows = spread(ends, 17)
  return [
    `<svg ${attributes} role="img" aria-label="Seconds of processor against number of indicators">`,
    `<rect width="${size.width}" height="${size.height}" fill="#fff"/>`,
    ...y
      .ticks()
      .filter((tick) => /^[125]/.test(tick.toExponential()))
      .map(
        (tick) =>
          `<path d="M${size.left},${y(tick).toFixed(2)}H${size.width - size.right}" stroke="#ddd"/><text x="${size.left - 6}" y="${(y(tick) + 4).toFixed(2)}" text-anchor="end">${tick} s</text>`,
      ),
    ...[...new Set(all.map(([px]) => px))].map(
      (tick) => `<text x="${x(tick).toFixed(2)}" y="${size.height - 22}" text-anchor="middle">${tick}</text>`,
    ),
    `<text x="${(size.left + size.width - size.right) / 2}" y="${size.height - 4}" text-anchor="middle">indicators</text>`,
    ...list.map(({ name, points }, index) => {
      const colour = colours[index % colours.length] ?? '#000'
      const slope = powerLaw(points.slice(1))?.slope
      const marks = points.map((point) => {
        const [cx = '', cy = ''] = at(point).split(',')
        return `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`
      })
      return `<polyline points="${points.map(at).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${marks.join('')}<text x="${size.width - size.right + 10}" y="${((rows[index] ?? 0) + 4).toFixed(2)}" fill="${colour}">${name}${slope === undefined ? '' : ` (slope ${slope.toFixed(2)})`}</text>`
    }),
    '</svg>\n',
  ].join('\n')
}

/** Heights moved down so that no two are nearer than `gap`. */
function spread(heights: readonly number[], gap: number): readonly number[] {
  const order = heights.map((_, index) => index).toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const placed = [...heights]
  order.forEach((index, rank) => {
    const above = order[rank - 1]
    if (above !== undefined) placed[index] = Math.max(placed[index] ?? 0, (placed[above] ?? 0) + gap)
  })
  return placed
}
