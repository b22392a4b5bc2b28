/** Where better lies; `unspecified` unless a source states it, and then no verdict is given. */
export type Direction = 'up' | 'down' | 'unspecified'

/** A noun in the forms that sentences need: « produit lancé », « produits lancés ». */
export interface Noun {
  readonly singular: string
  readonly plural: string
  readonly gender: 'm' | 'f'
}

/**
 * One line of figures of an indicator (sous-indicateur), as documents print it: what is measured, and its unit. None
 * is the main one by its place. One may bear the indicator's own name: most indicators have this line alone.
 */
export interface Line {
  /** Slug of its indicator. */
  readonly indicator: string
  /** What tells it from the other lines of its indicator; empty for the one that bears the indicator's own name. */
  readonly slug: string
  readonly title: string
  /** Its name where the indicator's is not beside it: « Personnes sélectionnées, part des femmes ». */
  readonly name: string
  readonly unit: string
  /** The unit that its indicator's file declares: `unit` is the one that documents print last, where they differ. */
  readonly declaredUnit: string
  readonly noun: Noun | undefined
  /** Of a line with a name of its own, where better lies; that of the other is its indicator's. */
  readonly direction?: Direction | undefined
  /** The document that states it. */
  readonly directionSource?: string | undefined
}

/** What the file of an indicator declares of a line: of the one that bears its own name, no more than these. */
export type OwnLine = Pick<Line, 'unit' | 'noun'>
export type NamedLine = Omit<Line, 'indicator' | 'name' | 'declaredUnit'>

/** The lines of an indicator, in the order its file declares them: at least one. */
export type Lines = readonly [Line, ...Line[]]

/** What functions on lines need of an indicator. */
interface WithLines {
  readonly lines: Lines
}

/** The slug of the line that bears its indicator's own name: an empty `sous_indicateur`. */
export const ownSlug = ''

/** Whether a line, a row or a figure is of the line that bears the indicator's own name, by the line's slug. */
export function isOwn(slug: string): boolean {
  return slug === ownSlug
}

/** The lines of an indicator from what its file declares; without any declared, the one that bears its own name. */
export function linesOf(
  { slug: indicator, title }: { readonly slug: string; readonly title: string },
  own: OwnLine | undefined,
  named: readonly NamedLine[],
): Lines {
  const lines = named.map((line) => ({
    ...line,
    declaredUnit: line.unit,
    indicator,
    name: `${title}, ${lowerFirst(line.title)}`,
  }))
  const [first, ...others] = lines
  if (own === undefined && first !== undefined) return [first, ...others]
  const { unit, noun } = own ?? { unit: '', noun: undefined }
  return [{ indicator, slug: ownSlug, title, name: title, unit, declaredUnit: unit, noun }, ...lines]
}

/** The line of an indicator that has this slug; `undefined` when its file declares none. */
export function lineOf(indicator: WithLines | undefined, slug: string): Line | undefined {
  return indicator?.lines.find((line) => line.slug === slug)
}

/** The line that bears the indicator's own name; `undefined` when all its lines have names of their own. */
export function ownLine({ lines }: WithLines): Line | undefined {
  return lines.find(({ slug }) => isOwn(slug))
}

/** The lines that stand for an indicator in lists: the one that bears its own name, else all of them. */
export function summaryLines(indicator: WithLines): Lines {
  const own = ownLine(indicator)
  return own === undefined ? indicator.lines : [own]
}

/** Whether an indicator has figures that its own name does not tell apart. */
export function hasNamedLines({ lines }: WithLines): boolean {
  return lines.some(({ slug }) => !isOwn(slug))
}

/** A title inside a sentence: « part des femmes ». */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1)
}

/** What addresses need of a line. */
export type LineIdentity = Pick<Line, 'indicator' | 'slug'>

/** The name of a line among the elements of a page: the same behind a hyphen. */
export const lineId = (line: LineIdentity): string => joinedSlugs(line, '-')

export function joinedSlugs({ indicator, slug }: LineIdentity, separator: string): string {
  return isOwn(slug) ? indicator : `${indicator}${separator}${slug}`
}
