import { stringify } from 'yaml'
import type { NewLine } from '#import/draft/place-rows.ts'

/**
 * The text of an indicator's file with more lines (`sous_indicateurs`) in its front matter: after those it has,
 * or as a new key at the end of the front matter. Nothing else changes, line ends included.
 */
export function declareLines(text: string, added: readonly NewLine[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r\n|\n/)
  const entries = added.map(({ slug, title, unit }) => {
    const scalar = (value: string) =>
      stringify(value, { defaultStringType: 'QUOTE_SINGLE', lineWidth: 0 }).trim()
    return `  - { identifiant: ${scalar(slug)}, titre: ${scalar(title)}, unite: ${scalar(unit)} }`
  })
  const end = lines.indexOf('---', 1)
  const key = lines.findIndex(
    (line, index) => index < end && /^sous_indicateurs:\s*(?:\[\s*\])?\s*(?:#.*)?$/.test(line),
  )
  if (key === -1) lines.splice(end, 0, 'sous_indicateurs:', ...entries)
  else {
    const next = lines.findIndex((line, index) => index > key && /^\S/.test(line) && !/^[-#]/.test(line))
    lines.splice(next === -1 ? end : Math.min(next, end), 0, ...entries)
    lines.splice(key, 1, 'sous_indicateurs:')
  }
  return lines.join(lineEnd)
}
