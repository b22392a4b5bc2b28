import { ingestFiles } from '#read/ingest-files.ts'
import { problemText } from '#read/report.ts'

/** The files of an archive by path, as `readFiles` gives them. */
export type Files = ReadonlyMap<string, Uint8Array>

/** What a command would write, and what it says to the editor; or why it writes nothing. */
export type Draft =
  | {
      readonly ok: true
      /** Whole contents by path; a path that exists is replaced. */
      readonly writes: Files
      /** What the editor must look at, one sentence each. */
      readonly remarks: readonly string[]
    }
  | { readonly ok: false; readonly faults: readonly string[] }

/** A draft that writes nothing. */
export function refused(...faults: readonly string[]): Draft {
  return { ok: false, faults }
}

/** The draft itself when the archive still passes every check with it, else a refusal that says why. */
export function checkedDraft(files: Files, draft: Draft): Draft {
  if (!draft.ok) return draft
  const { sources, problems } = ingestFiles(new Map([...files, ...draft.writes]))
  if (sources !== undefined) return draft
  return refused(
    'Avec ces fichiers, la vérification serait refusée :',
    ...problems.filter(({ severity }) => severity === 'error').map(problemText),
  )
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
