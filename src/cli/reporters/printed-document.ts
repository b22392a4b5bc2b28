import type { PageProblem, PrintedDocument } from '#import/extract/join-extracts.ts'
import { documentName } from '#words/names.ts'

/** What was read of a document, then what was not: for the editor to compare with the page. */
export function printedDocumentReport(printed: PrintedDocument): string {
  const { identity, programmeName, manager, managerRole, objectives, problems } = printed
  return [
    `${documentName(identity)}, programme ${identity.programme}${programmeName === '' ? '' : ` « ${programmeName} »`}`,
    `  Responsable : ${manager === '' ? 'non relevé' : `${manager}, ${managerRole}`}`,
    ...objectives.flatMap(({ code, label, mission, indicators }) => [
      `  ${['Objectif', code, label].filter((part) => part !== '').join(' ')}${mission ? ' [mission]' : ''}`,
      ...indicators.map((one) => {
        const rows = one.tables.flatMap((table) => table.rows)
        const figures = rows.flatMap(({ values }) => values).filter((text) => text !== '').length
        const read =
          one.tables.length === 0 ? 'sans tableau' : `lignes : ${rows.length}, valeurs : ${figures}`
        return `    ${['Indicateur', one.code, one.label].filter((part) => part !== '').join(' ')}${one.mission ? ' [mission]' : ''} (${read})`
      }),
    ]),
    ...(problems.length === 0
      ? []
      : ['', `Passages à relire : ${problems.length}.`, ...problems.map(problemText)]),
  ].join('\n')
}

/** The tables of which nothing was read, in one sentence; empty when all were. */
export function refusedTables(documents: readonly PrintedDocument[]): string {
  const places = documents.flatMap(({ problems }) =>
    problems.flatMap(({ refusesTable, file, line }) => (refusesTable === true ? [`${file}:${line}`] : [])),
  )
  return places.length === 0
    ? ''
    : `Tableaux laissés de côté : ${places.length} (${places.join(', ')}). Les recopier à la main ; le reste est écrit.`
}

function problemText({ file, line, found, expected, remedy }: PageProblem): string {
  const text = found.replace(/\s+/g, ' ')
  return [
    `${file}:${line}`,
    `  Lu : « ${text.length > 160 ? `${text.slice(0, 157)}…` : text} »`,
    `  Attendu : ${expected}`,
    `  À faire : ${remedy}`,
  ].join('\n')
}
