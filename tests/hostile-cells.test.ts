import { expect, test } from 'vitest'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { overlaid } from './support/overlay.ts'

const table = 'data/tableaux/rap-2022.csv'

/** The rules that speak when `old` becomes `next` in the tiny programme's table, and what an editor reads. */
function reported(old: string, next: string) {
  const files = new Map(overlaid('base'))
  const text = new TextDecoder().decode(files.get(table))
  expect(text).toContain(old)
  files.set(table, new TextEncoder().encode(text.replace(old, next)))
  const ingested = ingestFiles(files)
  return { rules: ingested.problems.map(({ rule }) => rule), report: verifyReport(ingested) }
}

test.each([
  ['a null', '\u0000', '⟨U+0000⟩'],
  ['a bidi override', '\u202E', '⟨U+202E⟩'],
  ['an isolate', '\u2066', '⟨U+2066⟩'],
  ['a control of terminals', '\u001B[31m', '⟨U+001B⟩'],
])('%s in a cell is refused, and shown by its number', (_, character, shown) => {
  const { rules, report } = reported('Nombre de jardins', `Nombre${character} de jardins`)
  expect(rules).toEqual(['caractere-invisible'])
  expect(report).toContain(shown)
  expect(report).not.toContain(character)
})

test('a cell of a million characters is refused, and the report stays short', () => {
  const { rules, report } = reported('Nombre de jardins', 'x'.repeat(1_000_000))
  expect(rules).toEqual(['cellule-trop-longue'])
  expect(report.length).toBeLessThan(2_000)
})
