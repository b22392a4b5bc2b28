import type { Archive } from '#model/archive.ts'
import { type Page, type PagePart, prosePage } from '#site/page.ts'
import { aboutSlug, buildPath, releaseFilePath, versionsPath } from '#urls.ts'
import type { FactChange, Release } from '#model/register.ts'
import { changeCounts } from '#words/change-counts.ts'
import { formatBytes } from '#words/number.ts'
import { releaseNotes, type ReleaseNotes } from '#site/release-notes.ts'

/** What the site on line was built from, and how to check it. */
export const buildPart: PagePart = {
  path: buildPath,
  title: 'Construction du site',
  description:
    'D’où viennent les pages et les fichiers de ce site, et comment vérifier qu’ils n’ont pas été changés.',
}

/** The page about the site: what editors wrote of it, if they did, then its releases and how it is built. */
export function aboutPage({ pages }: Pick<Archive, 'pages'>): {
  readonly page: Page
  readonly written: boolean
} {
  const note = pages.find(({ slug }) => slug === aboutSlug)
  const page = prosePage(note ?? { slug: aboutSlug, title: 'À propos', description: buildPart.description })
  return { page, written: note !== undefined }
}

/** How each system computes the checksum of a downloaded file, with what it comes with. */
export const checksumCommands: readonly { readonly system: string; readonly command: string }[] = [
  { system: 'Windows (PowerShell)', command: 'Get-FileHash chiffres.csv' },
  { system: 'macOS', command: 'shasum -a 256 chiffres.csv' },
  { system: 'Linux', command: 'sha256sum chiffres.csv' },
]

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
