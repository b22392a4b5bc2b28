import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ImportOptions } from '#cli/import-options.ts'
import { openArchive } from '#cli/open-archive.ts'
import type { PrintedDocument } from '#import/extract/join-extracts.ts'
import { documentOf } from '#import/official/read-documents.ts'
import { archiveRoot } from '#read/archive.ts'
import { sizeProblem } from '#read/official/read-official.ts'
import { problemText } from '#read/report.ts'

/** The documents that files hold, or why they cannot be read. */
export type ReadDocuments =
  | { readonly ok: true; readonly documents: readonly PrintedDocument[] }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Whether a file is an official one, that of the whole State: pages are never CSV. */
export function isOfficialFile(file: string): boolean {
  return /\.csv$/i.test(file)
}

/**
 * Reads official files, which are there, for one programme: the one of `--programme`, else the archive's,
 * else the one that carries it on.
 */
export function readOfficialFiles(options: ImportOptions): ReadDocuments {
  const { files, urls, type, year } = options
  const faults = faultsOf(options)
  const wanted = faults.length > 0 ? { faults } : programmesOf(options)
  if ('faults' in wanted) return { ok: false, faults: wanted.faults }
  const document =
    year !== undefined && (type === 'pap' || type === 'rap') ? ({ type, year } as const) : undefined
  const read = files.map((file, index) =>
    documentOf(
      { file: basename(file), bytes: readFileSync(file), url: urls[index] ?? '', document },
      wanted.programmes,
    ),
  )
  const unread = read.flatMap((one) => (one.ok ? [] : one.faults))
  if (unread.length > 0) return { ok: false, faults: unread }
  const order = ({ identity: { year: exercise, type: kind } }: PrintedDocument) => `${exercise}-${kind}`
  return {
    ok: true,
    documents: read
      .flatMap((one) => (one.ok ? [one.document] : []))
      .toSorted((a, b) => order(a).localeCompare(order(b), 'en')),
  }
}

/** What is wrong with the files and the options before anything is read. */
function faultsOf({ files, type, year }: ImportOptions): readonly string[] {
  if ((type === undefined) !== (year === undefined)) {
    return [
      '--type et --annee vont ensemble : dire les deux, ou laisser les colonnes et le nom du fichier les dire.',
    ]
  }
  return files.flatMap((file) => {
    const problem = sizeProblem(basename(file), statSync(file).size)
    return problem === undefined ? [] : [problemText(problem)]
  })
}

/** The programmes to look for, in order. */
function programmesOf({
  programme,
  newProgramme,
}: ImportOptions): { readonly programmes: readonly string[] } | { readonly faults: readonly string[] } {
  if (programme !== undefined) return { programmes: [programme] }
  if (newProgramme !== undefined) return { programmes: [] }
  const opened = openArchive(archiveRoot())
  if (!opened.ok) return { faults: opened.faults }
  const { number, successor } = opened.sources.programme
  return { programmes: [number, ...(successor === undefined ? [] : [successor.number])] }
}
