import { showHidden } from '#ingest/hidden-characters.ts'
import type { Problem } from '#ingest/problem.ts'

/** One problem as editors read it: where, what was read, what was expected, what to do. */
export function problemText(problem: Problem): string {
  const { file, line, column, heading, cell, found, expected, remedy, rule } = problem
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const kind = file.endsWith('.csv') ? 'colonne' : 'clé'
  const where = heading === undefined ? '' : ` · ${kind} « ${heading} »`
  const address = cell === undefined ? '' : ` (cellule ${cell})`
  return [
    `${place}${where}${address}`,
    ...(found === undefined ? [] : [`  Lu : « ${visible(found)} »`]),
    `  Attendu : ${expected}`,
    `  À faire : ${remedy} Aide : GUIDE-EDITEURS.md#${rule}`,
  ].join('\n')
}

/** What was found, on one line and of a length that a message can bear. */
function visible(text: string): string {
  const line = showHidden(text.slice(0, 1000).replace(/\s+/g, ' ')).trim()
  return line.length > 120 ? `${line.slice(0, 117)}…` : line
}
