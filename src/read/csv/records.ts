import type { Place } from '#model/place.ts'
import { slugify } from '#words/slugify.ts'
import type { Cell, CsvFile } from '#read/csv/read-csv.ts'
import { problemOf, type Fault, type Problem } from '#read/problem.ts'

/** A cell of a record, with the place to name in a problem. */
export interface FieldCell {
  readonly text: string
  readonly place: Place
}

/** One record of a file with named columns. A column that the file lacks is an empty cell. */
export interface CsvRecord {
  readonly line: number
  readonly field: (name: string) => FieldCell
  /** The cell of a column by its rank in the file, from 0. */
  readonly at: (index: number) => FieldCell
}

/**
 * The records of a CSV whose columns are all named in advance: required ones must be there, others may
 * be, any other is a problem. Headings match whatever their case, accents and spaces. Without a required
 * column there are no records: every one of them would be wrong for the same reason.
 */
export function recordsOf(
  csv: CsvFile,
  columns: { readonly required: readonly string[]; readonly optional: readonly string[] },
): { readonly records: readonly CsvRecord[]; readonly problems: readonly Problem[] } {
  const { indexes, problems } = namedColumns(csv, columns, () => false)
  const complete = columns.required.every((name) => indexes.has(name))
  return { records: complete ? csv.records.map((cells) => recordOf(csv, indexes, cells)) : [], problems }
}

/** Where each named column stands; headings that `isOther` accepts are left to the caller. */
export function namedColumns(
  csv: CsvFile,
  columns: { readonly required: readonly string[]; readonly optional: readonly string[] },
  isOther: (heading: string) => boolean,
): { readonly indexes: ReadonlyMap<string, number>; readonly problems: readonly Problem[] } {
  const names = new Map([...columns.required, ...columns.optional].map((name) => [slugify(name), name]))
  const indexes = new Map<string, number>()
  const problems: Problem[] = []
  if (csv.heading.length === 0) return { indexes, problems }
  csv.heading.forEach((cell, index) => {
    const name = names.get(slugify(cell.text))
    const place = placeOf(csv, cell, cell)
    const first = csv.heading[indexes.get(name ?? '') ?? -1]
    if (first !== undefined) problems.push(repeatedColumn(csv, cell, first))
    else if (name !== undefined) indexes.set(name, index)
    else if (!isOther(cell.text))
      problems.push(problemOf('colonne-inconnue', place, cell.text, faultOf(cell.text, columns, isOther)))
  })
  for (const name of columns.required) {
    if (!indexes.has(name)) {
      problems.push(
        problemOf('colonne-manquante', { file: csv.file, line: csv.heading[0]?.line ?? 1 }, undefined, {
          expected: `une colonne « ${name} ».`,
        }),
      )
    }
  }
  return { indexes, problems }
}

/** One record, by column. */
export function recordOf(
  csv: CsvFile,
  indexes: ReadonlyMap<string, number>,
  cells: readonly Cell[],
): CsvRecord {
  const line = cells[0]?.line ?? 1
  const at = (index: number): FieldCell | undefined => {
    const cell = cells[index]
    const heading = csv.heading[index]
    return cell && heading && { text: cell.text, place: placeOf(csv, cell, heading) }
  }
  const absent = (place: Partial<Place>): FieldCell => ({
    text: '',
    place: { file: csv.file, line, ...place },
  })
  return {
    line,
    field: (name) => at(indexes.get(name) ?? -1) ?? absent({ heading: name }),
    at: (index) => at(index) ?? absent({}),
  }
}

/** The text of a cell that must not be empty. */
export function filled({ text, place }: FieldCell, problems: Problem[]): string {
  if (text === '') problems.push(problemOf('cellule-vide', place))
  return text
}

/** The place of a cell under its heading. */
export function placeOf(csv: CsvFile, cell: Cell, heading: Cell): Place {
  const { line, column, address } = cell
  return { file: csv.file, line, column, heading: heading.text, cell: address }
}

/** The problem of a heading that another column has already. */
export function repeatedColumn(csv: CsvFile, cell: Cell, first: Cell): Problem {
  return problemOf('colonne-en-double', placeOf(csv, cell, cell), cell.text, {
    expected: `une seule colonne de ce nom : c’est déjà celui de la cellule ${first.address}.`,
  })
}

/** What to say of a heading that is not known. */
function faultOf(
  heading: string,
  columns: { readonly required: readonly string[]; readonly optional: readonly string[] },
  isOther: (heading: string) => boolean,
): Partial<Fault> {
  if (heading === '') return { remedy: 'écrire l’intitulé de cette colonne, ou vider ses cellules.' }
  // Tables also take figure columns, which the rule's own sentence describes.
  if (!isOther('2021 Réalisation'))
    return { expected: `l’une des colonnes ${[...columns.required, ...columns.optional].join(', ')}.` }
  if (!/^\d{4}$/.test(heading)) return {}
  return { remedy: `dire ce que la colonne mesure : « ${heading} Réalisation », « ${heading} Cible »…` }
}
