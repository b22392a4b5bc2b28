import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import type { Draft, Files } from '#import/draft/draft.ts'

/**
 * Ends a command that writes in an archive: writes the files of a draft under `root`, and says so with what to do `next`;
 * or says why nothing is written. `before` are the files that were there. Returns the exit status.
 */
export function writeDraft(root: string, draft: Draft, before: Files, next: readonly string[]): 0 | 1 {
  if (draft.ok) writeFiles(root, draft.writes)
  const report = draftReport(draft, before, next)
  if (draft.ok) console.log(report)
  else console.error(report)
  return draft.ok ? 0 : 1
}

/** What a command wrote and what to do next, or why it wrote nothing. */
function draftReport(draft: Draft, before: Files, next: readonly string[]): string {
  if (!draft.ok) return ['Rien n’a été écrit.', ...draft.faults].join('\n\n')
  return [
    'Fichiers écrits :',
    ...[...draft.writes.keys()].map((path) => `  ${path}${before.has(path) ? ' (modifié)' : ''}`),
    ...(draft.remarks.length === 0
      ? []
      : ['', 'À savoir :', ...draft.remarks.map((remark) => `  - ${remark}`)]),
    '',
    'À faire ensuite :',
    ...next.map((step, index) => `  ${index + 1}. ${step}`),
  ].join('\n')
}

/**
 * Writes files under a folder, from their whole contents by relative path; a file that exists is replaced. Throws
 * before the first write when a path leads out of the folder. Stopped midway, what is written stays: git shows it
 * and undoes it.
 */
export function writeFiles(root: string, writes: ReadonlyMap<string, Uint8Array>): void {
  const folder = resolve(root)
  const files = [...writes].map(([path, bytes]) => ({ path, place: resolve(folder, path), bytes }))
  const outside = files.find(({ place }) => !place.startsWith(`${folder}${sep}`))
  if (outside !== undefined) throw new Error(`${outside.path} sort du dossier ${root} : rien n’a été écrit.`)
  for (const { place, bytes } of files) {
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, bytes)
  }
}
