import type { Archive } from '#model/archive.ts'
import { formatBytes } from '#words/number.ts'
import { dataAddresses, downloadsPath, datasetPath, dataPath } from '#urls.ts'
import { home } from '#site/links.ts'
import { type Page } from '#site/page.ts'

/** A published file, as far as the page needs it. */
interface File {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly format: string
  readonly size: number
}

/** A published table, in one of its formats. */
interface TableFile extends File {
  readonly resource: { readonly stem: string; readonly kind: 'dataset' | 'indicator' | 'document' }
}

/** Everything that is published, by kind. */
interface Published {
  readonly workbooks: readonly File[]
  readonly tables: readonly TableFile[]
  /** Of each document: the title of its table, its versions oldest first. */
  readonly versions: readonly { readonly title: string; readonly files: readonly File[] }[]
  readonly descriptions: readonly File[]
}

/** One thing to download, in each of its formats. */
export interface DownloadRow {
  readonly title: string
  readonly description: string
  /** The page that says what its columns mean, if it has one. */
  readonly dictionary: string | undefined
  readonly files: readonly { readonly path: string; readonly format: string; readonly size: string }[]
}

/** What the data page says. */
export interface DownloadsPage {
  readonly page: Page
  readonly groups: readonly {
    readonly title: string
    readonly text: string
    readonly rows: readonly DownloadRow[]
  }[]
  /** The contract of addresses, relative to the page's own. */
  readonly addresses: readonly { readonly pattern: string; readonly meaning: string }[]
}

/** The data page, from the published files themselves: their sizes are those of their bytes. */
export function downloadsPage(archive: Pick<Archive, 'programme'>, published: Published): DownloadsPage {
  const { programme } = archive
  const { workbooks, tables, descriptions } = published
  return {
    page: {
      path: downloadsPath,
      title: 'Les données',
      description: `Tous les chiffres du programme ${programme.number}, à télécharger, avec le document qui les imprime.`,
      trail: [home],
      filters: { page: ['Données'] },
    },
    groups: [
      {
        title: 'Jeux complets',
        text: 'Le classeur réunit tous les jeux, une feuille pour chacun. Le CSV suit la norme des données ouvertes : virgule entre les colonnes, point décimal, une ligne par chiffre. Le CSV pour tableur en français s’ouvre d’un double-clic dans Excel ou LibreOffice.',
        rows: [
          ...rowsOf(workbooks),
          ...rowsOf(
            tables.filter(({ resource }) => resource.kind === 'dataset'),
            (file) => datasetPath(file.resource.stem),
          ),
        ],
      },
      {
        title: 'Par indicateur',
        text: 'Les lignes du jeu « Tous les chiffres imprimés », un fichier par indicateur.',
        rows: rowsOf(tables.filter(({ resource }) => resource.kind === 'indicator')).map(shortRow),
      },
      {
        title: 'Par document',
        text: 'Le tableau de chaque document, case par case, tel qu’il est imprimé. Chaque version garde son adresse : une correction est une nouvelle version, et les précédentes restent.',
        rows: documentRows(published),
      },
      {
        title: 'Pour les programmes',
        text: 'Ce qui décrit les fichiers et permet de les vérifier.',
        rows: rowsOf(descriptions),
      },
    ],
    addresses: dataAddresses,
  }
}

/** The rows of documents, each with its versions after its formats. */
function documentRows({ tables, versions }: Published): readonly DownloadRow[] {
  const frozen = versions.flatMap(({ title, files }) =>
    files.map((file, index) => ({ ...file, title, format: `Version ${index + 1}, CSV` })),
  )
  return rowsOf<File>([...tables.filter(({ resource }) => resource.kind === 'document'), ...frozen]).map(
    shortRow,
  )
}

/** A row without its description, which the text above says once for all. */
function shortRow(row: DownloadRow): DownloadRow {
  return { ...row, description: '' }
}

function rowsOf<F extends File>(
  files: readonly F[],
  dictionary: (file: F) => string | undefined = () => undefined,
): readonly DownloadRow[] {
  return [...Map.groupBy(files, ({ title }) => title)].map(([title, group]) => ({
    title,
    description: group[0]?.description ?? '',
    dictionary: group[0] === undefined ? undefined : dictionary(group[0]),
    files: group.map(({ name, format, size }) => ({
      path: dataPath(name),
      format,
      size: formatBytes(size),
    })),
  }))
}
