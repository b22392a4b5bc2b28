import { expect, test } from 'vitest'
import { overlap, within, type Box } from '#charts/box.ts'

const box: Box = { x: 0, y: 0, width: 32, height: 10 }

test('boxes that only touch share nothing', () => {
  expect(overlap(box, { x: 32, y: 0, width: 10, height: 10 })).toBe(false)
  expect(overlap(box, { x: 31, y: 9, width: 10, height: 10 })).toBe(true)
})

test('a box that reaches the edges of a frame is inside it', () => {
  expect(within(box, { x: 0, y: 0, width: 32, height: 10 })).toBe(true)
  expect(within(box, { x: 0, y: 0, width: 31, height: 10 })).toBe(false)
  expect(within(box, { x: 1, y: 0, width: 32, height: 10 })).toBe(false)
})
