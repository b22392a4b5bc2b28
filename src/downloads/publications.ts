import type { Archive } from '#model/archive.ts'
import { remembered } from '#model/remembered.ts'
import { withBase } from '#urls.ts'
import type { Publication } from '#downloads/publication.ts'
import { publish, type Published, weightsOf } from '#downloads/publish.ts'
import { keepInMemory } from '#downloads/kept-files.ts'

const publicationsOf = remembered<Archive, Map<string, Publication>>(() => new Map())
const elsewhere = new WeakMap<Publication, Promise<Published>>()

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

/** Every published file, without its bytes: those that a build makes in another thread, else in this one. */
export async function getPublished(publication: Publication): Promise<Published> {
  return elsewhere.get(publication) ?? getPublishedFiles(publication).published
}

/**
 * Format and weight of every published file, by its address on the site. None while pages are written (`npm run dev`):
 * to weigh the files, all of them would have to be made at each change.
 */
export async function getWeights(publication: Publication): Promise<ReadonlyMap<string, string>> {
  return isMadeElsewhere(publication) ? weightsOf(await getPublished(publication)) : new Map()
}

/** Whether a build makes the files in another thread; not so in `npm run dev`, where pages are asked for one by one. */
export function isMadeElsewhere(publication: Publication): boolean {
  return elsewhere.has(publication)
}

/** Says that a publication is being made elsewhere. */
export function publishedElsewhere(publication: Publication, published: Promise<Published>): void {
  elsewhere.set(publication, published)
}
