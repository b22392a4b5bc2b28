import { knownRoot } from '../support/known-archive.ts'
import { buildSite } from './build-site.ts'

/** The public address of the site of figures that never change, at the root of its domain. */
export const knownAddress = 'https://exemple.fr/'

/** Its folder; the runner builds it once, before all tests of `site/`. */
export const knownSite = '.build/known'

export default function buildKnownSite(): void {
  buildSite('known', { ARCHIVE: knownRoot, SITE_URL: knownAddress })
}
