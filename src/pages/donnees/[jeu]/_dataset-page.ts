import type { Archive } from '#model/archive.ts'
import { formatBytes, formatNumber } from '#words/number.ts'
import { home, downloadsCrumb } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { datasetPath, dataPath } from '#urls.ts'

/** A published table in one format, as far as the page needs it. */
interface File {
  readonly name: string
  readonly format: string
  readonly size: number
  readonly lines: number
}

/** One line of the data dictionary. */
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

/** What the page of one data set says: its files, and what each column means. */
export interface DatasetPage {
  readonly page: Page
  readonly size: string
  readonly files: readonly { readonly path: string; readonly format: string; readonly size: string }[]
  readonly fields: readonly {
    readonly name: string
    readonly type: string
    readonly unit: string
    readonly meaning: string
    readonly example: string
  }[]
}

/** An example longer than this is cut: it shows what the column looks like, no more. */
const longestExample = 40

/** The page of one data set, from its files and its dictionary. */
export function datasetPage(
  { programme }: Pick<Archive, 'programme'>,
  set: { readonly stem: string; readonly title: string; readonly description: string },
  files: readonly File[],
  entries: readonly Entry[],
): DatasetPage {
  const [first] = files
  return {
    page: {
      path: datasetPath(set.stem),
      title: `${set.title} : dictionnaire`,
      description: set.description,
      trail: [home, downloadsCrumb],
      filters: { page: ['Données'] },
    },
    size: `Programme ${programme.number}. Lignes : ${formatNumber(first?.lines ?? 0)}. Colonnes : ${formatNumber(entries.length)}.`,
    files: files.map(({ name, format, size }) => ({
      path: dataPath(name),
      format,
      size: formatBytes(size),
    })),
    fields: entries.map(({ field, typeName, example }) => ({
      name: field.name,
      type: typeName,
      unit: field.unit ?? '',
      meaning: [
        field.meaning,
        ...(field.values === undefined ? [] : [`Valeurs : ${field.values.join(', ')}.`]),
      ].join(' '),
      example: example.length > longestExample ? `${example.slice(0, longestExample - 1)}…` : example,
    })),
  }
}
