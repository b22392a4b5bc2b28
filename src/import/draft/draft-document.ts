import { documentsPath, missingColumn, withDocument } from '#import/draft/document-row.ts'
import { bytesOf, checkedDraft, type Draft, type Files, refused } from '#import/draft/draft.ts'
import { missingYearNote } from '#import/draft/mdx-files.ts'
import { tableText, tablePath } from '#import/draft/table-file.ts'
import type { Sources } from '#model/archive.ts'
import { byYear, documentTypes, isBudgetary, type DocumentTitle } from '#model/document.ts'
import type { PrintedTable } from '#model/observation.ts'
import type { Programme } from '#model/programme.ts'
import { layoutColumns } from '#model/table-layout.ts'
import { unreadSentences } from '#read/doubts/texts.ts'
import { documentName } from '#words/names.ts'

/** The table whose framework a new document most likely keeps: the last one before it, else the first after. */
function latestFramework(
  { documents, tables }: Pick<Sources, 'documents' | 'tables'>,
  doc: DocumentTitle,
): PrintedTable | undefined {
  const order = (other: DocumentTitle) =>
    other.year * documentTypes.length + documentTypes.indexOf(other.type)
  const ordered = documents
    .toSorted(byYear)
    .filter((other) => isBudgetary(other))
    .filter(({ id }) => tables.some(({ document, rows }) => document === id && rows.length > 0))
  const chosen = ordered.findLast((other) => order(other) < order(doc)) ?? ordered[0]
  return tables.find(({ document }) => document === chosen?.id)
}

/**
 * The files of a document that nobody has read yet: its table with the official columns and the rows of
 * the latest framework, marked « repris »; its row in `data/documents.csv`; the page of its year.
 */
export function draftDocument(files: Files, sources: Sources, doc: DocumentTitle): Draft {
  const id = `${doc.type}-${doc.year}`
  const path = tablePath(id)
  if (files.has(path)) return refused(`${path} existe déjà : rien n’a été écrit, pour ne rien effacer.`)
  const column = missingColumn(files, doc)
  if (column !== undefined) return refused(column)
  const { columns, unknownHorizon } = layoutColumns(doc.type, doc.year)
  if (columns.length === 0) {
    return refused(`La présentation des tableaux du ${documentName(doc)} n’est pas connue (avant 2006).`)
  }
  const framework = latestFramework(sources, doc)
  if (framework === undefined) {
    return refused('Aucun tableau n’est encore relevé : importer d’abord un document (npm run import).')
  }
  const rows = framework.rows.map((row) => ({
    ...row,
    reading: 'carriedOver' as const,
    values: columns.map(() => ''),
  }))
  const isListed = sources.documents.some((other) => other.id === id)
  return checkedDraft(files, {
    ok: true,
    writes: new Map([
      [path, bytesOf(tableText(columns, rows, doc.type))],
      ...(isListed ? [] : withDocument(files, emptyRow(sources, doc))),
      ...missingYearNote(files, doc),
    ]),
    remarks: [
      `${path} : ${rows.length} lignes reprises de ${framework.document}, lecture « repris ».`,
      ...(isListed
        ? [`${documentsPath} : le ${documentName(doc)} y était déjà ; sa ligne n’a pas changé.`]
        : []),
      ...(isListed || doc.otherProgramme === undefined || otherName(sources, doc.otherProgramme) !== undefined
        ? []
        : [
            `${documentsPath} : écrire dans « programme_libelle » le nom du programme ${doc.otherProgramme}, qui n’est pas connu ici.`,
          ]),
      ...toReread(files, doc),
      ...(unknownHorizon
        ? [
            `${path} : l’année de la cible n’est pas connue. Ajouter sa colonne d’après le document, par exemple « ${doc.year + 2} Cible${doc.type === 'rap' ? ` PAP ${doc.year}` : ''} ».`,
          ]
        : []),
    ],
  })
}

function emptyRow(sources: Sources, doc: DocumentTitle) {
  const { otherProgramme } = doc
  return {
    type: doc.type,
    year: doc.year,
    otherProgramme,
    publisher: doc.publisher,
    programmeName:
      otherProgramme === undefined
        ? nameIn(sources.programme, doc.year)
        : (otherName(sources, otherProgramme) ?? `Programme ${otherProgramme}`),
    manager: '',
    managerRole: '',
    framework: '' as const,
    presentationUrl: '',
    performanceUrl: '',
  }
}

/** The name of another programme: that of its last document, else of the successor; `undefined` when it is not known. */
function otherName({ programme, documents }: Sources, number: string): string | undefined {
  const known = documents.findLast(({ otherProgramme }) => otherProgramme === number)
  if (known !== undefined) return known.programmeName
  return programme.successor?.number === number ? programme.successor.name : undefined
}

/** The programme's name in a budget year. */
export function nameIn(programme: Programme, year: number): string {
  return (
    programme.names.findLast(({ from, to }) => from <= year && year <= (to ?? year))?.name ?? programme.name
  )
}

/** The sentences of `content/` that say unread of this document or of its year, each with its place. */
function toReread(files: Files, doc: DocumentTitle): readonly string[] {
  const name = new RegExp(`\\b${doc.type}\\s+(?:\\p{L}+\\s+)?${doc.year}\\b|\\b${doc.year}\\b`, 'iu')
  const texts = new Map([...files].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]))
  return unreadSentences(texts)
    .filter(({ file, text }) => name.test(text) || file === `content/exercices/${doc.year}.mdx`)
    .map(
      ({ file, line, text }) =>
        `${file}:${line} : phrase à relire quand les chiffres seront recopiés, « ${text} »`,
    )
}
