import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNumeric } from '#model/printed-value.ts'
import { measures } from '#model/observation.ts'
import { parseCell, quotedCell } from '#read/csv/parse-cell.ts'

const measure = fc.constantFrom(...measures)
const space = fc.constantFrom(' ', '\u00A0', '\u202F')

/** A number as documents print it, and the number it stands for. */
const printedNumber = fc
  .record({
    whole: fc.nat({ max: 999_999_999 }),
    decimals: fc.option(fc.stringMatching(/^\d{1,3}$/), { nil: '' }),
    sign: fc.constantFrom('', '-', '−'),
    space: fc.option(space, { nil: '' }),
    tail: fc.constantFrom('', '*', '**', ' %', '%', ' (p)', ' (génération 2014)', '\u00A0%'),
  })
  .map(({ whole, decimals, sign, space: between, tail }) => ({
    printed: `${sign}${`${whole}`.replace(/\B(?=(\d{3})+$)/g, between)}${decimals === '' ? '' : `,${decimals}`}${tail}`,
    number: Number(`${sign === '' ? '' : '-'}${whole}.${decimals === '' ? '0' : decimals}`),
  }))

/** Texts close to figures, more often accepted than chance would make them. */
const nearly = fc.string({
  unit: fc.constantFrom(...'0123456789001,.  -−><=≥~+*()%épàn«»\u00A0\u202F'),
  maxLength: 12,
})

/** The text between « guillemets », which say that it is printed so and are not published. */
function betweenMarks(text: string): string | undefined {
  const [, french, straight] = /^(?:«([^]*)»|"([^]*)")$/.exec(text) ?? []
  return (french ?? straight)?.trim()
}

test('a number printed in French is that number', () => {
  fc.assert(
    fc.property(printedNumber, ({ printed, number }) => {
      expect(parseCell(printed, 'actual')).toMatchObject({
        ok: true,
        value: { kind: 'number', printed, number },
      })
    }),
  )
})

test('any text is accepted as it is or refused with what was expected', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), measure, (text, kind) => {
      const parsed = parseCell(text, kind)
      if (parsed.ok) expect([text.trim(), betweenMarks(text.trim())]).toContain(parsed.value.printed)
      else expect(parsed.fault.expected).not.toBe('')
    }),
    { numRuns: 1000 },
  )
})

test('an accepted figure prints again to the same digits', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        nearly,
        printedNumber.map(({ printed }) => printed),
      ),
      (text) => {
        const parsed = parseCell(text, 'actual')
        if (!parsed.ok || !isNumeric(parsed.value)) return
        const { printed, number, note } = parsed.value
        const figure = printed.slice(0, printed.length - note.length)
        expect(printed.normalize('NFC').endsWith(note)).toBe(true)
        const decimals = /,(\d+)/.exec(figure)?.[1]?.length ?? 0
        const digits = (one: string) => one.replaceAll(/\D/g, '')
        expect(digits(number.toFixed(decimals))).toBe(digits(figure))
        expect(number < 0).toBe(/[-−]/.test(figure) && number !== 0)
      },
    ),
    { numRuns: 3000 },
  )
})

test('a text that the document prints is kept as it is between marks, and yields a number only if it is one', () => {
  const plain = fc
    .string({ unit: fc.constantFrom(...'0123456789,.;  -/hO'), minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => /\d/.test(text))
  fc.assert(
    fc.property(plain, (text) => {
      const bare = parseCell(text, 'actual')
      const value = bare.ok ? bare.value : { kind: 'words', printed: text }
      expect(parseCell(quotedCell(text), 'actual')).toEqual({ ok: true, value })
    }),
  )
})

test('one slip of the keyboard among the digits is refused, never read as another number', () => {
  const slip = fc.constantFrom('l', 'O', 'o', 'I', '.', ';', ':', '/', '?', '_', ',,', ' ,', 'e', '  ')
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 999_999 }), fc.nat(), slip, (n, at, wrong) => {
      const digits = `${n}`
      const place = 1 + (at % (digits.length - 1))
      const text = `${digits.slice(0, place)}${wrong}${digits.slice(place)}`
      expect(parseCell(text, 'actual').ok).toBe(false)
    }),
  )
})
