import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sources } from '#model/archive.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { problemText } from '#read/report.ts'
import { readFiles } from '#read/read-files.ts'

/** Whatever editors and their spreadsheets do to a file: a whole archive, or located problems; never a wrong figure. */
const files = readFiles('tests/cases/base')
const names = [...files.keys()]
const tables = names.filter((name) => name.endsWith('.csv'))

const encoder = new TextEncoder()
const textOf = (name: string) => new TextDecoder().decode(files.get(name))
const rowsOf = (name: string): string[][] => parse(textOf(name))
const withFile = (name: string, content: string | Uint8Array) =>
  new Map([...files, [name, typeof content === 'string' ? encoder.encode(content) : content]])

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const csvText = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map(quoted).join(',')).join('\n')

/** Sources without what may move when a file is saved again: the lines. */
function figuresOf(sources: Sources | undefined) {
  return JSON.parse(
    JSON.stringify(sources, (key, value: unknown) =>
      ['line', 'column', 'heading', 'cell'].includes(key) ? undefined : value,
    ),
  ) as unknown
}

/** Reads the archive and checks what always holds. */
function ingested(changed: ReadonlyMap<string, Uint8Array>) {
  const result = ingestFiles(changed)
  const errors = result.problems.filter(({ severity }) => severity === 'error')
  expect(result.sources === undefined).toBe(errors.length > 0)
  for (const problem of result.problems) {
    expect(names).toContain(problem.file)
    expect(problem.expected).not.toBe('')
    expect(problem.remedy).not.toBe('')
    expect(problemText(problem)).toMatch(new RegExp(`^(?:ligne .* · )?${problem.file}`))
  }
  return result
}

const anyName = fc.constantFrom(...names)

test('a file replaced by any bytes', () => {
  fc.assert(
    fc.property(anyName, fc.uint8Array({ maxLength: 200 }), (name, bytes) => {
      ingested(withFile(name, bytes))
    }),
  )
})

test('a file cut, or with a few bytes changed, anywhere', () => {
  const damage = fc.record({
    from: fc.nat(),
    length: fc.integer({ min: 0, max: 6 }),
    bytes: fc.oneof(
      fc.uint8Array({ maxLength: 3 }),
      fc.constantFrom(...',;"\n\t:-{}[]<>&#=é0').map((character) => encoder.encode(character)),
    ),
    cut: fc.boolean(),
  })
  fc.assert(
    fc.property(anyName, damage, (name, { from, length, bytes, cut }) => {
      const before = files.get(name) ?? new Uint8Array()
      const at = from % (before.length + 1)
      const after = cut ? new Uint8Array() : before.subarray(at + length)
      ingested(withFile(name, Uint8Array.from([...before.subarray(0, at), ...bytes, ...after])))
    }),
    { numRuns: 400 },
  )
})

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(
    '1l5',
    '1.5',
    '12/03/2021',
    '#REF!',
    '=1+1',
    '-',
    'NA',
    '1 2 3',
    '007',
    '5',
    '5,50',
    '55*',
    '>=10',
    ' 8 ',
    '999 999',
  ),
)

test('one cell of a printed table replaced: an error, or exactly the cell that was typed', () => {
  const [table = ''] = tables.filter((name) => name.includes('rap-2022'))
  const rows = rowsOf(table)
  fc.assert(
    fc.property(fc.nat({ max: 3 }), fc.nat({ max: 10 }), odd, (row, column, text) => {
      const changed = rows.map((cells, y) =>
        cells.map((cell, x) => (y === row && x === column ? text : cell)),
      )
      const { sources, problems } = ingested(withFile(table, csvText(changed)))
      if (sources === undefined) {
        // A prose that quotes the figure cannot be printed any more, and says so in its own place.
        expect(problems.some(({ file, rule }) => file === table || rule === 'citation-impossible')).toBe(true)
        return
      }
      const kept = sources.tables.find(({ document }) => document === 'rap-2022')
      const printed = kept?.rows.map(({ values }) => values.map((value) => value.printed))
      expect(printed).toEqual(changed.slice(1).map((cells) => cells.slice(6).map((cell) => cell.trim())))
    }),
    { numRuns: 400 },
  )
})

test('one cell of the credits replaced: an error, that whole number, or none', () => {
  const name = 'data/credits.csv'
  const rows = rowsOf(name)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(4, 5),
      fc.oneof(odd, fc.integer().map(String), fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String)),
      (row, column, text) => {
        const changed = rows.map((cells, y) =>
          cells.map((cell, x) => (y === row && x === column ? text : cell)),
        )
        const { sources } = ingested(withFile(name, csvText(changed)))
        const credit = sources?.credits[row - 1]
        if (credit === undefined) return
        const amount = column === 4 ? credit.commitmentAuthorisations : credit.paymentAppropriations
        // An empty cell, one of white space too, is an amount that the source does not print.
        expect(`${amount ?? ''}`).toBe(
          text
            .trim()
            .replaceAll(/[ \u00A0\u202F]/g, '')
            .replace('−', '-'),
        )
      },
    ),
  )
})

test('a table saved again by any spreadsheet says the same', () => {
  const expected = figuresOf(ingestFiles(files).sources)
  expect(expected).toBeDefined()
  const saved = fc.record({
    separator: fc.constantFrom(',', ';', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.constantFrom('', '\uFEFF'),
    allQuoted: fc.boolean(),
    blankLines: fc.boolean(),
    emptyColumns: fc.nat({ max: 2 }),
    lastLineEnd: fc.boolean(),
    columns: fc.constantFrom<(row: readonly string[]) => readonly string[]>(
      (row) => row,
      (row) => row.toReversed(),
    ),
  })
  fc.assert(
    fc.property(
      saved,
      ({ separator, lineEnd, bom, allQuoted, blankLines, emptyColumns, lastLineEnd, columns }) => {
        const bare = (cell: string) => (/[",;\t\r\n]/.test(cell) ? quoted(cell) : cell)
        const again = (name: string) => {
          // The order of figure columns is the order of print: only other tables may be turned round.
          const turn = name.includes('tableaux') ? (row: readonly string[]) => row : columns
          return (
            bom +
            rowsOf(name)
              .map((row) => [...turn(row), ...Array.from({ length: emptyColumns }, () => '')])
              .map((row) => row.map(allQuoted ? quoted : bare).join(separator))
              .join(blankLines ? lineEnd + lineEnd : lineEnd) +
            (lastLineEnd ? lineEnd : '')
          )
        }
        const all = new Map([...files, ...tables.map((name) => [name, encoder.encode(again(name))] as const)])
        const { sources, problems } = ingestFiles(all)
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(figuresOf(sources)).toEqual(expected)
      },
    ),
    { numRuns: 150 },
  )
})

test('a table saved in Windows-1252 is refused at the line of its first accent', () => {
  for (const name of tables) {
    const text = textOf(name)
    const line = text.split('\n').findIndex((one) => /[^\p{ASCII}]/u.test(one)) + 1
    if (line === 0) continue
    const { sources, problems } = ingested(withFile(name, Uint8Array.from(Buffer.from(text, 'latin1'))))
    expect(sources).toBeUndefined()
    expect(problems.filter(({ file }) => file === name)).toMatchObject([{ rule: 'encodage', line }])
  }
})
