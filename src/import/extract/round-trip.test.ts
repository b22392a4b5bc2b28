import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExtract } from '#import/extract/read-extract.ts'
import { framework, printedPage, tablePrinters, titlePrinters } from '../../../tests/support/printed-pages.ts'

function readPage(text: string) {
  const read = readExtract({ file: 'FR_2021_PLR_BG_PGM_999_PERF.html', text, url: '' })
  if (!read.ok) throw new Error(read.faults.join('\n'))
  return read.extract
}

/** What the table holds: as printed, but for the spaces that a table may not hold. */
const asHeld = (text: string) => text.trim().replaceAll('\u2009', '\u202F')

const ways = Object.keys(tablePrinters).flatMap((tables) =>
  Object.keys(titlePrinters).map((titles) => [tables, titles] as const),
)

describe('a page printed then read', () => {
  it.each(ways)('is the same: %s; %s', (tables, titles) => {
    fc.assert(
      fc.property(framework, (objectives) => {
        const { objectives: read, problems } = readPage(printedPage(objectives, tables, titles))
        const coded = !titles.startsWith('no code')
        expect(problems).toEqual([])
        expect(
          read.map((objective) => ({
            code: objective.code,
            label: objective.label,
            indicators: objective.indicators.map((one) => ({
              code: one.code,
              label: one.label,
              point: one.pointOfView,
              notes: one.notes.map(({ kind }) => kind),
              columns: one.tables.flatMap((table) => table.columns),
              rows: one.tables.flatMap((table) =>
                table.rows.map(({ label: text, unit: of, values }) => ({ label: text, unit: of, values })),
              ),
            })),
          })),
        ).toEqual(
          objectives.map((objective) => ({
            code: coded ? objective.code : '',
            label: objective.label,
            indicators: objective.indicators.map((one) => ({
              code: coded ? one.code : '',
              label: one.label,
              point: 'user',
              notes: ['source'],
              columns: one.columns,
              rows: one.rows.map((row) => ({ ...row, values: row.values.map(asHeld) })),
            })),
          })),
        )
      }),
      { numRuns: 20 },
    )
  })

  it.each(Object.keys(tablePrinters))('never shifts a figure when a cell is lost: %s', (tables) => {
    fc.assert(
      fc.property(framework, fc.nat(), fc.nat(), (objectives, atRow, atCell) => {
        const [first] = objectives
        const [one] = first?.indicators ?? []
        if (first === undefined || one === undefined) return
        const damaged = atRow % one.rows.length
        const lost = atCell % one.columns.length
        const cut = {
          ...one,
          rows: one.rows.map((row, index) =>
            index === damaged ? { ...row, values: row.values.filter((_, cell) => cell !== lost) } : row,
          ),
        }
        const text = printedPage([{ ...first, indicators: [cut] }], tables, 'all on one line')
        const { objectives: read, problems } = readPage(text)
        const rows = read.flatMap((objective) =>
          objective.indicators.flatMap((indicators) => indicators.tables.flatMap((table) => table.rows)),
        )
        expect(problems.length).toBeGreaterThan(0)
        for (const row of rows) {
          const own = one.rows
            .filter((other) => other.label === row.label)
            .map((other) => other.values.map(asHeld))
          const isEmpty = row.values.every((cell) => cell === '')
          expect(isEmpty || own.some((values) => values.join('|') === row.values.join('|'))).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  it.each(Object.keys(tablePrinters))('never makes a figure up when any line is lost: %s', (tables) => {
    fc.assert(
      fc.property(framework, fc.nat(), (objectives, at) => {
        const lines = printedPage(objectives, tables, 'all on one line').split(/\r\n|\n/)
        const { objectives: read } = readPage(
          lines.filter((_, index) => index !== at % lines.length).join('\n'),
        )
        const known = new Set(
          objectives.flatMap((objective) =>
            objective.indicators.flatMap(({ columns, rows }) =>
              rows.flatMap(({ values }) =>
                values.map(
                  (text, index) => `${columns[index]?.year} ${columns[index]?.measure} ${asHeld(text)}`,
                ),
              ),
            ),
          ),
        )
        const figures = read.flatMap((objective) =>
          objective.indicators.flatMap((one) =>
            one.tables.flatMap(({ columns, rows }) =>
              rows.flatMap(({ values }) =>
                values.map(
                  (text, index) => [`${columns[index]?.year} ${columns[index]?.measure}`, text] as const,
                ),
              ),
            ),
          ),
        )
        for (const [column, text] of figures) {
          if (text !== '') expect(known).toContain(`${column} ${text}`)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('never crashes, whatever the bytes', () => {
    const scraps = fc.constantFrom(
      'OBJECTIF', 'INDICATEUR 1.1', '1 – Titre', 'Unité', '|', '\n', '2021', 'Prévision', '<table>', '<tr><td colspan=9 rowspan=9>', '</table>', '47', '%', '\t', '$@FwLOVariable(annee,', ')', '(', 'mission',
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 80 }), (parts) => {
        const read = readExtract({ file: 'page.html', text: parts.join(' '), url: '' }, { type: 'rap', year: 2021, programme: '999' })
        expect(typeof read.ok).toBe('boolean')
      }),
      { numRuns: 300 },
    ) // prettier-ignore
  })
})
