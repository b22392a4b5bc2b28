import type { Archive } from '#model/archive.ts'
import { prosePage } from '#pages/[page]/_prose-page.ts'
import { home } from '#site/links.ts'
import type { Page, PagePart } from '#site/page.ts'
import { aboutSlug, buildPath, prosePath } from '#urls.ts'

/** What the site on line was built from, and how to check it. */
export const buildPart: PagePart = {
  path: buildPath,
  title: 'Construction du site',
  description:
    'D’où viennent les pages et les fichiers de ce site, et comment vérifier qu’ils n’ont pas été changés.',
}

/** The page about the site: what editors wrote of it, if they did, then its releases and how it is built. */
export function aboutPage(archive: Pick<Archive, 'pages'>): {
  readonly page: Page
  readonly written: boolean
} {
  const written = archive.pages.some(({ slug }) => slug === aboutSlug)
  const page = written
    ? prosePage(archive, aboutSlug)
    : {
        path: prosePath(aboutSlug),
        title: 'À propos',
        description: buildPart.description,
        trail: [home],
        parts: 'beside' as const,
      }
  return { page, written }
}

/** How each system computes the checksum of a downloaded file, with what it comes with. */
export const checksumCommands: readonly { readonly system: string; readonly command: string }[] = [
  { system: 'Windows (PowerShell)', command: 'Get-FileHash chiffres.csv' },
  { system: 'macOS', command: 'shasum -a 256 chiffres.csv' },
  { system: 'Linux', command: 'sha256sum chiffres.csv' },
]
