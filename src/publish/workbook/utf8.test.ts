import { expect, test } from 'vitest'
import { utf8 } from '#publish/workbook/utf8.ts'

test('pieces become the bytes of the whole text', () => {
  expect([...utf8(['é', '', 'a€'])]).toEqual([0xc3, 0xa9, 0x61, 0xe2, 0x82, 0xac])
  expect(utf8([]).length).toBe(0)
})

test('so do pieces that are too many for one string to be made of them at once', () => {
  const piece = 'été '.repeat(100_000)
  const bytes = utf8(Array.from({ length: 12 }, () => piece))
  expect(new TextDecoder().decode(bytes)).toBe(piece.repeat(12))
})
