import type { Archive } from '#domain/archive.ts'
import type { Indicator } from '#domain/indicator.ts'
import { documentName } from '#french/document-name.ts'

/** « PAP 2021 », or the id of a document that is not listed. */
export function nameOfDocument(archive: Pick<Archive, 'documentById'>, id: string): string {
  const doc = archive.documentById.get(id)
  return doc === undefined ? id : documentName(doc)
}

/** « Produits lancés », « Profils recrutés, Part des femmes ». */
export function nameOfFigure(
  archive: Pick<Archive, 'indicatorBySlug'>,
  slug: string,
  subIndicator: string,
): string {
  const indicator = archive.indicatorBySlug.get(slug)
  const sub = indicator?.subIndicators.find((candidate) => candidate.slug === subIndicator)
  const title = indicator?.title ?? slug
  return subIndicator === '' ? title : `${title}, ${sub?.title ?? subIndicator}`
}

/** An indicator and its sub-indicators: the empty slug stands for the indicator itself. */
export function partsOf(indicator: Indicator): readonly string[] {
  return ['', ...indicator.subIndicators.map(({ slug }) => slug)]
}

/** Texts in one cell; empty ones are left out. */
export function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' · ')
}
