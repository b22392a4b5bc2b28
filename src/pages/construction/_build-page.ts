import { home } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { buildPath } from '#urls.ts'

/** The page that says what the site on line was built from, and how to check it. */
export const buildPage: Page = {
  path: buildPath,
  title: 'Construction du site',
  description:
    'D’où viennent les pages et les fichiers de ce site, et comment vérifier qu’ils n’ont pas été changés.',
  trail: [home],
}

/** How each system computes the checksum of a downloaded file, with what it comes with. */
export const checksumCommands: readonly { readonly system: string; readonly command: string }[] = [
  { system: 'Windows (PowerShell)', command: 'Get-FileHash chiffres.csv' },
  { system: 'macOS', command: 'shasum -a 256 chiffres.csv' },
  { system: 'Linux', command: 'sha256sum chiffres.csv' },
]
