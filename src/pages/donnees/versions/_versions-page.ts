import type { Archive } from '#model/archive.ts'
import type { FactChange } from '#model/register.ts'
import { versionsPath } from '#urls.ts'
import { changeCounts } from '#words/change-counts.ts'
import { home, downloadsCrumb } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { releaseNotes, type ReleaseNotes } from '#site/release-notes.ts'

/** What the page of releases says. */
export interface VersionsPage {
  readonly page: Page
  readonly releases: readonly (ReleaseNotes & { readonly file: string })[]
  /** What the pages already show and no release holds yet; empty most of the time. */
  readonly pending: string
}

/** The page of releases; `pending` is what changed in the data since the last of them. */
export function versionsPage(archive: Archive, pending: readonly FactChange[]): VersionsPage {
  return {
    page: {
      path: versionsPath,
      title: 'Versions des données',
      description:
        'Ce qui change d’une version des données à la suivante : chiffres ajoutés, corrigés ou retirés, documents et crédits.',
      trail: [home, downloadsCrumb],
      filters: { page: ['Données'] },
    },
    releases: releaseNotes(archive).map((notes) => ({ ...notes, file: `${versionsPath}${notes.name}.csv` })),
    pending: changeCounts(pending),
  }
}
