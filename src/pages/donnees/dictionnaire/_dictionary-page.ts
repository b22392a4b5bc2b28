import type { Archive } from '#model/archive.ts'
import { columns, type FactTable } from '#site/fact-table.ts'
import { home, downloadsCrumb } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { dataPath, dictionaryPath, schemaName } from '#urls.ts'
import { formatNumber, plural } from '#words/number.ts'

/** One column of a data set. */
interface Entry {
  readonly field: {
    readonly name: string
    readonly meaning: string
    readonly unit?: string
    readonly values?: readonly string[]
  }
  readonly typeName: string
  readonly example: string
}

/** A data set as far as the page needs it. */
interface Described {
  readonly stem: string
  readonly title: string
  readonly description: string
  /** How many records it has. */
  readonly lines: number
  readonly entries: readonly Entry[]
}

/** What the dictionary says: each data set under its own anchor, and what each of its columns means. */
export interface DictionaryPage {
  readonly page: Page
  /** Where a file differs from the others. */
  readonly apostrophe: string
  readonly sets: readonly {
    /** The anchor: the stem of its files. */
    readonly id: string
    readonly title: string
    readonly description: string
    readonly size: string
    /** Address of the schema of its CSV, for tools. */
    readonly schema: string
    /** Empty when the columns are those of a set above, which `same` names. */
    readonly table: FactTable | undefined
    readonly same: string
  }[]
}

/** An example longer than this is cut: it shows what the column looks like, no more. */
const longestExample = 40

/** The page of the dictionary, from the data sets in their order. */
export function dictionaryPage(
  { programme }: Pick<Archive, 'programme'>,
  sets: readonly Described[],
): DictionaryPage {
  const names = ({ entries }: Described) => entries.map(({ field }) => field.name).join(',')
  return {
    page: {
      path: dictionaryPath,
      title: 'Le dictionnaire des données',
      description: `Ce que veut dire chaque colonne des fichiers sur le programme ${programme.number}, jeu par jeu.`,
      trail: [home, downloadsCrumb],
      parts: 'beside',
    },
    apostrophe:
      'Les textes sont les mêmes dans tous les fichiers, tels que les documents les impriment. Seul le CSV pour Excel et LibreOffice (« .fr.csv ») met une apostrophe devant un texte qui commence par =, +, - ou @ : un tableur le prendrait pour une formule.',
    sets: sets.map((set, index) => {
      const same = sets.slice(0, index).find((earlier) => names(earlier) === names(set))
      return {
        id: set.stem,
        title: set.title,
        description: set.description,
        size: `${formatNumber(set.lines)} ${plural(set.lines, 'ligne')}, ${set.entries.length} ${plural(set.entries.length, 'colonne')}`,
        schema: dataPath(schemaName(set.stem)),
        same: same?.title ?? '',
        table: same === undefined ? tableOf(set) : undefined,
      }
    }),
  }
}

function tableOf({ stem, title, entries }: Described): FactTable {
  return {
    id: `colonnes-${stem}`,
    caption: `${title} : les colonnes, dans leur ordre`,
    columns: columns('Colonne', 'Sens', 'Type', 'Exemple'),
    rows: entries.map(({ field, typeName, example }) => [
      [field.name],
      [field.meaning, ...(field.values === undefined ? [] : [` Valeurs : ${field.values.join(', ')}.`])],
      [field.unit === undefined ? typeName : `${typeName}, en ${field.unit}`],
      [shortened(example) || '–'],
    ]),
  }
}

/** An example as a table holds it: an address is its site alone, for no word of it may be broken. */
function shortened(example: string): string {
  if (URL.canParse(example)) return `${new URL(example).hostname}/…`
  return example.length > longestExample ? `${example.slice(0, longestExample - 1)}…` : example
}
