import type { Sources } from '#domain/archive.ts'
import type { CrossCheck } from '#domain/cross-check.ts'
import { byPublication } from '#domain/document.ts'
import { readCsv, type CsvFile } from '#ingest/csv/read-csv.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'
import { readCredits } from '#ingest/read-credits.ts'
import { readCrossCheck } from '#ingest/read-cross-check.ts'
import { identityOf, readDocuments } from '#ingest/read-documents.ts'
import type { KnownIndicators } from '#ingest/read-row.ts'
import { readRelease, releaseOrder } from '#ingest/read-release.ts'
import { readTable } from '#ingest/read-table.ts'

/** What `data/` holds. */
export type Data = Pick<Sources, 'documents' | 'tables' | 'credits' | 'crossChecks' | 'releases'>

/** What the CSVs are read against. */
interface Content {
  readonly known: KnownIndicators
  /** The independent sources, still without figures. */
  readonly crossChecks: readonly CrossCheck[]
  /** Number of the site's programme; `undefined` when its file could not be read. */
  readonly programme: string | undefined
}

/** Reads every CSV of `texts`; problems are added to `problems`. */
export function readData(
  texts: ReadonlyMap<string, string>,
  { known, crossChecks, programme }: Content,
  problems: Problem[],
): Data {
  const keep = <T extends { readonly problems: readonly Problem[] }>(result: T): T => {
    problems.push(...result.problems)
    return result
  }
  const csvOf = (file: string): CsvFile | undefined => {
    const text = texts.get(file)
    const csv = text === undefined ? undefined : keep(readCsv(file, text)).csv
    return csv?.heading.length === 0 ? undefined : csv
  }
  const documentsCsv = csvOf('data/documents.csv')
  const documents = documentsCsv === undefined ? [] : keep(readDocuments(documentsCsv, programme)).documents
  // Every id that is written there, even on a row with another problem: one fault, one message.
  const hasDocuments = documentsCsv !== undefined && documentsCsv.records.length > 0
  if (documentsCsv !== undefined && !hasDocuments) {
    const expected = 'une ligne par document publié, sous l’en-tête.'
    problems.push(problemOf('fichier-vide', { file: documentsCsv.file }, undefined, { expected }))
  }
  const ids = hasDocuments ? idsIn(documentsCsv) : undefined
  const creditsCsv = csvOf('data/credits.csv')
  return {
    documents: documents.toSorted(byPublication),
    tables: [...texts.keys()]
      .filter((file) => file.startsWith('data/tableaux/') && file.endsWith('.csv'))
      .toSorted()
      .flatMap((file) => {
        const id = file.slice('data/tableaux/'.length, -'.csv'.length)
        if (ids?.has(id) === false) problems.push(problemOf('document-inconnu', { file }, id))
        const csv = csvOf(file)
        return csv === undefined
          ? []
          : [keep(readTable(csv, { id, type: identityOf(id)?.type ?? 'rap' }, known)).table]
      }),
    credits: creditsCsv === undefined ? [] : keep(readCredits(creditsCsv, ids)).credits,
    releases: [...texts.keys()]
      .filter((file) => file.startsWith('data/versions/'))
      .flatMap((file) => {
        const csv = csvOf(file)
        return csv === undefined ? [] : [keep(readRelease(csv)).release]
      })
      .toSorted(releaseOrder),
    crossChecks: crossChecks.map((check) => {
      const csv = csvOf(`data/recoupements/${check.slug}.csv`)
      const series = new Set(check.series.map(({ slug }) => slug))
      return csv === undefined ? check : { ...check, points: keep(readCrossCheck(csv, series)).points }
    }),
  }
}

function idsIn(csv: CsvFile): ReadonlySet<string> {
  const index = csv.heading.findIndex(({ text }) => text.toLowerCase() === 'document')
  return new Set(csv.records.flatMap((cells) => cells[index]?.text ?? []))
}
