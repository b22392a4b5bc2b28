import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '#read/csv/read-csv.ts'

const cell = fc.string({ unit: fc.constantFrom(...'ab1é’😀,;"\n\t '), maxLength: 6 })
const written = fc.constantFrom(',', ';', '\t').chain((separator) =>
  fc.record({
    separator: fc.constant(separator),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.constantFrom('', '\uFEFF'),
    lastLineEnd: fc.boolean(),
    /** As many cells in each record; the heading is plain, so that its separator is the one most used. */
    records: fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 })),
  }),
)

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

test('every cell comes back trimmed and stands where it is said to stand', () => {
  fc.assert(
    fc.property(written, ({ separator, lineEnd, bom, lastLineEnd, records }) => {
      const width = records[0]?.length ?? 2
      const heading = Array.from({ length: width }, (_, index) => `h${index}`)
      const rows = [heading, ...records.map((record) => record.map(quoted))]
      const text = rows.map((row) => row.join(separator)).join(lineEnd) + (lastLineEnd ? lineEnd : '')
      const { csv, problems } = readCsv('x.csv', `${bom}${text}`)
      expect(problems).toEqual([])
      expect(csv.records.map((record) => record.map((one) => one.text))).toEqual(
        records
          .map((record) => record.map((one) => one.trim()))
          .filter((record) => record.some((one) => one !== '')),
      )
      const lines = text.split(/\r\n|\r|\n/)
      for (const { line, column } of csv.records.flat()) {
        expect([...(lines[line - 1] ?? '')][column - 1]).toBe('"')
      }
    }),
    { numRuns: 500 },
  )
})

test('any text is read or refused with a place in it; nothing crashes', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'a1",;\t\r\n \uFEFF#'), maxLength: 40 }),
  )
  fc.assert(
    fc.property(noise, (text) => {
      const { csv, problems } = readCsv('x.csv', text)
      if (csv.heading.length === 0) expect(problems).toHaveLength(1)
      for (const record of csv.records) expect(record).toHaveLength(csv.heading.length)
      const lines = text.split(/\r\n|\r|\n/).length
      for (const { file, line = 1, column = 1 } of problems) {
        expect(file).toBe('x.csv')
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines)
        expect(column).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 2000 },
  )
})
