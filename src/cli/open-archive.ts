import type { Sources } from '#model/archive.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'

/** An archive that passes every check, ready for a command that writes in it; or why it is not. */
export type OpenArchive =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array>; readonly sources: Sources }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads and checks the archive at `root`. */
export function openArchive(root: string): OpenArchive {
  const files = readFiles(root)
  if (files.size === 0) {
    return {
      ok: false,
      faults: [
        `${root} ne contient ni data/ ni content/. Se placer à la racine du projet, ou régler ARCHIVE.`,
      ],
    }
  }
  const { sources, problems } = ingestFiles(files)
  if (sources !== undefined) return { ok: true, files, sources }
  const count = problems.filter(({ severity }) => severity === 'error').length
  return {
    ok: false,
    faults: [`L’archive a ${count} erreur(s) : les corriger d’abord (npm run verify).`],
  }
}
