import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExtract } from '#import/extract/read-extract.ts'
import { columnOf, layoutOf } from '#model/table-layout.ts'
import type { Column } from '#model/observation.ts'
import { escapeXml } from '#words/markup.ts'
import { columnHeading } from '#words/names.ts'

/** A cell: what is printed, and the value that a reader sees. */
interface Cell {
  readonly text: string
  readonly html: string
  readonly value: string | number
  /** Whether HTML prints it twice, one above the other: no one can tell which counts. */
  readonly isDouble?: true
}
interface Row {
  readonly label: string
  readonly unit: string
  readonly cells: readonly Cell[]
  /** What the page lost of it. */
  readonly lost: 'nothing' | 'label' | 'unit' | readonly number[]
}
interface Page {
  readonly type: 'pap' | 'rap'
  readonly year: number
  readonly columns: readonly Column[]
  readonly tables: readonly (readonly Row[])[]
}

const plain = (text: string): Cell => ({ text, html: escapeXml(text), value: text })
const grouped = (digits: string, space: string) => digits.replace(/\B(?=(\d{3})+$)/g, space)

/** Ways to print a number of `decimals` decimals; some may be read in two ways, or not at all. */
const number = (size: number, decimals: number) =>
  fc
    .tuple(
      fc.double({ min: 0.4, max: 2.5, noNaN: true }),
      fc.constantFrom('', ' ', '\u00A0', '\u202F'),
      fc.constantFrom('plain', 'plain', 'plain', 'point', 'thousands', 'note', 'small', 'link', 'two', 'struck', 'hidden', 'percent', 'bound'),
    )
    .map(([factor, space, way]): Cell => {
      const value = Number((factor * 10 ** size).toFixed(decimals))
      const [whole = '', rest] = value.toFixed(decimals).split('.')
      const text = `${grouped(whole, space)}${rest === undefined ? '' : `,${rest}`}`
      const cell = (as: string, html = escapeXml(as), seen: Cell['value'] = value): Cell => ({ text: as, html, value: seen })
      switch (way) {
        case 'point':
          return cell(rest === undefined ? text : `${whole}.${rest}`)
        case 'thousands':
          return cell(rest === undefined ? grouped(whole, '.') : text)
        case 'note':
          return cell(`${text} (1)`, `${text}<sup><a href="#n">1</a></sup>`)
        case 'small':
          return cell(`${text}²`)
        case 'link':
          return cell(`${text}[3]`, `${text}<a href="#_ftn3">[3]</a>`)
        case 'two':
          return { ...cell(text), html: `<p>${text}</p>${text}`, isDouble: true }
        case 'struck':
          return cell(text, `<del>${text}0</del> ${text}`)
        case 'hidden':
          return cell(text, `<span style="display: none">9</span>${text}`)
        case 'percent':
          return cell(`${text} %`)
        case 'bound':
          return cell(`>=${text}`)
        default:
          return cell(text)
      }
    }) // prettier-ignore

const words = fc.constantFrom('Sans objet', 'Non déterminé', 'NA', '-', 'selon le plan', 'En baisse', '7 mois et 12 jours', '404-412').map(plain) // prettier-ignore
const judgement = fc.constantFrom('atteinte', 'cible atteinte', 'absence amélioration', 'amélioration', 'cible presque atteinte').map(plain) // prettier-ignore
const word = fc.constantFrom('jardins', 'la', 'ville', 'd’une', 'l’année', 'enfants', '(en cours)', '2021', 'visites', 'réalisation', 'cible', 'coût', '1.2', '« ici »') // prettier-ignore
const label = fc
  .tuple(fc.constantFrom('Nombre', 'Part', 'Délai', 'dont', 'Coût', '1.1.1 - Ville', 'Taux'), fc.array(word, { minLength: 1, maxLength: 7 }))
  .map(([first, others]) => [first, ...others].join(' ')) // prettier-ignore
const unit = fc.constantFrom('Nb', '%', '€', 'jours', '€/visite', 'Note sur 10', 'visiteurs', 'élèves par classe', 'kWh/m²') // prettier-ignore

const rowOf = (columns: readonly Column[]) =>
  fc.tuple(fc.integer({ min: -1, max: 6 }), fc.integer({ min: 0, max: 3 })).chain(([size, decimals]) =>
    fc.record<Row>({
      label,
      unit,
      cells: fc.tuple(
        ...columns.map(({ measure }) =>
          measure === 'attainment'
            ? judgement
            : fc.oneof({ weight: 5, arbitrary: number(size, decimals) }, { weight: 1, arbitrary: words }),
        ),
      ),
      lost: fc.oneof(
        { weight: 6, arbitrary: fc.constant('nothing' as const) },
        { weight: 1, arbitrary: fc.constantFrom('label' as const, 'unit' as const) },
        {
          weight: 1,
          arbitrary: fc.uniqueArray(fc.nat(columns.length - 1), {
            minLength: 1,
            maxLength: columns.length - 1,
          }),
        },
      ),
    }),
  )

/** Words or a loss at the end of a row, then a lost label, look like another row: two damages at one place are not told. */
function withOneDamage(row: Row, above: Row | undefined): Row {
  const { lost } = row
  // A row that keeps words alone reads like any sentence below a table.
  const isWordsAlone =
    typeof lost === 'object' &&
    row.cells.every(({ value }, index) => lost.includes(index) || typeof value === 'string')
  if (isWordsAlone) return { ...row, lost: 'nothing' }
  const isAbove = typeof above?.cells.at(-1)?.value === 'string' || typeof above?.lost === 'object'
  return lost === 'label' && isAbove ? { ...row, lost: 'nothing' } : row
}

const page: fc.Arbitrary<Page> = fc
  .tuple(fc.constantFrom('pap' as const, 'rap' as const), fc.integer({ min: 2018, max: 2026 }))
  .chain(([type, year]) => {
    const layout = layoutOf(type, year)?.columns ?? []
    const columns = layout.map((column) => columnOf(column, year, year + 2))
    return fc.record<Page>({
      type: fc.constant(type),
      year: fc.constant(year),
      columns: fc.constant(columns),
      tables: fc.array(
        fc
          .uniqueArray(rowOf(columns), { minLength: 1, maxLength: 6, selector: (row) => row.label })
          .map((rows) => rows.map((row, index) => withOneDamage(row, rows[index - 1]))),
        { minLength: 1, maxLength: 3 },
      ),
    })
  })

/** What the page prints of a row. */
function printed({ label: own, unit: of, cells, lost }: Row, html: boolean): readonly string[] {
  const texts = cells.flatMap((cell, index) =>
    typeof lost === 'object' && lost.includes(index) ? [] : [html ? cell.html : cell.text],
  )
  const ends = [lost === 'label' ? [] : [own], lost === 'unit' ? [] : [of]].flat()
  return [...(html ? ends.map(escapeXml) : ends), ...texts]
}

type Layout = 'lines' | 'bars' | 'html'

/** The page with its headings split at some spaces: `split` says at which. */
function textOf({ columns, tables }: Page, layout: Layout, split: readonly boolean[]): string {
  const headings = columns.map((column) =>
    column.measure === 'attainment' ? 'Atteinte de la cible' : columnHeading(column),
  )
  let space = 0
  const cut = (text: string, by: string) =>
    text.replaceAll(' ', () => (split[(space += 1) % Math.max(1, split.length)] === true ? by : ' '))
  const heads = headings.map((text) =>
    cut(text, layout === 'html' ? '<br>' : layout === 'lines' ? '\n' : ' '),
  )
  const table = (rows: readonly Row[]) => {
    if (layout === 'lines')
      return ['Unité', ...heads, ...rows.flatMap((row) => printed(row, false))].join('\n')
    if (layout === 'bars') {
      return [['', 'Unité', ...heads], ...rows.map((row) => printed(row, false))]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
    }
    const cells = (row: readonly string[]) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`
    return `<table>${[['', 'Unité', ...heads], ...rows.map((row) => printed(row, true))].map(cells).join('\n')}</table>`
  }
  const line = (text: string) => (layout === 'html' ? `<p>${text}</p>` : text)
  return [
    line('OBJECTIF     mission'),
    line('1 – Ouvrir des jardins'),
    ...tables.flatMap((rows, index) => [
      line('INDICATEUR'),
      line(`1.${index + 1} – Jardins ${index + 1}`),
      line('(du point de vue de l’usager)'),
      table(rows),
      line('Source des données : le registre, tenu depuis 2019.'),
    ]),
    '',
  ].join('\n\n')
}

/** A figure as a number, whatever its spaces, its note and its comma; words as they are. */
function meaning(text: string): string | number {
  const digits = text
    .replace(/ \(\d\)$| ?%$|^>=/g, '')
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(',', '.')
  return digits !== '' && Number.isFinite(Number(digits)) ? Number(digits) : text
}

/** What is wrong in the tables that a page was read as: a figure that no reader sees in that row and column. */
function faults(
  made: Page,
  layout: Layout,
  text: string,
): { readonly wrong: readonly string[]; readonly read: number; readonly problems: number } {
  const file = `FR_${made.year}_${made.type === 'pap' ? 'PLF' : 'PLR'}_BG_PGM_999_PERF.html`
  const page = readExtract({ file, text, url: '' })
  if (!page.ok) return { wrong: [], read: 0, problems: page.faults.length }
  const { objectives, problems } = page.extract
  let read = 0
  const wrong = objectives.flatMap(({ indicators }) =>
    indicators.flatMap(({ label: title, tables }) => {
      const rows = made.tables[Number(title.slice(-1)) - 1] ?? []
      return tables.flatMap((table) =>
        table.rows.flatMap(({ label: own, unit: of, values }) =>
          values.flatMap((value, index) => {
            if (value === '') return []
            read += 1
            const column = JSON.stringify(table.columns[index])
            const at = made.columns.findIndex((one) => JSON.stringify(one) === column)
            const source = rows.find(
              (row) => row.label === own && (row.unit === of || (of === '' && row.lost === 'unit')),
            )
            const cell = source?.cells[at]
            const isLost = typeof source?.lost === 'object' || (layout === 'html' && cell?.isDouble === true)
            const seen = cell?.value
            const isRight =
              !isLost &&
              seen !== undefined &&
              meaning(value) === (typeof seen === 'number' ? seen : meaning(seen))
            return isRight ? [] : [`${title} · ${own} · ${of} · ${at} · ${value}`]
          }),
        ),
      )
    }),
  )
  return { wrong, read, problems: problems.length }
}

const layouts: readonly Layout[] = ['lines', 'bars', 'html']

describe('a page of the State, printed then read', () => {
  it.each(layouts)('has every figure under its column, or empty and reported: %s', (layout) => {
    fc.assert(
      fc.property(page, fc.array(fc.boolean(), { maxLength: 7 }), (made, split) => {
        const { wrong, read, problems } = faults(made, layout, textOf(made, layout, split))
        expect(wrong).toEqual([])
        const all = made.tables.flat().flatMap(({ cells }) => cells).length
        if (read < all) expect(problems).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })

  it.each(layouts)('has no wrong figure wherever it is cut: %s', (layout) => {
    fc.assert(
      fc.property(page, fc.double({ min: 0, max: 1, noNaN: true }), (made, part) => {
        const text = textOf(made, layout, [true])
        expect(faults(made, layout, text.slice(0, Math.floor(part * text.length))).wrong).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
