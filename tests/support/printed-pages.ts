import fc from 'fast-check'
import type { Column } from '#model/observation.ts'
import { escapeXml } from '#words/markup.ts'
import { columnHeading } from '#words/names.ts'

/** A row as printed. */
export interface Row {
  readonly label: string
  readonly unit: string
  readonly values: readonly string[]
}
export interface Indicator {
  readonly code: string
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}
export interface Objective {
  readonly code: string
  readonly label: string
  readonly indicators: readonly Indicator[]
}

const word = fc.constantFrom(
  'jardins', 'familles', 'part', 'ouverts', 'la', 'mission', 'atteinte', 'délai', 'l’année', '(en cours)', '2021', 'cible', 'n° 4', 'réalisation', 'Nb', '%', 'a : b', '#1', '{x}', '"q"', 'a, b', '<10 m²', '@', '- tiret', 'Réalisation', '« ici »',
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
/** A framework with its figures: 1 to 3 objectives and indicators, 1 to 5 rows, 2 to 7 columns, any value form. */
export const framework = fc
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

const headings = (one: Indicator) => one.columns.map((column) => columnHeading(column))

/** Every way to print a table. */
export const tablePrinters: Readonly<Record<string, (one: Indicator) => string>> = {
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
<tbody>${one.rows.map((row) => `<tr>${cells(row).map((text) => `<td><p>${escapeXml(text)}</p></td>`).join('')}</tr>`).join('\n')}</tbody></table>`,
  'html with two heading rows': (one) =>
    `<table><tr><td rowspan="2"></td><th rowspan="2">Unité</th>${one.columns.map(({ year }) => `<th>${year}</th>`).join('')}
<tr>${headings(one).map((text) => `<th>${text.slice(5)}</th>`).join('')}
${one.rows.map((row) => `<tr>${cells(row).map((text) => `<td>${escapeXml(text)}`).join('')}`).join('\n')}</table>`,
} // prettier-ignore

/** Every way to print the titles of objectives and indicators. */
export const titlePrinters: Readonly<Record<string, (level: 'objectif' | 'indicateur', code: string, title: string) => string>> = {
  'code above, title below': (level, code, title) => `${level.toUpperCase()} ${code}     mission\n\n${title}`,
  'code and title on one line': (_, code, title) => `${code} – ${title}`,
  'all on one line': (level, code, title) => `${level === 'objectif' ? 'Objectif' : 'Indicateur'} n° ${code} : ${title}`,
  'no code': (level, _, title) => `${level.toUpperCase()}\n${title}`,
  'no code, one line': (level, _, title) => `${level.toUpperCase()} ${title}`,
} // prettier-ignore

function cells({ label: text, unit: of, values }: Row): readonly string[] {
  return [text, of, ...values]
}

/** The text or HTML of a page. */
export function printedPage(objectives: readonly Objective[], tables: string, titles: string): string {
  const title = titlePrinters[titles]
  const table = tablePrinters[tables]
  const isPage = tables.startsWith('html')
  const block = (text: string) => (isPage ? text.split('\n').map((line) => `<p>${escapeXml(line)}</p>`).join('\n') : text) // prettier-ignore
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
