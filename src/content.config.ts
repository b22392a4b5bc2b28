// Not `astro:content`, of which this file would make Astro compile, at each start, what pages ask for.
import { defineCollection } from 'astro/content/config'
import { glob } from 'astro/loaders'
import { archiveRoot } from '#read/archive-root.ts'

/** The bodies of one folder of MDX files. Their front matter is read and checked by `src/read`. */
const bodies = (folder: string) =>
  defineCollection({
    loader: glob({
      pattern: '*.mdx',
      base: `${archiveRoot()}/content/${folder}`,
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  })

export const collections = {
  objectifs: bodies('objectifs'),
  indicateurs: bodies('indicateurs'),
  exercices: bodies('exercices'),
  pages: bodies('pages'),
  recoupements: bodies('recoupements'),
}
