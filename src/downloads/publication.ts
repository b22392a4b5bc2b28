import type { Archive } from '#model/archive.ts'

/** All that published files are made from. */
export interface Publication {
  readonly archive: Archive
  /** Public address of the site, with its base path, ending in a slash; figures are cited under it. */
  readonly siteUrl: string
}
