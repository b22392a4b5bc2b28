import { siteProblems } from '#cli/site-problems.ts'
import { keepNothing } from '#downloads/kept-files.ts'
import { publish, type Published } from '#downloads/publish.ts'
import { type Archive, indexArchive, type Sources } from '#model/archive.ts'
import { type Ingested, ingestFiles } from '#read/ingest-files.ts'
import { inOrder } from '#read/problem.ts'
import { readFiles } from '#read/read-files.ts'

/** What `verify` knows of an archive. */
interface Checked extends Ingested {
  /** What it would publish; `undefined` as soon as one problem is an error. */
  readonly made: { readonly archive: Archive; readonly published: Published } | undefined
}

/**
 * Reads and checks everything that editors wrote, then what the site would be without making its pages: what passes
 * builds. `files` maps paths to bytes; `today`, ISO 8601, tells dates to come.
 */
export function checkArchive(files: ReadonlyMap<string, Uint8Array>, today?: string): Checked {
  const { readable, bodies, problems } = ingestFiles(files, today)
  if (readable === undefined) return { sources: undefined, problems, made: undefined }
  const archive = indexArchive(readable)
  const published = publish({ archive, siteUrl: archive.programme.siteUrl }, keepNothing)
  const all = inOrder([...problems, ...siteProblems({ files, bodies, archive, published })])
  return all.some(({ severity }) => severity === 'error')
    ? { sources: undefined, problems: all, made: undefined }
    : { sources: readable, problems: all, made: { archive, published } }
}

/** Why nothing can be read at `root`, of which these are the files, in French: most often, another folder was meant. */
export function emptyFault(root: string, files: ReadonlyMap<string, Uint8Array>): string | undefined {
  return files.size > 0
    ? undefined
    : `${root} ne contient ni data/ ni content/. Se placer à la racine du projet, ou corriger ARCHIVE.`
}

/** An archive without an error, for a command that writes in it; or why it has none. */
type OpenArchive =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array>; readonly sources: Sources }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads the archive at `root` and checks its files, one by one and with each other: what `verify` adds is about the site. */
export function openArchive(root: string): OpenArchive {
  const files = readFiles(root)
  const fault = emptyFault(root, files)
  if (fault !== undefined) return { ok: false, faults: [fault] }
  const { sources, problems } = ingestFiles(files)
  if (sources !== undefined) return { ok: true, files, sources }
  const count = problems.filter(({ severity }) => severity === 'error').length
  return {
    ok: false,
    faults: [`L’archive a ${count} erreur(s) : les corriger d’abord (npm run verify).`],
  }
}
