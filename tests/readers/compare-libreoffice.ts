import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parse } from 'csv-parse/sync'
import { bytes, published, tables, withoutGuard } from '../support/published-files.ts'

/**
 * LibreOffice's own reading of the workbooks and of the French CSV: opens each without a window, saves every
 * sheet as CSV, and compares it with what is published, cell by cell. Needs `soffice` in the path (Debian:
 * libreoffice-calc): `npx node tests/readers/compare-libreoffice.ts`. Exit status 1 when a cell differs.
 */
const folder = mkdtempSync(join(tmpdir(), 'tableur-'))
const sets = tables.filter(({ resource }) => resource.kind === 'dataset')
// Comma, double quotes, UTF-8, first line 1, texts quoted as they are, raw cell contents, every sheet.
const toCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
const fromFrenchCsv = '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true,false'

function convert(name: string, bytes: Uint8Array, options: readonly string[]): string {
  const out = join(folder, name.replaceAll(/\W/g, '-'))
  mkdirSync(out)
  writeFileSync(join(folder, name), bytes)
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profil`,
      '--headless',
      ...options,
      '--convert-to',
      toCsv,
      '--outdir',
      out,
      join(folder, name),
    ],
    { stdio: 'ignore' },
  )
  return out
}

function contentOf(name: string): Uint8Array {
  return bytes.get(name) ?? new Uint8Array()
}

/** A cell as LibreOffice writes its raw content: no thousand separators, a decimal point, upper-case booleans. */
function plain(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return `${cell ?? ''}`
}

const read = (file: string): string[][] => parse(readFileSync(file), { bom: true })
let differences = 0
function compare(
  where: string,
  found: readonly (readonly string[])[],
  expected: readonly (readonly string[])[],
) {
  const wrong = expected.flatMap((record, line) =>
    record.flatMap((cell, column) =>
      cell === found[line]?.[column]
        ? []
        : [`ligne ${line + 1}, colonne ${column + 1} : ${cell} → ${found[line]?.[column]}`],
    ),
  )
  differences += wrong.length + Math.abs(found.length - expected.length)
  console.log(
    `${where} : ${expected.length} lignes, ${wrong.length} différences.`,
    wrong.slice(0, 3).join(' | '),
  )
}

for (const { name } of published.workbooks) {
  const out = convert(name, contentOf(name), [])
  for (const { resource, table } of sets) {
    const expected = [
      table.fields.map((field) => field.name),
      ...table.records.map((record) => record.map(plain)),
    ]
    compare(`${name}, ${resource.stem}`, read(join(out, `classeur-${resource.stem}.csv`)), expected)
  }
}
for (const { resource, table } of sets) {
  const published = `${resource.stem}.fr.csv`
  const out = convert(`${resource.stem}.csv`, contentOf(published), [fromFrenchCsv])
  const expected = [
    table.fields.map((field) => field.name),
    ...table.records.map((record) =>
      record.map((cell) => (typeof cell === 'boolean' ? (cell ? 'oui' : 'non') : plain(cell))),
    ),
  ]
  const found = read(join(out, `${resource.stem}-${resource.stem}.csv`)).map((record) =>
    record.map(withoutGuard),
  )
  compare(published, found, expected)
}
rmSync(folder, { recursive: true })
process.exitCode = differences === 0 ? 0 : 1
