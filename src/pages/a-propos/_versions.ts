import type { Archive } from '#model/archive.ts'
import type { FactChange, Release } from '#model/register.ts'
import { releaseFilePath, versionsPath } from '#urls.ts'
import { changeCounts } from '#words/change-counts.ts'
import { formatBytes } from '#words/number.ts'
import type { PagePart } from '#site/page.ts'
import { releaseNotes, type ReleaseNotes } from '#site/release-notes.ts'

/** What the releases of the data change, in the page about the site. */
export const versionsPart: PagePart = {
  path: versionsPath,
  title: 'Versions des données',
  description:
    'Ce qui change d’une version des données à la suivante : chiffres ajoutés, corrigés ou retirés, documents et crédits.',
}

/** What that part says. */
export interface Versions {
  readonly releases: readonly (ReleaseNotes & { readonly file: string; readonly size: string })[]
  /** What the pages already show and no release holds yet; empty most of the time. */
  readonly pending: string
}

/**
 * The releases; `pending` gives what changed in the data since the last of them, `write` gives the text of a
 * release's file.
 */
export function versionsOf(
  archive: Archive,
  pending: (archive: Archive) => readonly FactChange[],
  write: (facts: Release['facts']) => string,
): Versions {
  const sizes = new Map(
    archive.register.releases.map(({ name, facts }) => [
      name,
      formatBytes(new TextEncoder().encode(write(facts)).length),
    ]),
  )
  return {
    releases: releaseNotes(archive).map((notes) => ({
      ...notes,
      file: releaseFilePath(notes.name),
      size: sizes.get(notes.name) ?? '',
    })),
    pending: changeCounts(pending(archive)),
  }
}
