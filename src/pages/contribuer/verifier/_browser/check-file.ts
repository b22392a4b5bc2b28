import type { KnownArchive } from './known-archive.ts'
import type { Archive } from '#model/archive.ts'
import { indexArchive } from '#model/index-archive.ts'
import { emptyRegister } from '#model/register.ts'
import { decode } from '#read/decode.ts'
import { endOfTime, findDoubts } from '#read/doubts/find-doubts.ts'
import { inOrder, type Problem } from '#read/problem.ts'
import { readData, readDocumentList } from '#read/csv/read-data.ts'
import { isOfficial, readOfficialFiles } from '#read/official/read-official-files.ts'
import { problemText } from '#read/report.ts'

/** What `data/` becomes with one file replaced or added. */
export interface CheckedFile {
  readonly path: string
  /** `undefined` when the bytes are no text that can be trusted. */
  readonly text: string | undefined
  /** Errors, then nothing else; without an error, the doubts that this file raises. */
  readonly problems: readonly Problem[]
  /** The archive with what could be read of the file. */
  readonly archive: Archive
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
  const before = read(known, new Map(Object.entries(known.texts)))
  if (isOfficial(path)) return checkOfficial(before.archive, path, bytes, today)
  const { text, problems } = decode(path, bytes)
  if (text === undefined) return { path, text, problems, archive: before.archive }
  const after = read(known, new Map(Object.entries({ ...known.texts, [path]: text })))
  if (after.problems.length > 0) {
    return { path, text, archive: after.archive, problems: inOrder(after.problems) }
  }
  const usual = new Set(findDoubts(before.archive, today).map(problemText))
  return {
    path,
    text,
    archive: after.archive,
    problems: inOrder(findDoubts(after.archive, today)).filter(
      (doubt) => doubt.file === path || !usual.has(problemText(doubt)),
    ),
  }
}

/** An official file is compared with no other. */
function checkOfficial(before: Archive, path: string, bytes: Uint8Array, today: string): CheckedFile {
  const problems: Problem[] = []
  const archive = { ...before, official: readOfficialFiles(new Map([[path, bytes]]), problems) }
  const doubts = problems.length > 0 ? [] : findDoubts(archive, today).filter(({ file }) => file === path)
  return { path, text: undefined, archive, problems: inOrder([...problems, ...doubts]) }
}

/** The published archive, without what `content/` says in its bodies. */
export function publishedArchive(known: KnownArchive): Archive {
  return read(known, new Map(Object.entries(known.texts))).archive
}

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
