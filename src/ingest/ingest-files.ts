import type { Sources } from '#domain/archive.ts'
import { byPublication } from '#domain/document.ts'
import { indexArchive } from '#domain/index-archive.ts'
import { checkReferences } from '#ingest/check-references.ts'
import { readCsv, type CsvFile } from '#ingest/csv/read-csv.ts'
import { decode } from '#ingest/decode.ts'
import { readContent } from '#ingest/front-matter/read-content.ts'
import { checkBody } from '#ingest/mdx/check-body.ts'
import { resolveIn } from '#ingest/mdx/resolve-tag.ts'
import { byPlace, type Problem } from '#ingest/problem.ts'
import { readCredits } from '#ingest/read-credits.ts'
import { readCrossCheck } from '#ingest/read-cross-check.ts'
import { readDocuments } from '#ingest/read-documents.ts'
import { readTable } from '#ingest/read-table.ts'
import { missingFile } from '#ingest/rules/fichier-manquant.ts'
import { problemOf } from '#ingest/rules/rule.ts'
import { unknownDocument } from '#ingest/rules/document-inconnu.ts'
import { glossarySlugs } from '#ingest/glossary-slugs.ts'

/** What a folder of data and content holds, and all that is wrong or doubtful in it. */
export interface Ingested {
  /** `undefined` as soon as one problem is an error: nothing is half-published. */
  readonly sources: Sources | undefined
  readonly problems: readonly Problem[]
}

const requiredFiles = [
  'data/documents.csv',
  'data/credits.csv',
  'content/programme.yaml',
  'content/glossaire.yaml',
]

/**
 * Reads and checks everything that editors wrote. `files` maps paths such as `data/tableaux/rap-2021.csv`
 * to bytes. All problems are found at once, sorted by place.
 */
export function ingestFiles(files: ReadonlyMap<string, Uint8Array>): Ingested {
  const problems: Problem[] = requiredFiles
    .filter((file) => !files.has(file))
    .map((file) => problemOf(missingFile, { file }))
  const texts = new Map<string, string>()
  for (const [file, bytes] of files) {
    const decoded = decode(file, bytes)
    problems.push(...decoded.problems)
    if (decoded.text !== undefined) texts.set(file, decoded.text)
  }
  const keep = <T extends { readonly problems: readonly Problem[] }>(result: T): T => {
    problems.push(...result.problems)
    return result
  }
  const csvOf = (file: string): CsvFile => keep(readCsv(file, texts.get(file) ?? '')).csv
  const readable = (file: string) => (texts.get(file) ?? '') !== ''

  const documents = readable('data/documents.csv')
    ? keep(readDocuments(csvOf('data/documents.csv'))).documents
    : []
  const documentIds = new Set(documents.map(({ id }) => id))
  const content = readContent(texts, problems)
  const known = new Map(
    content.indicators.map(
      ({ slug, subIndicators }) => [slug, subIndicators.map((sub) => sub.slug)] as const,
    ),
  )
  const tables = pathsUnder(texts, 'data/tableaux/').map((file) => {
    const id = stem(file)
    if (documents.length > 0 && !documentIds.has(id)) problems.push(problemOf(unknownDocument, { file }, id))
    return keep(readTable(csvOf(file), id, known)).table
  })
  const credits = readable('data/credits.csv')
    ? keep(readCredits(csvOf('data/credits.csv'), documentIds)).credits
    : []
  const crossChecks = content.crossChecks.map((check) => {
    const file = `data/recoupements/${check.slug}.csv`
    if (!files.has(file)) problems.push(problemOf(missingFile, { file }))
    if (!readable(file)) return check
    return {
      ...check,
      points: keep(readCrossCheck(csvOf(file), new Set(check.series.map(({ slug }) => slug)))).points,
    }
  })
  for (const file of pathsUnder(texts, 'data/recoupements/')) {
    if (!content.crossChecks.some(({ slug }) => slug === stem(file))) {
      problems.push(problemOf(missingFile, { file: `content/recoupements/${stem(file)}.mdx` }))
    }
  }
  if (content.programme === undefined) return { sources: undefined, problems: problems.toSorted(byPlace) }

  const sources: Sources = {
    ...content,
    programme: content.programme,
    documents: documents.toSorted(byPublication),
    tables,
    credits,
    crossChecks,
  }
  problems.push(...checkReferences(sources))
  const resolve = resolveIn(indexArchive(sources), glossarySlugs(sources.glossary))
  for (const { file, body, bodyLine } of content.bodies)
    problems.push(...checkBody(file, body, bodyLine, resolve))
  const failed = problems.some(({ severity }) => severity === 'error')
  return { sources: failed ? undefined : sources, problems: problems.toSorted(byPlace) }
}

function pathsUnder(texts: ReadonlyMap<string, string>, folder: string): readonly string[] {
  return [...texts.keys()].filter((file) => file.startsWith(folder) && file.endsWith('.csv')).toSorted()
}

function stem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.\w+$/, '')
}
