import type { Archive } from '#model/archive.ts'
import { type Page, type PagePart, prosePage } from '#site/page.ts'
import { aboutSlug, buildPath, versionsPath } from '#urls.ts'

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
