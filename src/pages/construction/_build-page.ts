import { home } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { buildPath } from '#urls.ts'

/** The page that says what the site on line was built from, and how to check it. */
export const buildPage: Page = {
  path: buildPath,
  title: 'Construction du site',
  description:
    'De quelle version du dépôt le site en ligne est construit, et comment vérifier chacun de ses fichiers.',
  trail: [home],
}
