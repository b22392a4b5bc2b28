import type { Archive } from '#domain/archive.ts'
import type { Line } from '#domain/line.ts'
import { documentPath, indicatorPath } from '#french/address.ts'
import { nameOfDocument } from '#french/document-name.ts'
import type { Crumb } from '#views/page.ts'

/** The link to a document by its identity; to the archive, when no document bears it. */
export function documentCrumb(archive: Pick<Archive, 'documentById'>, id: string): Crumb {
  const doc = archive.documentById.get(id)
  return { label: nameOfDocument(archive, id), path: doc === undefined ? '/archives/' : documentPath(doc) }
}

/** The link to an indicator by its slug. */
export function indicatorCrumb(archive: Pick<Archive, 'indicatorBySlug'>, slug: string): Crumb {
  return { label: archive.indicatorBySlug.get(slug)?.title ?? slug, path: indicatorPath(slug) }
}

/** The link to the page of a line's indicator, under the name of the line. */
export function lineCrumb({ name, indicator }: Line): Crumb {
  return { label: name, path: indicatorPath(indicator) }
}
