import { describe, expect, test } from 'vitest'
import { overlap, type Box } from '#charts/place/box-grid.ts'
import { labelBox, placeLabels, within } from '#charts/place/labels.ts'

const frame: Box = { x: 0, y: 0, width: 200, height: 100 }
const request = { text: '50', kind: 'target', x: 100, y: 50, reachX: 10, reachY: 8 }
const place = (obstacles: readonly Box[], change = {}) => {
  const [label] = placeLabels([{ ...request, ...change }], obstacles, frame, 10)
  return label === undefined ? undefined : [label.x, label.y]
}

describe('a label takes the first free place', () => {
  const above: Box = { x: 90, y: 20, width: 20, height: 28 }
  const below: Box = { x: 90, y: 52, width: 20, height: 30 }

  test('above', () => {
    expect(place([])).toEqual([100, 40])
  })
  test('else below', () => {
    expect(place([above])).toEqual([100, 66])
  })
  test('else at the right, as far as the first free place', () => {
    expect(place([above, below])).toEqual([122.4, 53.5])
  })
  test('pushed inside near an edge', () => {
    expect(place([], { x: 2 })).toEqual([8.4, 40])
    expect(place([], { x: 199 })).toEqual([191.6, 40])
  })
})

test('a label without any free place is written all the same, inside the frame', () => {
  const [label] = placeLabels([request], [frame], frame, 10)
  expect(label && within(labelBox(label, 10), frame)).toBe(true)
  expect(placeLabels([request], [], { x: 0, y: 0, width: 5, height: 5 }, 10)).toHaveLength(1)
})

test('two labels at one point do not cover each other', () => {
  const [first, second] = placeLabels([request, request], [], frame, 10)
  expect(first && second && overlap(labelBox(first, 10), labelBox(second, 10))).toBe(false)
})

test('boxes that only touch do not overlap', () => {
  const box: Box = { x: 0, y: 0, width: 10, height: 10 }
  expect(overlap(box, { ...box, x: 10 })).toBe(false)
  expect(overlap(box, { ...box, x: 9.9, y: 9.9 })).toBe(true)
})

test('the box of a label: its width and 4 pixels, wider in bold', () => {
  const label = { text: '50', kind: 'target', x: 100, y: 50 }
  expect(labelBox(label, 10)).toEqual({ x: 91.6, y: 42, width: 16.8, height: 9.5 })
  expect(labelBox({ ...label, kind: 'actual' }, 10).width).toBeCloseTo(18.336, 6)
})
