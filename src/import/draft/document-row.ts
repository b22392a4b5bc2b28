import { lineEnd } from '#read/decode.ts'
import { stringify } from 'csv-stringify/sync'
import type { Files } from '#import/draft/draft.ts'
import type { PrintedDocument } from '#import/extract/join-extracts.ts'
import type { DocumentType } from '#model/document.ts'
import { delimiterOf, readCsv } from '#read/csv/read-csv.ts'
import { slugify } from '#words/slugify.ts'

/**
 * A CSV file with one more record, under the file's own headings, separator and line ends. The bytes that
 * were there do not change. A field that no heading names is left out.
 */
export function appendRecord(
  file: string,
  bytes: Uint8Array,
  fields: Readonly<Record<string, string>>,
): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const bySlug = new Map(Object.entries(fields).map(([name, value]) => [slugify(name), value]))
  const record = readCsv(file, text).csv.heading.map((cell) => bySlug.get(slugify(cell.text)) ?? '')
  const end = lineEnd.exec(text)?.[0] ?? '\n'
  const line = stringify([record], { delimiter: delimiterOf(text), record_delimiter: end })
  const opening = /[\r\n]$/.test(text) ? '' : end
  return joined(bytes, new TextEncoder().encode(`${opening}${line}`))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

export const documentsPath = 'data/documents.csv'

/** What is known of a document to be added to `data/documents.csv`; the rest stays empty. */
export interface DocumentRow {
  readonly type: DocumentType
  readonly year: number
  /** Number of another programme whose document it is; empty for the site's own. */
  readonly otherProgramme?: string | undefined
  /** Who publishes a bilan. */
  readonly publisher?: string | undefined
  readonly programmeName: string
  readonly manager: string
  readonly managerRole: string
  readonly framework: 'complète' | 'partielle' | ''
  readonly presentationUrl: string
  readonly performanceUrl: string
}

/** What to do before the list can say whose a document is: add the column that it lacks; `undefined` when none is. */
export function missingColumn(
  files: Files,
  { otherProgramme = '', publisher = '' }: Pick<DocumentRow, 'otherProgramme' | 'publisher'>,
): string | undefined {
  const { heading } = readCsv(documentsPath, new TextDecoder().decode(files.get(documentsPath))).csv
  const missing = (name: string) => !heading.some(({ text }) => slugify(text) === name)
  if (otherProgramme !== '' && missing('programme'))
    return `${documentsPath} : ajouter d’abord une colonne « programme » (vide pour les documents de ce programme) : ce document est celui du programme ${otherProgramme}.`
  if (publisher !== '' && missing('editeur'))
    return `${documentsPath} : ajouter d’abord une colonne « editeur » (vide pour les PAP et les RAP) : ce bilan est celui de ${publisher}.`
  return undefined
}

/** `data/documents.csv` with one more row. */
export function withDocument(files: Files, row: DocumentRow): Files {
  const bytes = files.get(documentsPath) ?? new Uint8Array()
  const fields = {
    document: `${row.type}-${row.year}`,
    type: row.type.toUpperCase(),
    exercice: String(row.year),
    programme: row.otherProgramme ?? '',
    editeur: row.publisher ?? '',
    programme_libelle: row.programmeName,
    responsable: row.manager,
    fonction: row.managerRole,
    maquette: row.framework,
    url_presentation: row.presentationUrl,
    url_performance: row.performanceUrl,
  }
  return new Map([[documentsPath, appendRecord(documentsPath, bytes, fields)]])
}

/** The row of a document from its pages; `name` is the programme's when they do not print it. */
export function printedRow(printed: PrintedDocument, name: string): DocumentRow {
  const { identity, programmeName, manager, managerRole, urls, framework } = printed
  return {
    type: identity.type,
    year: identity.year,
    programmeName: programmeName === '' ? name : programmeName,
    manager,
    managerRole,
    framework,
    presentationUrl: urls.presentation,
    performanceUrl: urls.performance,
  }
}
