import type { Archive } from '#model/archive.ts'
import { remembered } from '#model/remembered.ts'
import { withBase } from '#urls.ts'
import type { Publication } from '#downloads/table.ts'
import { publish, type Published, weightsOf } from '#downloads/publish.ts'
import { keepInMemory } from '#downloads/kept-files.ts'

const publicationsOf = remembered<Archive, Map<string, Publication>>(() => new Map())
const kept = new WeakMap<Publication, Published>()

/** What is published, with the bytes of each file by its name. */
export interface PublishedFiles {
  readonly published: Published
  readonly bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

/** What is published: the archive under the site's public address, which `origin` and `base` make. */
export function getPublication(archive: Archive, origin: string, base: string): Publication {
  const siteUrl = withBase(new URL(origin).origin, base).replace(/\/?$/, '/')
  const bySite = publicationsOf(archive)
  const publication = bySite.get(siteUrl) ?? { archive, siteUrl }
  bySite.set(siteUrl, publication)
  return publication
}

/** Every published file and its bytes, made once. */
export const getPublishedFiles = remembered((publication: Publication): PublishedFiles => {
  const { keep, bytes } = keepInMemory()
  return { published: publish(publication, keep), bytes }
})

/** Every published file, without its bytes: those that a build has written, else made here. */
export function getPublished(publication: Publication): Published {
  return kept.get(publication) ?? getPublishedFiles(publication).published
}

/**
 * Format and weight of every published file, by its address on the site. None while pages are written (`npm run dev`):
 * to weigh the files, all of them would have to be made at each change.
 */
export function getWeights(publication: Publication): ReadonlyMap<string, string> {
  return isWritten(publication) ? weightsOf(getPublished(publication)) : new Map()
}

/** Whether a build has written the files; not so in `npm run dev`, where pages are asked for one by one. */
export function isWritten(publication: Publication): boolean {
  return kept.has(publication)
}

/** Says what a build has written of a publication. */
export function keepPublished(publication: Publication, published: Published): void {
  kept.set(publication, published)
}
