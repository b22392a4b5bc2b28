import { measures, type Column } from '#domain/measure.ts'
import { slugify } from '#french/slugify.ts'
import { measureTerms } from '#french/terms.ts'

const bySlug = new Map(measures.map((measure) => [measureTerms[measure].slug, measure]))

/**
 * A figure column's heading, whatever its case, accents and spaces: « 2021 Prévision PAP 2021 »,
 * « 2021 REALISATION ». `undefined` when it says anything else, the year alone included: PAPs print it
 * from 2023 over actuals and targets alike, and the editor must say which.
 */
export function parseHeading(text: string): Column | undefined {
  const match = /^((?:19|20)\d{2})-(.+?)(?:-pap-((?:19|20)\d{2}))?$/.exec(slugify(text))
  if (match === null) return undefined
  const [, year, slug = '', pap] = match
  const measure = bySlug.get(slug)
  if (measure === undefined) return undefined
  return { year: Number(year), measure, papYear: pap === undefined ? undefined : Number(pap) }
}
