import type { KnownArchive } from './known-archive.ts'
import { type Archive, indexArchive } from '#model/archive.ts'
import { emptyRegister } from '#model/register.ts'
import { remembered } from '#model/remembered.ts'
import { decode } from '#read/decode.ts'
import { endOfTime, findDoubts } from '#read/doubts/find-doubts.ts'
import { inOrder, type Problem } from '#read/problem.ts'
import { delimiterOf, readCsv } from '#read/csv/read-csv.ts'
import { readData, readDocumentList } from '#read/csv/read-data.ts'
import { identityOf } from '#read/csv/read-documents.ts'
import { isOfficial, readOfficialFiles } from '#read/official/read-official.ts'
import { problemText } from '#read/report.ts'
import { slugify } from '#words/slugify.ts'

/** What `data/` becomes with one file replaced or added. */
export interface CheckedFile {
  readonly path: string
  /** `undefined` when the bytes are no text that can be trusted. */
  readonly text: string | undefined
  /** Errors, then nothing else; without an error, the doubts that this file raises. */
  readonly problems: readonly Problem[]
  /** The archive with what could be read of the file. */
  readonly archive: Archive
  /** Whether it is the table of a document that `data/documents.csv` does not list: it is checked as if it did. */
  readonly isNew: boolean
}

/**
 * Checks one file of `data/` in its place among the published ones, as `verify` would: the others passed,
 * so that every error is due to this file, whichever file shows it. Doubts that the published files raise
 * already are left out, unless they stand in this file. `today`, ISO 8601, tells dates to come.
 */
export function checkFile(
  known: KnownArchive,
  path: string,
  bytes: Uint8Array,
  today = endOfTime,
): CheckedFile {
  const before = publishedArchive(known)
  if (isOfficial(path)) return checkOfficial(before, path, bytes, today)
  const { text, problems } = decode(path, bytes)
  if (text === undefined) return { path, text, problems, archive: before, isNew: false }
  const list = withDocument(known, before, path)
  const isNew = list !== known.texts[documentsFile]
  const texts = { ...known.texts, [documentsFile]: list, [path]: text }
  const after = read(known, new Map(Object.entries(texts)))
  if (after.problems.length > 0) {
    return { path, text, archive: after.archive, problems: inOrder(after.problems), isNew }
  }
  const usual = new Set(findDoubts(before, today, new Map()).map(problemText))
  return {
    path,
    text,
    archive: after.archive,
    problems: inOrder(findDoubts(after.archive, today, new Map([[path, text]]))).filter(
      (doubt) =>
        doubt.file === path || (!usual.has(problemText(doubt)) && !(isNew && doubt.file === documentsFile)),
    ),
    isNew,
  }
}

const documentsFile = 'data/documents.csv'

/**
 * The list of documents with a row for the one whose table stands at `path`, when it has none and its name says what it
 * is: all of it is taken for transcribed, so that what it leaves out is doubted.
 */
function withDocument(known: KnownArchive, archive: Archive, path: string): string {
  const list = known.texts[documentsFile] ?? ''
  const [, id = ''] = /^data\/tableaux\/(.+)\.csv$/.exec(path) ?? []
  const identity = identityOf(id)
  if (identity === undefined || archive.documentById.has(id)) return list
  const { name, owner } = known.programme
  const cells: Readonly<Record<string, string>> = {
    document: id,
    type: identity.type.toUpperCase(),
    exercice: `${identity.year}`,
    programme_libelle: name,
    editeur: identity.type === 'bilan' ? owner : '',
    maquette: identity.type === 'bilan' ? '' : 'complète',
  }
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const row = readCsv(documentsFile, list).csv.heading.map((cell) => quoted(cells[slugOf(cell.text)] ?? ''))
  return `${list.replace(/\s*$/, '')}\n${row.join(delimiterOf(list))}\n`
}

/** The name of a column as the reader of files compares it. */
const slugOf = (heading: string) => slugify(heading).replaceAll('-', '_')

/** An official file is compared with no other. */
function checkOfficial(before: Archive, path: string, bytes: Uint8Array, today: string): CheckedFile {
  const problems: Problem[] = []
  const archive = { ...before, official: readOfficialFiles(new Map([[path, bytes]]), problems) }
  const doubts =
    problems.length > 0 ? [] : findDoubts(archive, today, new Map()).filter(({ file }) => file === path)
  return { path, text: undefined, archive, problems: inOrder([...problems, ...doubts]), isNew: false }
}

/** The published archive, without what `content/` says in its bodies; read once, for every file that is checked. */
export const publishedArchive = remembered(
  (known: KnownArchive): Archive => read(known, new Map(Object.entries(known.texts))).archive,
)

function read(known: KnownArchive, texts: ReadonlyMap<string, string>) {
  const { programme, objectives, indicators, years, crossChecks, glossary, pages } = known
  const problems: Problem[] = []
  const declared = new Map(indicators.map(({ slug, lines }) => [slug, lines.map((line) => line.slug)]))
  const documents = readDocumentList(texts, programme.number, problems)
  const data = readData(texts, documents, { known: declared, crossChecks }, problems)
  const archive = indexArchive({
    programme,
    objectives,
    indicators,
    years,
    glossary,
    pages,
    accessibility: [],
    official: [],
    ...data,
    register: emptyRegister,
  })
  return { archive, problems }
}
