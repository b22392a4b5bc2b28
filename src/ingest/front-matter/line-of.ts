/**
 * The line of a YAML file or front matter where `key` gives the value `slug`: between the key and the
 * next one at the margin; else the key's own line, else the first. Several places: the first, or the last.
 */
export function lineOf(text = '', key: string, slug: string, which: 'first' | 'last' = 'first'): number {
  const lines = text.split(/\r\n|\r|\n/)
  const start = lines.findIndex((line) => line.replace(/^- /, '').trimStart().startsWith(`${key}:`))
  if (start === -1) return 1
  const atMargin = /^[^\s#-]/.test(lines[start] ?? '')
  const next = atMargin ? lines.findIndex((line, index) => index > start && /^[^\s#-]|^---/.test(line)) : -1
  const block = lines.slice(start, next === -1 ? undefined : next)
  const holds = (line: string) => line.split(/[^\p{L}\p{N}_-]+/u).includes(slug)
  const offset = which === 'first' ? block.findIndex(holds) : block.findLastIndex(holds)
  return start + 1 + Math.max(0, offset)
}
