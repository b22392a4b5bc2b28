import type { DocumentType } from '#model/document.ts'
import { isOwn } from '#model/line.ts'
import { type Column, type Reading, readings, type TableRow } from '#model/observation.ts'
import type { Place } from '#model/place.ts'
import type { PrintedValue } from '#model/printed-value.ts'
import type { FigureColumn } from '#read/csv/headings.ts'
import { parseCell } from '#read/csv/parse-cell.ts'
import { type CsvRecord, type FieldCell, filled } from '#read/csv/records.ts'
import { isDate, isTime } from '#read/csv/spreadsheet-damage.ts'
import { type Problem, problemOf } from '#read/problem.ts'
import { slugify } from '#words/slugify.ts'
import { readingTerms } from '#words/terms.ts'

const damaged = [
  // A date without its year, or the day of a date, with its time as a decimal.
  /^\d{1,4}[/-]\d{1,2}$/,
  /^\d{5}(?:[.,]\d+)?$/,
  /^\d+,\d+$/,
  // A time in words (« 1 h 01 »).
  /^\d{1,2} ?h(?: ?\d{1,2}(?: ?min)?)?$/i,
  // The decimal of a time, a number too long or in scientific notation.
  /^0\.\d{4,}$/,
  /^\d+(?:[.,]\d+)?E[+-]?\d+$/i,
]

/**
 * Whether a code looks like what spreadsheets make of « 1.1 » or « 2.1.1 »: a date (« 01/01 »,
 * « 01/02/01 », « 1-janv », « 2001-02-01 00:00:00 »), a time (« 01:01:00 », « 1 h 01 »), the day number of a date (« 36892 »), a
 * decimal (« 1,1 ») or a scientific notation (« 1,1E+00 »).
 */
export function isDamagedCode(code: string): boolean {
  const spaced = code.replaceAll(/\s+/g, ' ')
  return isDate(spaced) || isTime(spaced) || damaged.some((pattern) => pattern.test(spaced))
}

/**
 * The indicators that a table may name, each with the slugs of its lines: `undefined` when its own file could not
 * be read, and then any is accepted.
 */
export type KnownIndicators = ReadonlyMap<string, readonly string[] | undefined>

/** What the rows of a table are read with. */
export interface RowContext {
  readonly columns: readonly FigureColumn[]
  readonly known: KnownIndicators
  /** The type of the document that prints the table. */
  readonly type: DocumentType
}

/**
 * One row of a printed table. What cannot be read is added to `problems`, and left empty rather than
 * guessed. A bilan may print rows of its own, which belong to no indicator.
 */
export function readRow(
  { field, at }: CsvRecord,
  { columns, known, type }: RowContext,
  problems: Problem[],
): TableRow {
  const indicator = field('indicateur')
  const sub = field('sous_indicateur')
  const code = field('code')
  const unit = field('unite')
  const unattached = type === 'bilan' && indicator.text === '' && sub.text === ''
  if (!unattached && filled(indicator, problems) !== '') checkIdentity(indicator, sub, known, problems)
  const number = field('numero')
  if (isDamagedCode(code.text)) problems.push(problemOf('code-abime', code.place, code.text))
  if (!/^\d*$/.test(number.text) && isDamagedCode(number.text)) {
    problems.push(
      problemOf('code-abime', number.place, number.text, { expected: 'un numéro tel que 30157.' }),
    )
  }
  const reading = readingOf(field('lecture'), problems)
  const source = field('lecture_source')
  if (reading === 'copied' && source.text === '') {
    problems.push(problemOf('copie-sans-source', placeOrElse(source, field('lecture'))))
  }
  const figures = columns.map(({ index, column }) => readFigure(at(index), column, problems))
  if (reading === 'labelOnly' || reading === 'carriedOver') checkNoFigure(figures, problems)
  return {
    indicator: indicator.text,
    line: sub.text,
    code: code.text,
    number: number.text,
    label: filled(field('libelle'), problems),
    unit: filled(unit, problems),
    reading,
    readingSource: source.text,
    values: figures.map(({ value }) => value),
    places: { code: code.place, unit: unit.place, values: figures.map(({ place }) => place) },
  }
}

/** The place of a cell, or that of another when the row has none there. */
function placeOrElse({ place }: FieldCell, other: FieldCell): FieldCell['place'] {
  return place.cell === undefined ? other.place : place
}

function checkIdentity(
  indicator: FieldCell,
  sub: FieldCell,
  known: KnownIndicators,
  problems: Problem[],
): void {
  const declared = known.get(indicator.text)
  if (!known.has(indicator.text)) {
    problems.push(
      problemOf('indicateur-inconnu', indicator.place, indicator.text, {
        expected: `le nom d’un fichier de content/indicateurs, sans « .mdx » : ${[...known.keys()].join(', ')}.`,
      }),
    )
  } else if (declared?.includes(sub.text) === false) {
    problems.push(
      problemOf('sous-indicateur-inconnu', placeOrElse(sub, indicator), sub.text, {
        expected: expectedLine(indicator.text, declared),
      }),
    )
  }
}

function expectedLine(indicator: string, declared: readonly string[]): string {
  const named = declared.filter((line) => !isOwn(line))
  if (named.length === 0)
    return `une cellule vide : la fiche de « ${indicator} » ne déclare aucun sous-indicateur.`
  const own = declared.some(isOwn)
    ? ', ou une cellule vide pour la ligne qui porte le nom de l’indicateur'
    : ''
  return `un sous-indicateur déclaré dans la fiche de « ${indicator} » (${named.join(', ')})${own}.`
}

/** What a cell of figures says, and where. */
interface Figure {
  readonly value: PrintedValue
  readonly place: Place
}

function readFigure({ text, place }: FieldCell, { measure }: Column, problems: Problem[]): Figure {
  const parsed = parseCell(text, measure)
  if (parsed.ok) return { value: parsed.value, place }
  problems.push(problemOf('valeur-illisible', place, text, parsed.fault))
  return { value: { kind: 'notCollected', printed: '' }, place }
}

/** The first figure of a row that says nobody has read its figures. */
function checkNoFigure(figures: readonly Figure[], problems: Problem[]): void {
  const figure = figures.find(({ value }) => value.kind !== 'notCollected')
  if (figure === undefined) return
  problems.push(problemOf('chiffre-non-lu', figure.place, figure.value.printed))
}

function readingOf(cell: FieldCell, problems: Problem[]): Reading {
  if (cell.text === '') return 'read'
  const reading = readings.find((candidate) => slugify(readingTerms[candidate].slug) === slugify(cell.text))
  if (reading !== undefined) return reading
  problems.push(
    problemOf('mot-inconnu', cell.place, cell.text, {
      expected: `${readings.map((candidate) => `« ${readingTerms[candidate].slug} »`).join(', ')}, ou une cellule vide (lu).`,
    }),
  )
  return 'read'
}
