import type { Archive } from '#model/archive.ts'
import { type Body, splitMdx } from '#read/content/read-content.ts'
import { bodyText } from '#read/prose/body-text.ts'
import { quotedText } from '#site/prose/tags.ts'

/** The text of one MDX file of an archive: `content/<folder>/<name>.mdx`. */
export interface MdxText extends Body {
  readonly folder: string
  readonly name: string
}

/** The texts of the MDX files of an archive; a file without front matter, which is an error, has none. */
export function mdxTexts(files: ReadonlyMap<string, Uint8Array>): readonly MdxText[] {
  const decoder = new TextDecoder()
  return [...files].flatMap(([file, bytes]) => {
    const [, folder, name] = /^content\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? []
    if (folder === undefined || name === undefined) return []
    const parts = splitMdx(file, decoder.decode(bytes), [])
    return parts === undefined ? [] : [{ file, folder, name, body: parts.body, bodyLine: parts.bodyLine }]
  })
}

/** The prose of each MDX file of an archive, as plain text, by its folder and name: `indicateurs/<slug>`. */
export function proseTexts(
  archive: Archive,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, string> {
  return new Map(
    mdxTexts(files).map(({ folder, name, body }) => [
      `${folder}/${name}`,
      bodyText(body, (tag, attributes) => quotedText(archive, tag, attributes)),
    ]),
  )
}
