import type { Archive } from '#model/archive.ts'
import { versionsPath, withBase } from '#urls.ts'
import { publisherName } from '#words/publisher.ts'
import { tagUri, type Feed } from '#downloads/feed/feed.ts'

/** What one release changes, as far as the feed needs it. */
interface Notes {
  readonly name: string
  readonly day: string
  readonly title: string
  readonly summary: string
  readonly notes: readonly {
    readonly id: string
    readonly title: string
    readonly path: string | undefined
    readonly text: string
  }[]
}

/** A feed holds this many pieces of news at most; older ones stay in the page of releases. */
const longest = 100

/** What changes in the data, as a feed: one piece of news by release, then one by correction or document. */
export function dataFeed(
  { programme }: Pick<Archive, 'programme'>,
  releases: readonly Notes[],
  siteUrl: string,
): Feed {
  return {
    title: `${programme.siteName} : ce qui change dans les données`,
    description:
      'Chiffres ajoutés, corrigés ou retirés, documents et crédits, d’une version des données à la suivante.',
    author: publisherName(programme),
    siteUrl,
    pageUrl: withBase(siteUrl, versionsPath),
    updatedOn: programme.updatedOn,
    entries: releases
      .flatMap(({ name, day, title, summary, notes }) => {
        const page = withBase(siteUrl, `${versionsPath}#v-${name}`)
        return [
          { id: tagUri(siteUrl, day, `version/${name}`), url: page, title, text: summary, day },
          ...notes.map((note) => ({
            id: tagUri(siteUrl, day, `version/${name}${note.id}`),
            url: note.path === undefined ? page : withBase(siteUrl, note.path),
            title: note.title,
            text: note.text === '' ? note.title : note.text,
            day,
          })),
        ]
      })
      .slice(0, longest),
  }
}
