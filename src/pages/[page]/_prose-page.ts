import type { Archive } from '#model/archive.ts'
import { home } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { prosePath } from '#urls.ts'

/** A page written by editors. Throws when `content/pages` has no such file: the route comes from that folder. */
export function prosePage(archive: Pick<Archive, 'pages'>, slug: string): Page {
  const note = archive.pages.find((candidate) => candidate.slug === slug)
  if (note === undefined) throw new Error(`content/pages/${slug}.mdx`)
  return {
    path: prosePath(slug),
    title: note.title,
    description: note.description,
    trail: [home],
    parts: 'beside',
  }
}
