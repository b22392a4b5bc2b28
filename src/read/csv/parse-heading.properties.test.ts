import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measures } from '#model/observation.ts'
import { columnHeading } from '#words/names.ts'
import { parseHeading } from '#read/csv/headings.ts'

const year = fc.integer({ min: 1900, max: 2099 })
const column = fc.record({
  year,
  measure: fc.constantFrom(...measures.filter((measure) => measure !== 'recalledObjective')),
  papYear: fc.option(year, { nil: undefined }),
})

const rewritings: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFD').replaceAll(/\p{Diacritic}/gu, ''),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll(' ', '  '),
  (text) => ` ${text} `,
]

test('a heading is read whatever its case, accents and spaces', () => {
  fc.assert(
    fc.property(column, fc.subarray([...rewritings]), (expected, some) => {
      const heading = some.reduce((text, rewrite) => rewrite(text), columnHeading(expected))
      expect(parseHeading(heading)).toEqual(expected)
    }),
  )
})

test('a bilan’s headings are its own: results and objectives of the PLF, nothing else', () => {
  expect(parseHeading('2021 Résultats', 'bilan')).toEqual({
    year: 2021,
    measure: 'actual',
    papYear: undefined,
  })
  expect(parseHeading('2022 OBJECTIFS plf', 'bilan')).toMatchObject({ measure: 'recalledObjective' })
  expect(parseHeading('2021 Réalisation', 'bilan')).toBeUndefined()
  expect(parseHeading('2021 Résultats', 'rap')).toBeUndefined()
})

test('any other text is no figure column, and no digit of a heading is ever passed over', () => {
  const nearly = fc
    .array(
      fc.constantFrom(
        '2021',
        '2022',
        '21',
        ' ',
        'Réalisation',
        'Cible',
        'Prévision',
        'actualisée',
        'PAP',
        'RAP',
        '-',
        '(1)',
        'janvier',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (text) => {
      const parsed = parseHeading(text)
      if (parsed === undefined) return
      expect(text.replaceAll(/\D/g, '')).toBe(`${parsed.year}${parsed.papYear ?? ''}`)
    }),
    { numRuns: 2000 },
  )
})
