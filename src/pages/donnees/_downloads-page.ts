import type { BarRowsSpec } from '#charts/bar-rows.ts'
import type { Archive } from '#model/archive.ts'
import { lineOf } from '#model/line.ts'
import { type ReadingState, readingState } from '#pages/archives/_archives.ts'
import { columns, type FactTable } from '#site/fact-table.ts'
import { shownWithUnit } from '#words/finding.ts'
import { capitalise } from '#words/grammar.ts'
import { documentName } from '#words/names.ts'
import { formatBytes, formatNumber, plural } from '#words/number.ts'
import { measureTerms } from '#words/terms.ts'
import { shownValue } from '#words/value.ts'
import { dataAddresses, downloadsPath, datasetPath, dataPath, schemaName } from '#urls.ts'
import { documentCrumb, home, indicatorCrumb, lineCrumb, type Crumb } from '#site/links.ts'
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
  readonly resource: { readonly stem: string; readonly kind: 'dataset' | 'indicator' | 'document' | 'unit' }
  readonly extension: string
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
  /** How many of its cells were read; empty when that says nothing. */
  readonly note: string
  /** Where its columns are described, if they are. */
  readonly dictionary: string | undefined
  readonly files: readonly { readonly path: string; readonly format: string; readonly size: string }[]
}

/** What the data page says. */
export interface DownloadsPage {
  readonly page: Page
  /** « 88 chiffres relevés sur 714 cases connues. » */
  readonly finding: string
  /** The filled rows, in each format: what most readers come for. */
  readonly first: readonly { readonly label: string; readonly path: string; readonly detail: string }[]
  /** How much of each document was read; those of which nothing was are named apart. */
  readonly coverage: { readonly chart: BarRowsSpec; readonly unread: readonly Crumb[] }
  readonly preview: FactTable
  readonly groups: readonly {
    readonly title: string
    readonly text: string
    readonly rows: readonly DownloadRow[]
    /** Whether it is closed until someone asks for it. */
    readonly folded: boolean
  }[]
  /** The contract of addresses, relative to the page's own. */
  readonly addresses: readonly { readonly pattern: string; readonly meaning: string }[]
}

/** How many of the last figures are shown. */
const previewed = 10

/** The formats of a table in the order of those who read them: spreadsheets first. */
const readers = ['fr.csv', 'csv', 'json']

/** The parts of the archive that the page is about. */
type DataArchive = Pick<
  Archive,
  'programme' | 'documents' | 'documentById' | 'indicatorBySlug' | 'observations' | 'tableByDocument'
>

/** The data page, from the published files themselves: their sizes are those of their bytes. */
export function downloadsPage(archive: DataArchive, published: Published): DownloadsPage {
  const { programme } = archive
  const { workbooks, descriptions } = published
  const tables = published.tables.toSorted(
    (a, b) => readers.indexOf(a.extension) - readers.indexOf(b.extension),
  )
  const of = (kind: TableFile['resource']['kind']) => tables.filter(({ resource }) => resource.kind === kind)
  const coverage = coverageOf(archive)
  const known = coverage.reduce((sum, { read }) => sum + read, 0)
  const cells = coverage.reduce((sum, { total }) => sum + total, 0)
  return {
    page: {
      path: downloadsPath,
      title: 'Les données',
      description: `Tous les chiffres du programme ${programme.number}, à télécharger, avec le document qui les imprime.`,
      trail: [home],
      parts: 'above',
    },
    finding: `${formatNumber(known)} ${plural(known, 'chiffre')} ${plural(known, 'recopié')}, sur ${formatNumber(cells)} ${plural(cells, 'case')} ${plural(cells, 'connue')} des documents.`,
    first: tables
      .filter(({ resource }) => resource.stem === 'chiffres')
      .map(({ name, format, size }) => ({
        label: format,
        path: dataPath(name),
        detail: formatBytes(size),
      })),
    coverage: {
      chart: coverageChart(coverage),
      unread: coverage.filter(({ read }) => read === 0).map(({ id }) => documentCrumb(archive, id)),
    },
    preview: previewOf(archive),
    groups: [
      {
        title: 'Tout, en un fichier',
        text: 'Le classeur réunit tous les jeux de données, une feuille pour chacun.',
        rows: rowsOf(workbooks).map(shortRow),
        folded: false,
      },
      {
        title: 'Jeu par jeu',
        text: 'Les CSV pour Excel s’ouvrent d’un double-clic ; les autres suivent la norme des données ouvertes (virgules, point décimal).',
        rows: rowsOf(of('dataset'), (file) => datasetPath(file.resource.stem)),
        folded: true,
      },
      {
        title: 'Par indicateur',
        text: 'Les cases d’un indicateur, tous documents réunis.',
        rows: rowsOf(of('indicator')).map(shortRow),
        folded: true,
      },
      {
        title: 'Par document',
        text: 'Le tableau de chaque document, case par case, tel qu’il est imprimé. Chaque version garde son adresse : une correction est une nouvelle version, et les précédentes restent.',
        rows: documentRows(published, of('document'), coverage),
        folded: true,
      },
      {
        title: 'Pour les programmes',
        text: 'Ce qui décrit les fichiers et permet de les vérifier.',
        // The schema of each set stands with its columns, in the dictionary.
        rows: rowsOf(descriptions.filter(({ name }) => !name.endsWith(schemaName('')))),
        folded: true,
      },
    ],
    addresses: dataAddresses,
  }
}

/** How many cells of a document's table were read. */
interface Coverage extends ReadingState {
  readonly id: string
  readonly name: string
}

/** Of each document with a table, latest first. */
function coverageOf(archive: DataArchive): readonly Coverage[] {
  return archive.documents
    .toReversed()
    .map((doc) => ({ id: doc.id, name: capitalise(documentName(doc)), ...readingState(archive, doc) }))
    .filter(({ total }) => total > 0)
}

function coverageChart(coverage: readonly Coverage[]): BarRowsSpec {
  const rows = coverage.filter(({ read }) => read > 0)
  return {
    label: `Chiffres recopiés, sur les cases de chaque document. ${rows.map(({ name, read, total }) => `${name} : ${read} sur ${total}`).join(' ; ')}.`,
    rows: rows.map(({ name, read, total }) => ({
      name,
      shown: `${read} sur ${total}`,
      kind: 'filled',
      to: total,
      part: total - read,
    })),
  }
}

/** The last figures of the last budget documents, with the columns that matter most. */
function previewOf(archive: DataArchive): FactTable {
  const figures = archive.observations
    .filter(
      ({ value, indicator, documentType }) =>
        value.kind !== 'notCollected' && indicator !== '' && documentType !== 'bilan',
    )
    .slice(-previewed)
    .toReversed()
  return {
    id: 'apercu',
    caption: `Les ${figures.length} derniers chiffres recopiés`,
    columns: columns('Indicateur', 'Mesure', 'Valeur#', 'Document'),
    rows: figures.map((figure) => {
      const { year, measure, value, document } = figure
      const indicator = archive.indicatorBySlug.get(figure.indicator)
      const line = indicator && lineOf(indicator, figure.line)
      return [
        [line === undefined ? indicatorCrumb(archive, figure.indicator) : lineCrumb(line)],
        [`${measureTerms[measure].label} ${year}`],
        [line === undefined ? shownValue(value) : shownWithUnit(value, line.unit)],
        [documentCrumb(archive, document)],
      ]
    }),
  }
}

/** The rows of documents, latest first, each with its versions after its formats. */
function documentRows(
  { versions }: Published,
  tables: readonly TableFile[],
  coverage: readonly Coverage[],
): readonly DownloadRow[] {
  const frozen = versions.flatMap(({ title, files }) =>
    files.map((file, index) => ({ ...file, title, format: `Version ${index + 1}, CSV` })),
  )
  const notes = new Map(
    tables.map(({ title, resource }) => {
      const found = coverage.find(({ id }) => resource.stem === `documents/${id}`)
      return [title, found === undefined ? '' : `${found.read} sur ${found.total}`] as const
    }),
  )
  return rowsOf<File>([...tables, ...frozen])
    .map((row) => ({ ...shortRow(row), note: notes.get(row.title) ?? '' }))
    .toReversed()
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
    note: '',
    dictionary: group[0] === undefined ? undefined : dictionary(group[0]),
    files: group.map(({ name, format, size }) => ({
      path: dataPath(name),
      format,
      size: formatBytes(size),
    })),
  }))
}
