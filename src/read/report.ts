import { showHidden } from '#read/decode.ts'
import { type Problem, whereText } from '#read/problem.ts'

/** One problem as editors read it: where, what was read, what was expected, what to do. */
export function problemText(problem: Problem): string {
  return [placeText(problem), ...sentences(problem).map((text) => `  ${text}`)].join('\n')
}

/** Where a problem is: « ligne 2, colonne « 2021 Réalisation » (cellule J2) · data/tableaux/rap-2021.csv:2:77 ». */
export function placeText(problem: Problem): string {
  const { file, line, column, cell } = problem
  const place = [oneLine(file), line, column].filter((part) => part !== undefined).join(':')
  const where = oneLine(whereText(problem))
  if (where === '') return place
  return `${where}${cell === undefined ? '' : ` (cellule ${cell})`} · ${place}`
}

/** How many problems a report tells: whoever has more mends these first. */
export const longestReport = 300

/** The first problems of a list, and how many more there are. */
export function firstOf(problems: readonly Problem[]): {
  readonly shown: readonly Problem[]
  readonly left: number
} {
  const shown = problems.slice(0, longestReport)
  return { shown, left: problems.length - shown.length }
}

/** The same on one line without the place, for a reader who already shows it. */
export function problemLine(problem: Problem): string {
  const where = oneLine(whereText(problem))
  return [...(where === '' ? [] : [where]), ...sentences(problem)].join(' — ')
}

function sentences({ found, expected, remedy, rule }: Problem): readonly string[] {
  return [
    ...(found === undefined ? [] : [found === '' ? 'Lu : rien' : `Lu : « ${visible(found)} »`]),
    `Attendu : ${oneLine(expected)}`,
    `À faire : ${oneLine(remedy)} Aide : GUIDE-EDITEURS.md#${rule}`,
  ]
}

/** A text that may hold names of files, keys or columns, which anybody chose: nothing in it ends the line or moves the cursor. */
function oneLine(text: string): string {
  return showHidden(text).replace(
    /[\t\n\r]/g,
    (end) => `⟨U+000${end.charCodeAt(0).toString(16).toUpperCase()}⟩`,
  )
}

/** What was found, on one line and of a length that a message can bear. */
function visible(text: string): string {
  const line = showHidden(text.slice(0, 1000)).replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 117)}…` : line
}
