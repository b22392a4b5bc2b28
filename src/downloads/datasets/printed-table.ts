import type { PrintedTable } from '#model/observation.ts'
import { columnHeading } from '#words/names.ts'
import { readingTerms } from '#words/terms.ts'
import type { Field, Table } from '#downloads/table.ts'

/**
 * The table of one document as it is printed: one record per line, one column per printed column,
 * with its printed heading, every cell as printed.
 */
export function printedTable(table: PrintedTable): Table {
  const numbered = table.rows.some(({ number }) => number !== '')
  const copied = table.rows.some(({ readingSource }) => readingSource !== '')
  const omitted = new Set([...(numbered ? [] : ['numero']), ...(copied ? [] : ['lecture_source'])])
  return {
    fields: [
      ...leading.filter(({ name }) => !omitted.has(name)),
      ...table.columns.map((column) => printedColumn(columnHeading(column, table.documentType))),
    ],
    records: table.rows.map((row) => [
      row.code,
      row.indicator,
      row.line,
      ...(numbered ? [row.number] : []),
      row.label,
      row.unit,
      readingTerms[row.reading].slug,
      ...(copied ? [row.readingSource] : []),
      ...table.columns.map((_, index) => row.values[index]?.printed ?? ''),
    ]),
  }
}

/** The fields of a table that was published once, from its headings: what it says then does not change any more. */
export function formerFields(headings: readonly string[]): readonly Field[] {
  return headings.map((heading) => {
    const { references: _, ...field } = leading.find(({ name }) => name === heading) ?? printedColumn(heading)
    return field
  })
}

/** What stands before the printed columns. */
const leading: readonly Field[] = [
  { name: 'code', type: 'string', meaning: 'Numéro imprimé ; vide s’il n’a pas été lu.' },
  {
    name: 'indicateur',
    type: 'string',
    references: 'indicateurs.indicateur',
    meaning: 'Identifiant stable de l’indicateur ; vide pour une ligne qui n’en suit aucun.',
  },
  { name: 'sous_indicateur', type: 'string', meaning: 'Identifiant du sous-indicateur, s’il y a lieu.' },
  {
    name: 'numero',
    type: 'string',
    meaning:
      'Numéro du sous-indicateur dans les données ouvertes de l’État, un repère ; vide s’il n’a pas été lu.',
  },
  { name: 'libelle', type: 'string', meaning: 'Nom imprimé.' },
  { name: 'unite', type: 'string', meaning: 'Unité imprimée.' },
  { name: 'lecture', type: 'string', meaning: 'Comment la ligne a été lue.' },
  { name: 'lecture_source', type: 'string', meaning: 'Qui a recopié la ligne ; vide si elle a été lue.' },
]

const printedColumn = (heading: string): Field => ({
  name: heading,
  type: 'string',
  meaning: 'Case telle qu’imprimée ; vide si elle n’a pas été relevée.',
})
