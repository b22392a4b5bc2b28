import type { Archive } from '#domain/archive.ts'
import type { FrozenFile } from '#publish/document-versions.ts'

/** All that published files are made from. */
export interface Publication {
  readonly archive: Archive
  /** Public address of the site, with its base path, ending in a slash; figures are cited under it. */
  readonly siteUrl: string
  /** The files of documents that were published once and never change. */
  readonly frozen: readonly FrozenFile[]
}
