import { expect, test } from 'vitest'
import { linesOf, lineOf, ownLine, summaryLines, type NamedLine } from '#model/line.ts'

const arbres = { slug: 'arbres', title: 'Arbres plantés' }
const own = { unit: 'Nb', noun: undefined }
const named = (slug: string, title: string): NamedLine => ({ slug, title, unit: '%', noun: undefined })

test('a line is named after its indicator, and tells itself from the others by its own title', () => {
  const lines = linesOf(arbres, own, [named('chenes', 'Part des chênes')])
  expect(lines.map(({ indicator, slug, title, name, unit }) => [indicator, slug, title, name, unit])).toEqual(
    [
      ['arbres', '', 'Arbres plantés', 'Arbres plantés', 'Nb'],
      ['arbres', 'chenes', 'Part des chênes', 'Arbres plantés, part des chênes', '%'],
    ],
  )
  expect(lineOf({ lines }, 'chenes')).toBe(lines[1])
  expect(lineOf({ lines }, 'hetres')).toBeUndefined()
})

test('the line that bears the indicator’s name stands for it in lists; without one, all its lines do', () => {
  const both = { lines: linesOf(arbres, own, [named('chenes', 'Chênes')]) }
  expect(summaryLines(both)).toEqual([ownLine(both)])
  const equal = { lines: linesOf(arbres, undefined, [named('chenes', 'Chênes'), named('hetres', 'Hêtres')]) }
  expect(ownLine(equal)).toBeUndefined()
  expect(summaryLines(equal).map(({ slug }) => slug)).toEqual(['chenes', 'hetres'])
})
