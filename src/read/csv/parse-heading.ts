import type { DocumentType } from '#model/document.ts'
import { measures, type Column, type Measure } from '#model/measure.ts'
import { bilanHeadings } from '#words/measure-name.ts'
import { slugify } from '#words/slugify.ts'
import { measureTerms } from '#words/terms.ts'

const budgetary = new Map(
  measures
    .filter((measure) => measure !== 'recalledObjective')
    .map((measure) => [measureTerms[measure].slug, measure]),
)
const ofBilan = new Map(
  measures.flatMap((measure): readonly (readonly [string, Measure])[] => {
    const words = bilanHeadings[measure]
    return words === undefined ? [] : [[slugify(words), measure]]
  }),
)

/**
 * A figure column's heading in a document of the given type, whatever its case, accents and spaces:
 * « 2021 Prévision PAP 2021 », « 2021 REALISATION », « 2021 Objectifs PLF » in a bilan. `undefined` when it says
 * anything else, the year alone included: PAPs print it
 * from 2023 over actuals and targets alike, and the editor must say which.
 */
export function parseHeading(text: string, type: DocumentType = 'pap'): Column | undefined {
  const bySlug = type === 'bilan' ? ofBilan : budgetary
  const match = /^((?:19|20)\d{2})-(.+?)(?:-pap-((?:19|20)\d{2}))?$/.exec(slugify(text))
  if (match === null) return undefined
  const [, year, slug = '', pap] = match
  const measure = bySlug.get(slug)
  if (measure === undefined) return undefined
  return { year: Number(year), measure, papYear: pap === undefined ? undefined : Number(pap) }
}
