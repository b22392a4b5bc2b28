import type { Problem } from '#ingest/problem.ts'
import { encoding } from '#ingest/rules/encodage.ts'
import { problemOf } from '#ingest/rules/rule.ts'

/** The text of a file, strictly UTF-8; a file in another encoding is a problem and has no text. */
export function decode(
  file: string,
  bytes: Uint8Array,
): { readonly text: string | undefined; readonly problems: readonly Problem[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] }
  } catch {
    return { text: undefined, problems: [problemOf(encoding, { file, line: firstBadLine(bytes) })] }
  }
}

/** The first line that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let end = 0; end <= bytes.length; end += 1) {
    if (end < bytes.length && bytes[end] !== 10) continue
    try {
      strict.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    line += 1
    start = end + 1
  }
  return 1
}
