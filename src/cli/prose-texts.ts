import type { Archive } from '#model/archive.ts'
import { splitMdx } from '#read/content/read-content.ts'
import { bodyText } from '#read/prose/body-text.ts'
import { quotedText } from '#site/prose/tags.ts'

/** The prose of each MDX file of an archive, as plain text, by its folder and name: `indicateurs/<slug>`. */
export function proseTexts(
  archive: Archive,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, string> {
  const decoder = new TextDecoder()
  return new Map(
    [...files].flatMap(([file, bytes]) => {
      const [, name] = /^content\/(.+)\.mdx$/.exec(file) ?? []
      const body = name === undefined ? undefined : splitMdx(file, decoder.decode(bytes), [])?.body
      return name === undefined || body === undefined
        ? []
        : [[name, bodyText(body, (tag, attributes) => quotedText(archive, tag, attributes))] as const]
    }),
  )
}
