import type { Sources } from '#model/archive.ts'
import type { CrossCheck } from '#model/cross-check.ts'
import { byPublication, type BudgetDocument, type DocumentType } from '#model/document.ts'
import { readCsv, type CsvFile } from '#read/csv/read-csv.ts'
import { addTo, problemOf, type Problem } from '#read/problem.ts'
import { readCredits } from '#read/csv/read-credits.ts'
import { readCrossCheck } from '#read/csv/read-cross-check.ts'
import { identityOf, readDocuments } from '#read/csv/read-documents.ts'
import { type KnownIndicators, readRow } from '#read/csv/read-row.ts'
import { labelKey } from '#model/label.ts'
import type { PrintedTable, TableRow } from '#model/observation.ts'
import { namedColumns, recordOf } from '#read/csv/records.ts'
import { figureColumns, parseHeading } from '#read/csv/headings.ts'

/** What `data/` holds. */
export type Data = Pick<Sources, 'documents' | 'tables' | 'credits' | 'crossChecks'>

/** The documents that `data/documents.csv` lists. */
export interface DocumentList {
  readonly documents: readonly BudgetDocument[]
  /** Every id that is written there, even on a row with another problem; `undefined` without a readable row. */
  readonly ids: ReadonlySet<string> | undefined
}

/**
 * Reads `data/documents.csv`; problems are added to `problems`. `programme` is the number of the site's programme,
 * `undefined` when its file could not be read.
 */
export function readDocumentList(
  texts: ReadonlyMap<string, string>,
  programme: string | undefined,
  problems: Problem[],
): DocumentList {
  const csv = csvOf('data/documents.csv', texts, problems, 'filled')
  if (csv === undefined) return { documents: [], ids: undefined }
  const read = readDocuments(csv, programme)
  addTo(problems, read.problems)
  const isEmpty = csv.records.length === 0
  if (isEmpty) {
    const expected = 'une ligne par document publié, sous l’en-tête.'
    problems.push(problemOf('fichier-vide', { file: csv.file }, undefined, { expected }))
  }
  return { documents: read.documents.toSorted(byPublication), ids: isEmpty ? undefined : idsIn(csv) }
}

/** What tables and independent sources are read against. */
interface Declared {
  readonly known: KnownIndicators
  /** The independent sources, still without figures. */
  readonly crossChecks: readonly CrossCheck[]
}

/** Reads every other CSV of `texts`; problems are added to `problems`. */
export function readData(
  texts: ReadonlyMap<string, string>,
  { documents, ids }: DocumentList,
  { known, crossChecks }: Declared,
  problems: Problem[],
): Data {
  const keep = <T extends { readonly problems: readonly Problem[] }>(result: T): T => {
    addTo(problems, result.problems)
    return result
  }
  const creditsCsv = csvOf('data/credits.csv', texts, problems, 'filled')
  return {
    documents,
    tables: [...texts.keys()]
      .filter((file) => file.startsWith('data/tableaux/') && file.endsWith('.csv'))
      .toSorted()
      .flatMap((file) => {
        const id = file.slice('data/tableaux/'.length, -'.csv'.length)
        const meant = id.toLowerCase().replace(/(?: ?\(\d+\)| - copie.*)$/, '')
        if (ids?.has(id) === false) {
          const change = {
            expected: `l’identifiant d’un document, tel que data/documents.csv l’écrit : ${meant}.`,
            remedy: `renommer le fichier en ${meant}.csv, ou le supprimer si c’est une copie.`,
          }
          problems.push(problemOf('document-inconnu', { file }, id, ids.has(meant) ? change : {}))
        }
        const csv = csvOf(file, texts, problems)
        return csv === undefined
          ? []
          : [keep(readTable(csv, { id, type: identityOf(id)?.type ?? 'rap' }, known)).table]
      }),
    credits: creditsCsv === undefined ? [] : keep(readCredits(creditsCsv, ids)).credits,
    crossChecks: crossChecks.map((check) => {
      const csv = csvOf(`data/recoupements/${check.slug}.csv`, texts, problems, 'filled')
      const units = new Map(check.series.map(({ slug, unit }) => [slug, unit]))
      return csv === undefined ? check : { ...check, points: keep(readCrossCheck(csv, units)).points }
    }),
  }
}

/** A file with a heading; the problems of reading it are added to `problems`. */
function csvOf(
  file: string,
  texts: ReadonlyMap<string, string>,
  problems: Problem[],
  short?: 'filled',
): CsvFile | undefined {
  const text = texts.get(file)
  if (text === undefined) return undefined
  const { csv, problems: found } = readCsv(file, text, short)
  addTo(problems, found)
  return csv.heading.length === 0 ? undefined : csv
}

function idsIn(csv: CsvFile): ReadonlySet<string> {
  const index = csv.heading.findIndex(({ text }) => text.toLowerCase() === 'document')
  return new Set(csv.records.flatMap((cells) => cells[index]?.text ?? []))
}

/** The fixed columns of `data/tableaux/*.csv`. */
const tableColumns = {
  required: ['indicateur', 'libelle', 'unite'],
  optional: ['code', 'sous_indicateur', 'numero', 'lecture', 'lecture_source'],
} as const

/**
 * One document's printed table from its CSV. Every problem is located; what has a problem is left out of
 * the table, never guessed, and without its required columns a table has no row.
 */
export function readTable(
  csv: CsvFile,
  document: { readonly id: string; readonly type: DocumentType },
  known: KnownIndicators,
): { readonly table: PrintedTable; readonly problems: readonly Problem[] } {
  const { indexes, problems: headingProblems } = namedColumns(
    csv,
    tableColumns,
    (heading) => parseHeading(heading, document.type) !== undefined,
  )
  const figures = figureColumns(csv, document.type)
  const problems: Problem[] = [...headingProblems, ...figures.problems]
  const readable = tableColumns.required.every((name) => indexes.has(name))
  const seen = new Map<string, number>()
  const rows = (readable ? csv.records : []).flatMap((cells): readonly TableRow[] => {
    const record = recordOf(csv, indexes, cells)
    const row = readRow(record, { columns: figures.columns, known, type: document.type }, problems)
    const key = row.indicator === '' ? `|${labelKey(row.label)}` : `${row.indicator}|${row.line}`
    const before = seen.get(key)
    if (before !== undefined && (row.indicator !== '' || document.type === 'bilan')) {
      problems.push(
        problemOf('ligne-en-double', record.field('indicateur').place, row.indicator, {
          remedy: `supprimer l’une des deux lignes (${before} et ${record.line}), ou corriger un identifiant.`,
        }),
      )
      return []
    }
    seen.set(key, record.line)
    return [row]
  })
  return {
    table: {
      document: document.id,
      documentType: document.type,
      columns: figures.columns.map(({ column }) => column),
      rows,
    },
    problems,
  }
}
