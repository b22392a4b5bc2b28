import process from 'node:process'
import { getArchive } from '#read/archive.ts'

/** Where the site will be: origin without a final slash, base path with a slash at both ends. */
export interface SiteAddress {
  readonly origin: string
  readonly base: string
}

/**
 * The site's public address: the setting `SITE_URL` (`https://exemple.fr/a/b/`), else the one in
 * `content/programme.yaml`. Throws when it is not an absolute address.
 */
export function siteAddress(setting = process.env['SITE_URL']): SiteAddress {
  const { origin, pathname } = new URL(setting ?? getArchive().programme.siteUrl)
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` }
}
