import { stringify } from 'yaml'
import { bytesOf } from '#import/draft/draft.ts'

/** An MDX file: front matter, with comments for the editor that no page shows, then a body. */
export function mdxFile(
  keys: Readonly<Record<string, unknown>>,
  comments: readonly string[],
  body: string,
): Uint8Array {
  const notes = comments.flatMap((text) => text.split(/\r\n|\r|\n/)).map((line) => `# ${line}\n`)
  return bytesOf(`---\n${notes.join('')}${stringify(keys, { lineWidth: 0 })}---\n\n${body}\n`)
}
