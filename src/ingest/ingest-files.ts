import type { Sources } from '#domain/archive.ts'
import { indexArchive } from '#domain/index-archive.ts'
import { checkReferences } from '#ingest/check-references.ts'
import { decode, withoutHiddenLines } from '#ingest/decode.ts'
import { findDoubts } from '#ingest/doubts/find-doubts.ts'
import { lineOf } from '#ingest/front-matter/line-of.ts'
import { readContent, type Notes } from '#ingest/front-matter/read-content.ts'
import { isExpected, layoutProblems } from '#ingest/layout-problems.ts'
import { checkBody } from '#ingest/mdx/check-body.ts'
import { resolveIn } from '#ingest/mdx/resolve-tag.ts'
import { inOrder, type Problem } from '#ingest/problem.ts'
import { readData, readDocumentList } from '#ingest/read-data.ts'
import type { KnownIndicators } from '#ingest/read-row.ts'

/** What a folder of data and content holds, and all that is wrong or doubtful in it. */
export interface Ingested {
  /** `undefined` as soon as one problem is an error: nothing is half-published. */
  readonly sources: Sources | undefined
  /** By place. Doubts are looked for only when there is no error: they compare figures with each other. */
  readonly problems: readonly Problem[]
}

/**
 * Reads and checks everything that editors wrote. `files` maps paths such as `data/tableaux/rap-2021.csv`
 * to bytes. All problems are found at once.
 */
export function ingestFiles(files: ReadonlyMap<string, Uint8Array>): Ingested {
  const { sources, problems, texts } = read(files)
  if (sources === undefined) return { sources, problems }
  const doubts = findDoubts(indexArchive(sources), texts).map((doubt) => withLine(doubt, texts))
  return { sources, problems: inOrder(doubts) }
}

/** The same without looking for doubts: for those who only show what was read. */
export function readSources(files: ReadonlyMap<string, Uint8Array>): Ingested {
  const { sources, problems } = read(files)
  return { sources, problems }
}

function read(files: ReadonlyMap<string, Uint8Array>): Ingested & {
  readonly texts: ReadonlyMap<string, string>
} {
  const problems: Problem[] = [...layoutProblems(files)]
  const texts = new Map<string, string>()
  for (const [file, bytes] of files) {
    if (!isExpected(file)) continue
    const decoded = decode(file, bytes)
    problems.push(...decoded.problems)
    if (decoded.text === undefined) continue
    // In a CSV, cells are checked one by one: the message can then name the cell.
    const cleaned = file.endsWith('.csv') ? undefined : withoutHiddenLines(file, decoded.text)
    problems.push(...(cleaned?.problems ?? []))
    texts.set(file, cleaned?.text ?? decoded.text)
  }
  const { programme, notes, bodies } = readContent(texts, problems)
  const documents = readDocumentList(texts, programme?.number, problems)
  const data = readData(
    texts,
    documents,
    { known: knownIndicators(files, notes), crossChecks: notes.crossChecks },
    problems,
  )
  problems.push(...checkReferences({ ...notes, ...data, programme }, texts, [...files.keys()]))

  // A figure may be missing only because its cell could not be read: its quotations are checked later.
  const quotable = !problems.some(({ file }) => file.startsWith('data/') || file.includes('/glossaire.'))
  const resolve = quotable ? resolveIn({ ...notes, ...data }) : () => undefined
  for (const { file, body, bodyLine } of bodies) problems.push(...checkBody(file, body, bodyLine, resolve))

  const sources =
    programme === undefined || problems.length > 0 ? undefined : { ...notes, ...data, programme }
  return { sources, problems: inOrder(problems), texts }
}

/** A doubt with a line: one about a key of content/programme.yaml knows only the key. */
function withLine(doubt: Problem, texts: ReadonlyMap<string, string>): Problem {
  const { file, line = lineOf(texts.get(file), doubt.heading ?? '', '') } = doubt
  return { ...doubt, line }
}

function knownIndicators(
  files: ReadonlyMap<string, Uint8Array>,
  notes: Pick<Notes, 'indicators'>,
): KnownIndicators {
  const read = new Map(
    notes.indicators.map(({ slug, subIndicators }) => [slug, subIndicators.map((sub) => sub.slug)]),
  )
  const slugs = [...files.keys()].flatMap((file) => /^content\/indicateurs\/(.+)\.mdx$/.exec(file)?.[1] ?? [])
  return new Map(slugs.map((slug) => [slug, read.get(slug)]))
}
