import { siteProblems } from '#cli/site-problems.ts'
import { keepNothing } from '#downloads/kept-files.ts'
import { publish, type Published } from '#downloads/publish.ts'
import type { Archive } from '#model/archive.ts'
import { indexArchive } from '#model/index-archive.ts'
import { ingestFiles, type Ingested } from '#read/ingest-files.ts'
import { inOrder } from '#read/problem.ts'

/** What `verify` knows of an archive. */
export interface Checked extends Ingested {
  /** What it would publish; `undefined` as soon as one problem is an error. */
  readonly made: { readonly archive: Archive; readonly published: Published } | undefined
}

/**
 * Reads and checks everything that editors wrote, then what the site would be without making its pages: what passes
 * builds. `files` maps paths to bytes; `today`, ISO 8601, tells dates to come.
 */
export function checkArchive(files: ReadonlyMap<string, Uint8Array>, today?: string): Checked {
  const { readable, problems } = ingestFiles(files, today)
  if (readable === undefined) return { sources: undefined, problems, made: undefined }
  const archive = indexArchive(readable)
  const published = publish({ archive, siteUrl: archive.programme.siteUrl }, keepNothing)
  const all = inOrder([...problems, ...siteProblems({ files, archive, published })])
  return all.some(({ severity }) => severity === 'error')
    ? { sources: undefined, problems: all, made: undefined }
    : { sources: readable, problems: all, made: { archive, published } }
}
