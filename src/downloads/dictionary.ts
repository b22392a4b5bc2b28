import { cellText } from '#downloads/formats/text.ts'
import {
  tableOf,
  type Column,
  type Field,
  type FieldType,
  type Table,
  type ResourceTable,
} from '#downloads/table.ts'

/** What one field of one data set means. */
export interface DictionaryEntry {
  readonly dataset: string
  readonly field: Field
  /** How people name its type. */
  readonly typeName: string
  /** The first value met in that field. */
  readonly example: string
}

const typeNames: Readonly<Record<FieldType, string>> = {
  string: 'texte',
  integer: 'nombre entier',
  number: 'nombre',
  boolean: 'oui ou non',
  year: 'année',
  date: 'date (AAAA-MM-JJ)',
  uri: 'adresse',
}

/** The first value met in each field of a table, as the CSV writes it; empty when there is none. */
export function examplesOf({ fields, records }: Table): readonly string[] {
  return fields.map((_, index) => {
    const met = records.find((record) => record[index] !== undefined && record[index] !== '')
    return cellText(met?.[index], '.')
  })
}

/** The data dictionary of one data set: every field, in order, with its example. */
export function dictionaryEntries(
  dataset: string,
  fields: readonly Field[],
  examples: readonly string[],
): readonly DictionaryEntry[] {
  return fields.map((field, index) => ({
    dataset,
    field,
    typeName: typeNames[field.type],
    example: examples[index] ?? '',
  }))
}

/** The dictionary as a table of its own. */
export function dictionaryTable(tables: readonly ResourceTable[]): Table {
  return tableOf(
    columns,
    tables.flatMap(({ resource, table }) =>
      dictionaryEntries(resource.stem, table.fields, examplesOf(table)),
    ),
  )
}

const columns: readonly Column<DictionaryEntry>[] = [
  {
    name: 'jeu',
    type: 'string',
    meaning: 'Jeu de données : nom de son fichier.',
    cell: ({ dataset }) => dataset,
  },
  { name: 'champ', type: 'string', meaning: 'Nom de la colonne.', cell: ({ field }) => field.name },
  { name: 'type', type: 'string', meaning: 'Type des valeurs.', cell: ({ typeName }) => typeName },
  {
    name: 'unite',
    type: 'string',
    meaning: 'Unité des valeurs, s’il y en a une.',
    cell: ({ field }) => field.unit,
  },
  {
    name: 'signification',
    type: 'string',
    meaning: 'Ce que la colonne dit.',
    cell: ({ field }) => field.meaning,
  },
  {
    name: 'valeurs',
    type: 'string',
    meaning: 'Les seules valeurs possibles, séparées par des barres, quand la liste est fermée.',
    cell: ({ field }) => field.values?.join(' | '),
  },
  { name: 'exemple', type: 'string', meaning: 'Première valeur rencontrée.', cell: ({ example }) => example },
]
