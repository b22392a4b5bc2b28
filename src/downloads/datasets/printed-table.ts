import type { PrintedTable } from '#model/observation.ts'
import { columnHeading } from '#words/names.ts'
import { readingTerms } from '#words/terms.ts'
import type { Table } from '#downloads/table.ts'

/**
 * The table of one document as it is printed: one record per line, one column per printed column,
 * with its printed heading, every cell as printed.
 */
export function printedTable(table: PrintedTable): Table {
  const copied = table.rows.some(({ readingSource }) => readingSource !== '')
  return {
    fields: [
      { name: 'code', type: 'string', meaning: 'Numéro imprimé ; vide s’il n’a pas été lu.' },
      {
        name: 'indicateur',
        type: 'string',
        meaning: 'Identifiant stable de l’indicateur ; vide pour une ligne qui n’en suit aucun.',
      },
      { name: 'sous_indicateur', type: 'string', meaning: 'Identifiant du sous-indicateur, s’il y a lieu.' },
      { name: 'libelle', type: 'string', meaning: 'Nom imprimé.' },
      { name: 'unite', type: 'string', meaning: 'Unité imprimée.' },
      { name: 'lecture', type: 'string', meaning: 'Comment la ligne a été lue.' },
      ...(copied
        ? [
            {
              name: 'lecture_source',
              type: 'string' as const,
              meaning: 'Qui a recopié la ligne ; vide si elle a été lue.',
            },
          ]
        : []),
      ...table.columns.map((column) => ({
        name: columnHeading(column, table.documentType),
        type: 'string' as const,
        meaning: 'Case telle qu’imprimée ; vide si elle n’a pas été relevée.',
      })),
    ],
    records: table.rows.map((row) => [
      row.code,
      row.indicator,
      row.line,
      row.label,
      row.unit,
      readingTerms[row.reading].slug,
      ...(copied ? [row.readingSource] : []),
      ...table.columns.map((_, index) => row.values[index]?.printed ?? ''),
    ]),
  }
}
