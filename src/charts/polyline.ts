import { line } from 'd3-shape'
import { coordinate } from '#charts/svg.ts'

/** The path of straight segments through points, in pixels. */
export function polyline(points: readonly { readonly x: number; readonly y: number }[]): string {
  const path = line<{ readonly x: number; readonly y: number }>(
    ({ x }) => Number(coordinate(x)),
    ({ y }) => Number(coordinate(y)),
  )
  return path(points) ?? ''
}
