import type { Archive } from '#model/archive.ts'
import type { FactChange, Release } from '#model/register.ts'
import { versionsPath } from '#urls.ts'
import { changeCounts } from '#words/change-counts.ts'
import { formatBytes } from '#words/number.ts'
import { home, downloadsCrumb } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { releaseNotes, type ReleaseNotes } from '#site/release-notes.ts'

/** What the page of releases says. */
export interface VersionsPage {
  readonly page: Page
  readonly releases: readonly (ReleaseNotes & { readonly file: string; readonly size: string })[]
  /** What the pages already show and no release holds yet; empty most of the time. */
  readonly pending: string
}

/**
 * The page of releases; `pending` gives what changed in the data since the last of them, `write` gives the text of a
 * release's file.
 */
export function versionsPage(
  archive: Archive,
  pending: (archive: Archive) => readonly FactChange[],
  write: (facts: Release['facts']) => string,
): VersionsPage {
  const sizes = new Map(
    archive.register.releases.map(({ name, facts }) => [
      name,
      formatBytes(new TextEncoder().encode(write(facts)).length),
    ]),
  )
  return {
    page: {
      path: versionsPath,
      title: 'Versions des données',
      description:
        'Ce qui change d’une version des données à la suivante : chiffres ajoutés, corrigés ou retirés, documents et crédits.',
      trail: [home, downloadsCrumb],
    },
    releases: releaseNotes(archive).map((notes) => ({
      ...notes,
      file: `${versionsPath}${notes.name}.csv`,
      size: sizes.get(notes.name) ?? '',
    })),
    pending: changeCounts(pending(archive)),
  }
}
