import type { DocumentType } from '#model/document.ts'
import { type Column, type Measure, measures, columnKey } from '#model/observation.ts'
import type { Cell, CsvFile } from '#read/csv/read-csv.ts'
import { repeatedColumn } from '#read/csv/records.ts'
import type { Problem } from '#read/problem.ts'
import { bilanHeadings } from '#words/names.ts'
import { slugify } from '#words/slugify.ts'
import { measureTerms } from '#words/terms.ts'

const budgetary = new Map(
  measures
    .filter((measure) => measure !== 'recalledObjective')
    .map((measure) => [measureTerms[measure].slug, measure]),
)
const ofBilan = new Map(
  measures.flatMap((measure): readonly (readonly [string, Measure])[] => {
    const words = bilanHeadings[measure]
    return words === undefined ? [] : [[slugify(words), measure]]
  }),
)

/**
 * A figure column's heading in a document of the given type, whatever its case, accents and spaces:
 * « 2021 Prévision PAP 2021 », « 2021 REALISATION », « 2021 Objectifs PLF » in a bilan. `undefined` when it says
 * anything else, the year alone included: PAPs print it
 * from 2023 over actuals and targets alike, and the editor must say which.
 */
export function parseHeading(text: string, type: DocumentType = 'pap'): Column | undefined {
  const bySlug = type === 'bilan' ? ofBilan : budgetary
  const match = /^((?:19|20)\d{2})-(.+?)(?:-pap-((?:19|20)\d{2}))?$/.exec(slugify(text))
  if (match === null) return undefined
  const [, year, slug = '', pap] = match
  const measure = bySlug.get(slug)
  if (measure === undefined) return undefined
  return { year: Number(year), measure, papYear: pap === undefined ? undefined : Number(pap) }
}

/** A printed column and its rank in the file. */
export interface FigureColumn {
  readonly index: number
  readonly column: Column
}

/**
 * The columns of the table of a document of the given type that hold figures, in the order of the file; the second
 * of two alike is a problem.
 */
export function figureColumns(
  csv: CsvFile,
  type: DocumentType,
): {
  readonly columns: readonly FigureColumn[]
  readonly problems: readonly Problem[]
} {
  const seen = new Map<string, Cell>()
  const problems: Problem[] = []
  const columns = csv.heading.flatMap((cell, index) => {
    const column = parseHeading(cell.text, type)
    if (column === undefined) return []
    const key = columnKey(column)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, cell)
    else problems.push(repeatedColumn(csv, cell, first))
    return [{ index, column }]
  })
  return { columns, problems }
}
