import { describe, expect, it } from 'vitest'
import { appendRecord } from '#import/draft/document-row.ts'

const appended = (text: string, fields: Readonly<Record<string, string>>) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    appendRecord('f.csv', new TextEncoder().encode(text), fields),
  )

describe('a record added to a CSV', () => {
  it.each([
    ['commas and LF', 'a,b\n1,2\n', 'a,b\n1,2\n3,"x, y"\n'],
    ['semicolons and CRLF', 'a;b\r\n1;2\r\n', 'a;b\r\n1;2\r\n3;x, y\r\n'],
    ['no last line end', 'a,b\n1,2', 'a,b\n1,2\n3,"x, y"\n'],
    ['a byte order mark', '\uFEFFa,b\n', '\uFEFFa,b\n3,"x, y"\n'],
    ['columns in another order, and one that nobody fills', 'B,c,a\n', 'B,c,a\n"x, y",,3\n'],
  ])('keeps %s', (_, before, after) => {
    expect(appended(before, { a: '3', b: 'x, y' })).toBe(after)
  })
})
