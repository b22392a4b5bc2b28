import { isUnitHeading } from '#import/extract/heading-fragments.ts'
import type { NoteText } from '#import/extract/model.ts'
import { titleLine } from '#import/extract/title-line.ts'

/** The headings of the texts under a table, and what they introduce. */
const headings: readonly (readonly [pattern: RegExp, kind: NoteText['kind']])[] = [
  [/^sources?(?: des données| de la donnée)?\s*(?::\s*(.*)|$)/i, 'source'],
  [/^modes? de calcul(?: des? .{1,80}?)?\s*(?::\s*(.*)|$)/i, 'method'],
  [/^précisions? méthodologiques?\s*(?::\s*(.*)|$)/i, 'method'],
  [/^commentaires?(?: techniques?)?\s*(?::\s*(.*)|$)/i, 'comment'],
  [/^justification (?:de la|des) (?:prévisions?|cibles?).{0,80}?\s*(?::\s*(.*)|$)/i, 'comment'],
  [/^analyse des résultats\s*(?::\s*(.*)|$)/i, 'comment'],
]

/** A line that opens a text under a table: what it introduces, and what follows the colon. */
export function noteHeading(
  line: string,
): { readonly kind: NoteText['kind']; readonly text: string } | undefined {
  for (const [pattern, kind] of headings) {
    const match = pattern.exec(line)
    if (match !== null) return { kind, text: match[1] ?? '' }
  }
  return undefined
}

/** Whether a line can be no row of a table: it opens something else. */
export function endsTable(line: string): boolean {
  return titleLine(line) !== undefined || noteHeading(line) !== undefined || isUnitHeading(line)
}
