import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '#domain/measure.ts'
import { columnHeading } from '#french/measure-name.ts'
import { readExtract } from '#ingest/extract/read-extract.ts'

interface Row {
  readonly label: string
  readonly unit: string
  readonly values: readonly string[]
}
interface Indicator {
  readonly code: string
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}
interface Objective {
  readonly code: string
  readonly label: string
  readonly indicators: readonly Indicator[]
}

const word = fc.constantFrom(
  'jardins', 'familles', 'part', 'ouverts', 'la', 'mission', 'atteinte', 'délai', 'l’année', '(en cours)', '2021', 'cible', 'n° 4', 'réalisation', 'Nb', '%',
) // prettier-ignore
const label = fc
  .tuple(
    fc.constantFrom('Nombre', 'Part', 'Délai', 'Taux', 'Prévision', 'Note'),
    fc.array(word, { minLength: 2, maxLength: 8 }),
  )
  .map(([first, words]) => [first, ...words].join(' '))
const unit = fc.constantFrom('Nb', '%', '€', 'jours', 'ETPT', 'M€', 'visiteurs', 'kWh/m²')
const digits = fc.integer({ min: 0, max: 9_999_999 })
const value = fc.oneof(
  digits.map(String),
  fc.tuple(digits, fc.constantFrom(' ', '\u00A0', '\u202F', '\u2009')).map(([n, space]) => String(n).replace(/\B(?=(\d{3})+$)/g, space)),
  fc.tuple(digits, fc.nat(99)).map(([n, decimals]) => `${n},${decimals}`),
  fc.tuple(fc.constantFrom('>', '>=', '≤', 'supérieur ou égal à '), digits).map(([relation, n]) => `${relation}${n}`),
  fc.tuple(digits, fc.constantFrom('*', '**', ' (p)', ' (génération 2014)', ' %')).map(([n, tail]) => `${n}${tail}`),
  fc.constantFrom('Non déterminé', 'Sans objet', 'NA', '-', '–'),
) // prettier-ignore
const attainment = fc.constantFrom('atteinte', 'amélioration', 'absence amélioration', 'Sans objet')

const columns = fc.uniqueArray(
  fc.oneof(
    fc.record<Column>({
      year: fc.integer({ min: 2015, max: 2026 }),
      measure: fc.constantFrom('actual', 'forecast', 'updatedForecast', 'target'),
      papYear: fc.constantFrom(undefined, 2020, 2021),
    }),
    fc.constant<Column>({ year: 2021, measure: 'attainment', papYear: undefined }),
  ),
  { minLength: 2, maxLength: 7, selector: (column) => columnHeading(column) },
)

const indicator = columns.chain((chosen) =>
  fc.record({
    label,
    columns: fc.constant(chosen),
    rows: fc.array(
      fc.record<Row>({
        label,
        unit,
        values: fc.tuple(...chosen.map(({ measure }) => (measure === 'attainment' ? attainment : value))),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
)
const framework = fc
  .uniqueArray(fc.tuple(label, fc.uniqueArray(indicator, { minLength: 1, maxLength: 3, selector: slugOf })), {
    minLength: 1,
    maxLength: 3,
    selector: ([title]) => slugOf({ label: title }),
  })
  .map((objectives): readonly Objective[] =>
    objectives.map(([title, indicators], rank) => ({
      code: String(rank + 1),
      label: title,
      indicators: indicators.map((one, index) => ({ code: `${rank + 1}.${index + 1}`, ...one })),
    })),
  )

function slugOf({ label: text }: { readonly label: string }): string {
  return text
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]+/g, '')
    .toLowerCase()
}

const headings = (one: Indicator) => one.columns.map(columnHeading)

/** Every way to print a table. */
const tablePrinters: Readonly<Record<string, (one: Indicator) => string>> = {
  'one line per cell, headings over several lines': (one) =>
    ['Unité', ...headings(one).map((text) => text.replace(' ', '\n').replace(' PAP', '\nPAP')), ...one.rows.flatMap(cells)].join('\n'),
  'one line per cell, blank lines between': (one) => ['Unité', ...headings(one), ...one.rows.flatMap(cells)].join('\n\n'),
  'one cell per line, ended by a bar': (one) =>
    ['| Unité', ...headings(one), ...one.rows.flatMap(cells)].map((text) => `${text} |`).join('\r\n'),
  'rows between bars': (one) =>
    [['', 'Unité', ...headings(one)], ...one.rows.map(cells)].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  'rows between bars, first heading cut': (one) =>
    [['Unité', ...headings(one)], ...one.rows.map(cells)].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  'rows of tabs': (one) => [['', 'Unité', ...headings(one)], ...one.rows.map(cells)].map((row) => row.join('\t')).join('\n'),
  html: (one) =>
    `<table><thead><tr><td></td><th>Unité</th>${headings(one).map((text) => `<th>${text.replace(' ', '<br>')}</th>`).join('')}</tr></thead>
<tbody>${one.rows.map((row) => `<tr>${cells(row).map((text) => `<td><p>${escape(text)}</p></td>`).join('')}</tr>`).join('\n')}</tbody></table>`,
  'html with two heading rows': (one) =>
    `<table><tr><td rowspan="2"></td><th rowspan="2">Unité</th>${one.columns.map(({ year }) => `<th>${year}</th>`).join('')}
<tr>${headings(one).map((text) => `<th>${text.slice(5)}</th>`).join('')}
${one.rows.map((row) => `<tr>${cells(row).map((text) => `<td>${escape(text)}`).join('')}`).join('\n')}</table>`,
} // prettier-ignore

/** Every way to print the titles of objectives and indicators. */
const titlePrinters: Readonly<Record<string, (level: 'objectif' | 'indicateur', code: string, title: string) => string>> = {
  'code above, title below': (level, code, title) => `${level.toUpperCase()} ${code}     mission\n\n${title}`,
  'code and title on one line': (_, code, title) => `${code} – ${title}`,
  'all on one line': (level, code, title) => `${level === 'objectif' ? 'Objectif' : 'Indicateur'} n° ${code} : ${title}`,
  'no code': (level, _, title) => `${level.toUpperCase()}\n${title}`,
  'no code, one line': (level, _, title) => `${level.toUpperCase()} ${title}`,
} // prettier-ignore

function cells({ label: text, unit: of, values }: Row): readonly string[] {
  return [text, of, ...values]
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function printed(objectives: readonly Objective[], tables: string, titles: string): string {
  const title = titlePrinters[titles]
  const table = tablePrinters[tables]
  const isPage = tables.startsWith('html')
  const block = (text: string) => (isPage ? text.split('\n').map((line) => `<p>${escape(line)}</p>`).join('\n') : text) // prettier-ignore
  return objectives
    .flatMap((objective) => [
      block(title?.('objectif', objective.code, objective.label) ?? ''),
      ...objective.indicators.flatMap((one) => [
        block(title?.('indicateur', one.code, one.label) ?? ''),
        block('(du point de vue de l’usager)'),
        table?.(one) ?? '',
        block('Source des données : le registre.\nUn texte de plus, sans chiffre.'),
      ]),
    ])
    .join('\n\n')
}

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
        const { objectives: read, problems } = readPage(printed(objectives, tables, titles))
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
      { numRuns: 40 },
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
        const text = printed([{ ...first, indicators: [cut] }], tables, 'all on one line')
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
      { numRuns: 100 },
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
      { numRuns: 500 },
    ) // prettier-ignore
  })
})
