import type { Archive } from '#domain/archive.ts'

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

/** Texts in one cell; empty ones are left out. */
export function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' · ')
}
