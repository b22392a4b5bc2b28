import { measures } from '#model/measure.ts'
import { slugify } from '#words/slugify.ts'
import { measureTerms } from '#words/terms.ts'

const names = measures.map((measure) => measureTerms[measure].slug)
const attainment = measureTerms.attainment.slug

/** Whether a text is the head of the column of units, after which figure columns come. */
export function isUnitHeading(text: string): boolean {
  return /^unites?$/.test(slugify(text))
}

/** Whether a text opens a figure column: a year, alone or with (the start of) a measure, or « Atteinte de la cible ». */
export function opensColumn(text: string): boolean {
  const slug = slugify(text)
  return slug === attainment || (/^(?:19|20)\d{2}(?:-|$)/.test(slug) && isFragment(slug))
}

/** Whether a text goes on with the heading so far: « 2021 » then « Prévision », then « PAP 2021 ». */
export function continuesColumn(heading: string, text: string): boolean {
  return isPlain(text) && isFragment(slugify(`${heading} ${text}`))
}

/** Whether a text is the rest of a figure column's heading whose start is lost: « Réalisation », « PAP 2021 ». */
export function isHeadingRest(text: string): boolean {
  const slug = slugify(text)
  return isPlain(text) && (isFragment(`2000-${slug}`) || /^pap(?:-\d{4})?$/.test(slug))
}

/** Whether a slug is a heading, or the beginning of one: `2021`, `2021-prevision`, `2021-prevision-pap`. */
function isFragment(slug: string): boolean {
  const match = /^(?:19|20)\d{2}(?:-(.+))?$/.exec(slug)
  if (match === null) return false
  const [, rest = ''] = match
  return (
    rest === '' ||
    names.some(
      (name) =>
        `${name}-`.startsWith(`${rest}-`) || new RegExp(`^${name}-pap(?:-(?:19|20)\\d{2})?$`).test(rest),
    )
  )
}

/** Headings are words, years and brackets; a label may have other signs, which a slug would drop. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}\s()/]+$/u.test(text)
}
