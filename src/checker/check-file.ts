import type { KnownArchive } from '#checker/known-archive.ts'
import type { Archive } from '#domain/archive.ts'
import { indexArchive } from '#domain/index-archive.ts'
import { findDoubts } from '#ingest/doubts/find-doubts.ts'
import { byPlace, type Problem } from '#ingest/problem.ts'
import { readData } from '#ingest/read-data.ts'
import { problemText } from '#ingest/report.ts'

/** What `data/` becomes with one file replaced or added. */
export interface CheckedFile {
  readonly path: string
  readonly text: string
  /** Errors, then nothing else; without an error, the doubts that this file raises. */
  readonly problems: readonly Problem[]
  /** The archive with what could be read of the file. */
  readonly archive: Archive
}

/**
 * Checks one file of `data/` in its place among the published ones, as `verify` would: the others passed,
 * so that every error is due to this file, whichever file shows it. Doubts that the published files raise
 * already are left out, unless they stand in this file.
 */
export function checkFile(known: KnownArchive, path: string, text: string): CheckedFile {
  const after = read(known, { ...known.texts, [path]: text })
  if (after.problems.length > 0) {
    return { path, text, archive: after.archive, problems: after.problems.toSorted(byPlace) }
  }
  const usual = new Set(findDoubts(read(known, known.texts).archive).map(problemText))
  const doubts = findDoubts(after.archive)
    .filter((doubt) => doubt.file === path || !usual.has(problemText(doubt)))
    .toSorted(byPlace)
  return { path, text, archive: after.archive, problems: doubts }
}

function read(known: KnownArchive, texts: Readonly<Record<string, string>>) {
  const { programme, objectives, indicators, years, crossChecks, glossary, pages } = known
  const problems: Problem[] = []
  const declared = new Map(
    indicators.map(({ slug, subIndicators }) => [slug, subIndicators.map((sub) => sub.slug)]),
  )
  const data = readData(new Map(Object.entries(texts)), declared, crossChecks, problems)
  const archive = indexArchive({ programme, objectives, indicators, years, glossary, pages, ...data })
  return { archive, problems }
}
