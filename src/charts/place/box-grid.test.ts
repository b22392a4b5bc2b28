import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxGrid, overlap, type Box } from '#charts/place/box-grid.ts'

const box: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: -40, max: 200 }),
  y: fc.integer({ min: 0, max: 40 }),
  width: fc.integer({ min: 1, max: 120 }),
  height: fc.integer({ min: 1, max: 20 }),
})

test('a box counts each box that shares some of its surface once', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 20 }), box, (boxes, place) => {
      const grid = boxGrid([])
      boxes.forEach(grid.add)
      const expected = boxes.filter((other) => overlap(other, place)).length
      expect(grid.covering(place, Infinity)).toBe(expected)
      expect(boxGrid(boxes).covering(place, 2)).toBe(Math.min(expected, 2))
    }),
  )
})

test('boxes that only touch share nothing', () => {
  const grid = boxGrid([{ x: 0, y: 0, width: 32, height: 10 }])
  expect(grid.covering({ x: 32, y: 0, width: 10, height: 10 }, 1)).toBe(0)
  expect(grid.covering({ x: 31, y: 9, width: 10, height: 10 }, 1)).toBe(1)
})
