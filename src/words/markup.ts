import { typeset } from '#words/typography.ts'

/** Text made safe in XML or HTML, inside an element or between the double quotes of an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A text in which nothing is Markdown's own, its spaces set as French prints them. */
export function inMarkdown(text: string): string {
  return typeset(text)
    .replaceAll(/\s*[\n\r]\s*/g, ' ')
    .replaceAll(/[\\`*_[\]<>|]/g, '\\$&')
}

/** A link in Markdown; a space or a parenthesis in its address would end it. */
export function markdownLink(label: string, url: string): string {
  return `[${inMarkdown(label)}](${url.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29')})`
}

/** A table in Markdown; cells are Markdown already. */
export function markdownTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n')
}
