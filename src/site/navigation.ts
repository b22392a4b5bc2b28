import type { ProsePage } from '#model/programme.ts'
import {
  accessibilityLink,
  type Crumb,
  legalLinks,
  proseCrumb,
  archivesCrumb,
  indicatorsCrumb,
} from '#site/links.ts'
import type { Site } from '#site/page.ts'
import {
  aboutSlug,
  creditsPath,
  downloadsPath,
  glossaryPath,
  promisesPath,
  prosePath,
  siteMapPath,
} from '#urls.ts'

/** The page that says how to read the figures, when the programme has written it. */
export function readingGuide(pages: readonly ProsePage[]): Crumb | undefined {
  const guide = pages.find(({ slug }) => slug === 'comprendre')
  return guide && proseCrumb(guide)
}

/** The header's links: the site's main sections. */
export function mainNavigation(pages: readonly ProsePage[]): readonly Crumb[] {
  const guide = readingGuide(pages)
  return [
    { label: 'Bilan', path: promisesPath },
    indicatorsCrumb,
    archivesCrumb,
    { label: 'Argent', path: creditsPath },
    { label: 'Données', path: downloadsPath },
    ...(guide === undefined ? [] : [guide]),
  ]
}

/** The footer's links: what explains the site itself, every other written page among it. */
export function footerNavigation({ pages, audit }: Pick<Site, 'pages' | 'audit'>): readonly Crumb[] {
  const guide = readingGuide(pages)
  const written = pages.some(({ slug }) => slug === aboutSlug)
  return [
    { label: 'Plan du site', path: siteMapPath },
    ...(written ? [] : [{ label: 'À propos', path: prosePath(aboutSlug) }]),
    ...pages.map(proseCrumb).filter(({ path }) => path !== guide?.path),
    { label: 'Glossaire', path: glossaryPath },
    ...legalLinks,
    accessibilityLink(audit),
  ]
}

/** A part of a page: its heading, and its fragment. */
export interface Part {
  readonly id: string
  readonly title: string
}

const headings = /<(h2|dt)(?=\s)[^>]*? id="([^"]+)"[^>]*>(.*?)<\/\1>/gs

/** Below this many, a list of parts is longer to read than to do without. */
const fewest = 4

/**
 * The parts of a page, from the HTML of what it says: its second-level headings and its terms that a link can
 * reach; none when few.
 */
export function partsOf(html: string): readonly Part[] {
  const parts = [...html.matchAll(headings)].map(([, , id = '', inside = '']) => ({
    id,
    title: inside.replaceAll(/<[^>]*>/g, '').trim(),
  }))
  return parts.length < fewest ? [] : parts
}
