import type { Archive } from '#domain/archive.ts'
import { fileSize } from '#views/file-size.ts'
import { home, type Page } from '#views/page.ts'

/** A published file, as far as the page needs it. */
interface File {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly format: string
  readonly bytes: Uint8Array
}

/** A published table, in one of its formats. */
interface TableFile extends File {
  readonly resource: { readonly stem: string; readonly kind: 'dataset' | 'indicator' | 'document' }
}

/** Everything that is published, by kind. */
interface Published {
  readonly workbooks: readonly File[]
  readonly tables: readonly TableFile[]
  readonly versions: readonly { readonly document: string; readonly files: readonly File[] }[]
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
      path: '/donnees/',
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
            (file) => `/donnees/${file.resource.stem}/`,
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
    addresses,
  }
}

const addresses = [
  { pattern: '<jeu>.csv, <jeu>.fr.csv, <jeu>.json', meaning: 'Un jeu complet, dans son dernier état.' },
  { pattern: '<jeu>/', meaning: 'Son dictionnaire.' },
  { pattern: 'classeur.ods, classeur.xlsx', meaning: 'Tous les jeux, une feuille pour chacun.' },
  {
    pattern: 'indicateurs/<identifiant>.csv, .fr.csv, .json',
    meaning: 'Les chiffres d’un indicateur, dans leur dernier état.',
  },
  {
    pattern: 'documents/<document>.csv, .fr.csv, .json',
    meaning: 'Le tableau d’un document, dans son dernier état.',
  },
  {
    pattern: 'documents/<document>.v1.csv, .v2.csv…',
    meaning: 'Une version de ce tableau : ce fichier ne change plus jamais.',
  },
  {
    pattern: 'datapackage.json, catalogue.jsonld, SHA256SUMS',
    meaning: 'Description, catalogue et empreintes de tous les fichiers.',
  },
] as const

/** The rows of documents, each with its versions after its formats. */
function documentRows({ tables, versions }: Published): readonly DownloadRow[] {
  const documents = tables.filter(({ resource }) => resource.kind === 'document')
  return rowsOf(documents).map((row, index) => {
    const stem = [...new Set(documents.map(({ resource }) => resource.stem))][index]
    const own = versions.find(({ document }) => `documents/${document}` === stem)?.files ?? []
    return shortRow({
      ...row,
      files: [
        ...row.files,
        ...own.map(({ name, bytes }, rank) => ({
          path: `/donnees/${name}`,
          format: `Version ${rank + 1}`,
          size: fileSize(bytes.length),
        })),
      ],
    })
  })
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
    files: group.map(({ name, format, bytes }) => ({
      path: `/donnees/${name}`,
      format,
      size: fileSize(bytes.length),
    })),
  }))
}
