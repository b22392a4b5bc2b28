import { showHidden } from '#read/decode.ts'
import type { Problem } from '#read/problem.ts'

/** One problem as editors read it: where, what was read, what was expected, what to do. */
export function problemText(problem: Problem): string {
  return [placeText(problem), ...sentences(problem).map((text) => `  ${text}`)].join('\n')
}

/** Where a problem is: « data/tableaux/rap-2021.csv:2:77 · colonne « 2021 Réalisation » (cellule J2) ». */
export function placeText(problem: Problem): string {
  const { file, line, column, cell } = problem
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const address = cell === undefined ? '' : ` (cellule ${cell})`
  return `${place}${whereText(problem)}${address}`
}

/** The same on one line without the place, for a reader who already shows it. */
export function problemLine(problem: Problem): string {
  const where = whereText(problem).replace(' · ', '')
  return [...(where === '' ? [] : [where]), ...sentences(problem)].join(' — ')
}

function whereText({ file, heading }: Problem): string {
  if (heading === undefined || heading === '') return ''
  return ` · ${file.endsWith('.csv') ? 'colonne' : 'clé'} « ${heading} »`
}

function sentences({ found, expected, remedy, rule }: Problem): readonly string[] {
  return [
    ...(found === undefined ? [] : [found === '' ? 'Lu : rien' : `Lu : « ${visible(found)} »`]),
    `Attendu : ${expected}`,
    `À faire : ${remedy} Aide : GUIDE-EDITEURS.md#${rule}`,
  ]
}

/** What was found, on one line and of a length that a message can bear. */
function visible(text: string): string {
  const line = showHidden(text.slice(0, 1000).replace(/\s+/g, ' ')).trim()
  return line.length > 120 ? `${line.slice(0, 117)}…` : line
}
