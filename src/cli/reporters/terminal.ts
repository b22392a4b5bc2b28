import type { Ingested } from '#ingest/ingest-files.ts'
import { problemText } from '#ingest/report.ts'

/** The whole report for a terminal: every problem, errors first, then what is known and what is missing. */
export function verifyReport({ sources, problems }: Ingested): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const doubts = problems.filter(({ severity }) => severity === 'doubt')
  const values = sources?.tables.flatMap(({ rows }) => rows.flatMap((row) => row.values)) ?? []
  const read = values.filter(({ kind }) => kind !== 'notCollected').length
  const known =
    sources === undefined
      ? []
      : [
          `Documents : ${sources.documents.length}, dont ${sources.tables.length} avec leur tableau.`,
          `Chiffres relevés : ${read} ; cellules non relevées : ${values.length - read}.`,
          `Crédits : ${sources.credits.length} lignes. Recoupements : ${sources.crossChecks.reduce((sum, { points }) => sum + points.length, 0)} chiffres.`,
        ]
  return [
    ...errors.map(problemText),
    ...(doubts.length > 0 ? ['Doutes (ils ne bloquent pas) :', ...doubts.map(problemText)] : []),
    [
      ...known,
      errors.length === 0
        ? `Vérification réussie. Doutes : ${doubts.length}.`
        : `Vérification refusée. Problèmes à corriger : ${errors.length}. Rien n’a été publié.`,
    ].join('\n'),
  ].join('\n\n')
}
