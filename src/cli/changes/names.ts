import type { Archive } from '#model/archive.ts'
import { lineOf } from '#model/line.ts'

/** « Produits lancés », « Profils recrutés, part des femmes »; empty for a row that belongs to no indicator. */
export function nameOfLine(
  archive: Pick<Archive, 'indicatorBySlug'>,
  indicator: string,
  line: string,
): string {
  return lineOf(archive.indicatorBySlug.get(indicator), line)?.name ?? indicator
}

/** Texts in one cell; empty ones are left out. */
export function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' · ')
}
