import type { Archive } from '#model/archive.ts'
import type { Body } from '#read/content/read-content.ts'
import { bodyText } from '#read/prose/body-text.ts'
import { quotedText } from '#site/prose/tags.ts'

/** The prose of each MDX file of an archive, as plain text, by its folder and name: `indicateurs/<slug>`. */
export function proseTexts(archive: Archive, bodies: readonly Body[]): ReadonlyMap<string, string> {
  return new Map(
    bodies.map(({ folder, name, body }) => [
      `${folder}/${name}`,
      bodyText(body, (tag, attributes) => quotedText(archive, tag, attributes)),
    ]),
  )
}
