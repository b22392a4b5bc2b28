import type { Sources } from '#domain/archive.ts'
import type { Ingested } from '#ingest/ingest-files.ts'
import { problemText } from '#ingest/report.ts'

/** The whole report for a terminal: every problem, errors first, then what is known and what is missing. */
export function verifyReport({ sources, problems }: Ingested): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const doubts = problems.filter(({ severity }) => severity === 'doubt')
  return [
    ...errors.map(problemText),
    ...(doubts.length > 0 ? ['Doutes (ils ne bloquent pas) :', ...doubts.map(problemText)] : []),
    ...(sources === undefined ? [] : [knownText(sources)]),
    errors.length === 0
      ? `Vérification réussie. Doutes : ${doubts.length}.`
      : `Vérification refusée. Problèmes à corriger : ${errors.length}. Rien n’a été publié.`,
  ].join('\n\n')
}

/** What was read and what is still to be read, document by document. */
function knownText({ documents, tables, credits, crossChecks }: Sources): string {
  const counts = documents.map(({ id }) => {
    const table = tables.find(({ document }) => document === id)
    const values = table?.rows.flatMap((row) => row.values) ?? []
    const read = values.filter(({ kind }) => kind !== 'notCollected').length
    return { id, hasTable: table !== undefined, read, missing: values.length - read }
  })
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
  return [
    `Documents : ${documents.length}, dont ${tables.length} avec leur tableau.`,
    ...counts.map(({ id, hasTable, read, missing }) =>
      hasTable
        ? `  ${id} : chiffres relevés ${read}, cellules non relevées ${missing}`
        : `  ${id} : tableau non relevé`,
    ),
    `Chiffres relevés : ${sum(counts.map(({ read }) => read))} ; cellules non relevées : ${sum(counts.map(({ missing }) => missing))}.`,
    `Crédits : ${credits.length} lignes. Recoupements : ${sum(crossChecks.map(({ points }) => points.length))} chiffres.`,
  ].join('\n')
}
