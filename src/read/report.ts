import { showHidden } from '#read/decode.ts'
import { type Problem, whereText } from '#read/problem.ts'

/** A problem, and the lines of its file that have the same. */
export interface Told extends Problem {
  readonly alike?: readonly number[]
}

/** Problems of a table that differ by their line alone, told once: the first of them, with the lines of the others. */
export function toldOnce(problems: readonly Problem[]): readonly Told[] {
  const groups = Map.groupBy(problems, ({ file, line, column, rule, heading, found, expected, remedy }) =>
    JSON.stringify([
      ...[file, rule, heading, found, expected, remedy],
      ...(file.endsWith('.csv') && line !== undefined ? [] : [line, column]),
    ]),
  )
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const alike = others.flatMap(({ line }) => line ?? [])
    return alike.length === 0 ? first : { ...first, alike }
  })
}

/** One problem as editors read it: where, what was read, what was expected, what to do, where else. */
export function problemText(problem: Told): string {
  const also = problem.alike === undefined ? [] : [`De même : ${linesText(problem.alike)}.`]
  return [placeText(problem), ...[...sentences(problem), ...also].map((text) => `  ${text}`)].join('\n')
}

/** How many pieces a list of lines has before it is cut short. */
const longestLines = 10

/** « ligne 3 », « lignes 3, 5 à 9, 12 ». */
function linesText(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run?.[1] === line - 1) run[1] = line
    else runs.push([line, line])
  }
  const shown = runs.slice(0, longestLines).map(([first, last]) => {
    if (first === last) return `${first}`
    return `${first}${last === first + 1 ? ',' : ' à'} ${last}`
  })
  return `${lines.length === 1 ? 'ligne' : 'lignes'} ${shown.join(', ')}${runs.length > longestLines ? '…' : ''}`
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
export function firstOf<T extends Problem>(
  problems: readonly T[],
): { readonly shown: readonly T[]; readonly left: number } {
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
