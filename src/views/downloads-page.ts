import type { Archive } from '#domain/archive.ts'
import { longDate } from '#french/date.ts'
import { formatBytes } from '#french/number.ts'
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
  readonly resource: { readonly kind: 'dataset' | 'indicator' | 'document' }
}

/** One thing to download, in each of its formats. */
export interface DownloadRow {
  readonly title: string
  readonly description: string
  readonly files: readonly { readonly path: string; readonly format: string; readonly size: string }[]
}

/** What the data page says. */
export interface DownloadsPage {
  readonly page: Page
  readonly attribution: string
  readonly groups: readonly {
    readonly title: string
    readonly text: string
    readonly rows: readonly DownloadRow[]
  }[]
}

/** The data page, from the published files themselves: their sizes are those of their bytes. */
export function downloadsPage(
  archive: Pick<Archive, 'programme'>,
  published: { readonly tables: readonly TableFile[]; readonly descriptions: readonly File[] },
): DownloadsPage {
  const { programme } = archive
  const of = (kind: TableFile['resource']['kind']) =>
    rowsOf(published.tables.filter(({ resource }) => resource.kind === kind))
  return {
    page: {
      path: '/donnees/',
      title: 'Les données',
      description: `Tous les chiffres du programme ${programme.number}, à télécharger, avec le document qui les imprime.`,
      trail: [home],
      filters: { page: ['Données'] },
    },
    attribution: `${programme.siteName}, d’après les documents budgétaires de l’État, données mises à jour le ${longDate(programme.updatedOn)}, Licence Ouverte 2.0.`,
    groups: [
      {
        title: 'Jeux complets',
        text: 'Le CSV suit la norme des données ouvertes : virgule entre les colonnes, point décimal, une ligne par chiffre. Le CSV pour tableur en français s’ouvre d’un double-clic dans Excel ou LibreOffice.',
        rows: of('dataset'),
      },
      {
        title: 'Par indicateur',
        text: 'Les mêmes lignes, un fichier par indicateur.',
        rows: of('indicator'),
      },
      {
        title: 'Par document',
        text: 'Le tableau de chaque document, tel qu’il est imprimé.',
        rows: of('document'),
      },
      {
        title: 'Pour les programmes',
        text: 'Ce qui décrit les fichiers et permet de les vérifier.',
        rows: rowsOf(published.descriptions),
      },
    ],
  }
}

function rowsOf(files: readonly File[]): readonly DownloadRow[] {
  return [...Map.groupBy(files, ({ title }) => title)].map(([title, group]) => ({
    title,
    description: group[0]?.description ?? '',
    files: group.map(({ name, format, bytes }) => ({
      path: `/donnees/${name}`,
      format,
      size: formatBytes(bytes.length),
    })),
  }))
}
