import type { Archive } from '#model/archive.ts'
import { home } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { personalDataPath } from '#urls.ts'

/** The page on personal data. */
export function personalDataPage({ programme }: Pick<Archive, 'programme'>): Page {
  return {
    path: personalDataPath,
    title: 'Données personnelles',
    description: `Le site « ${programme.siteName} » ne dépose aucun cookie, ne suit personne et ne demande aucune donnée personnelle.`,
    trail: [home],
  }
}
