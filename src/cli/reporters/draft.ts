import type { Draft, Files } from '#import/draft/draft.ts'

/** What a command wrote and what to do next, or why it wrote nothing. `before` are the files that were there. */
export function draftReport(draft: Draft, before: Files, next: readonly string[]): string {
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
