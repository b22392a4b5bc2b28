/**
 * Reads every figure of a file of the State's open data « Performance de la dépense » and says what each is:
 *
 *     node tests/official-values.ts plf-2025-performance.csv
 *
 * Counts by nature, as published, then the cells that no form of figure or of printed words reads, each with its row
 * (as a spreadsheet numbers it) and column: faults of the source, and words of their own. Fails if one cell is not kept
 * as it is printed.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parse } from 'csv-parse/sync'
import { valueColumns } from '#downloads/datasets/figure-columns.ts'
import type { PrintedValue } from '#model/printed-value.ts'
import { isSourceFault, parseCell, quotedCell, readOfficialCell } from '#read/csv/parse-cell.ts'
import { delimiterOf } from '#read/csv/read-csv.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Usage : node tests/official-values.ts <fichier.csv>')
  process.exit(1)
}

const source = readFileSync(file, 'utf8')
const [heading = [], ...rows] = parse(source, {
  bom: true,
  delimiter: delimiterOf(source),
  relax_column_count: true,
})
/** Columns of figures have a year and a word of measure, whatever the file's spelling. */
const columns = heading.flatMap((name, index) =>
  /(?:19|20)\d{2}/.test(name) && /r[ée]alis|exec|ex[ée]cut|cible|pr[ée]vision/i.test(name)
    ? [{ name, index }]
    : [],
)
const cells = rows.flatMap((row, index) =>
  columns.flatMap(({ name, index: column }) => {
    const text = (row[column] ?? '').trim()
    return text === '' ? [] : [{ text, place: `ligne ${index + 2}, « ${name} »` }]
  }),
)

const nature = valueColumns(
  (value: PrintedValue) => value,
  () => '',
).find(({ name }) => name === 'nature')
const natureOf = (value: PrintedValue) => `${nature?.cell(value) ?? ''}`
const read = cells.map((cell) => ({ ...cell, value: readOfficialCell(cell.text, 'actual') }))
const isForm = (text: string) => parseCell(text, 'actual').ok
const outside = read.filter(({ text }) => !isForm(text))
const changed = read.filter(({ text, value }) => {
  const typed = parseCell(isForm(text) ? text : quotedCell(text), 'actual')
  return value.printed !== text || !typed.ok || typed.value.printed !== text
})

console.log(`${cells.length} cellules remplies, ${columns.length} colonnes, ${rows.length} lignes`)
for (const [nature, of] of Map.groupBy(read, ({ value }) => natureOf(value))) {
  console.log(`${`${of.length}`.padStart(7)}  ${nature}`)
}
for (const [title, faulty] of [
  ['Fautes de la source', true],
  ['Autres mots', false],
] as const) {
  const own = outside.filter(({ text }) => isSourceFault(text) === faulty)
  console.log(`\n${title} : ${own.length}`)
  for (const { text, place } of own) console.log(`  « ${text} » (${place})`)
}
console.log(`\nCellules changées : ${changed.length}`)
process.exitCode = changed.length === 0 ? 0 : 1
