import { expect, test } from 'vitest'
import { utf8 } from '#downloads/formats/text.ts'

const whole = (texts: Iterable<string>) => Buffer.concat([...utf8(texts)])

test('texts become the bytes of the whole text', () => {
  expect([...whole(['é', '', 'a€'])]).toEqual([0xc3, 0xa9, 0x61, 0xe2, 0x82, 0xac])
  expect(whole([]).length).toBe(0)
})

test('long texts come in several pieces, none of which cuts a character', () => {
  const text = 'été '.repeat(100_000)
  const pieces = [...utf8([text, text])]
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.map((piece) => new TextDecoder('utf-8', { fatal: true }).decode(piece)).join('')).toBe(
    text + text,
  )
})
