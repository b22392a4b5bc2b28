import type { Crumb } from '#views/page.ts'

/** The header's links: the site's main sections. */
export const mainNavigation: readonly Crumb[] = [
  { label: 'Indicateurs', path: '/indicateurs/' },
  { label: 'Promesses', path: '/promesses/' },
  { label: 'Archives', path: '/archives/' },
  { label: 'Crédits', path: '/credits/' },
  { label: 'Données', path: '/donnees/' },
  { label: 'Comprendre', path: '/comprendre/' },
]

/** The footer's links: what explains the site itself. */
export const footerNavigation: readonly Crumb[] = [
  { label: 'Plan du site', path: '/plan-du-site/' },
  { label: 'Méthode', path: '/methode/' },
  { label: 'Glossaire', path: '/glossaire/' },
  { label: 'À propos', path: '/a-propos/' },
]
