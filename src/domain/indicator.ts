/** Whom an indicator speaks to (LOLF practice): citoyen, usager, contribuable. */
export type PointOfView = 'citizen' | 'user' | 'taxpayer'

/** Where better lies; `unspecified` unless a source states it, and then no verdict is given. */
export type Direction = 'up' | 'down' | 'unspecified'

/**
 * What a document changed in an indicator. `scope` means that the figures count something else from then on;
 * `transferred`, that it goes on in another programme.
 */
export const changeKinds = ['created', 'removed', 'transferred', 'renamed', 'renumbered', 'scope'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A change that a document made to an indicator, with the printed reason. */
export interface DeclaredChange {
  readonly document: string
  readonly kind: ChangeKind
  readonly reason: string
  /** First year counted the new way, where the change breaks the series (rupture de série). */
  readonly breakYear: number | undefined
}

/** A noun in the forms that sentences need: « produit lancé », « produits lancés ». */
export interface Noun {
  readonly singular: string
  readonly plural: string
  readonly gender: 'm' | 'f'
}

/** A further figure of an indicator, such as the share of women. */
export interface SubIndicator {
  readonly slug: string
  readonly title: string
  readonly unit: string
  readonly noun: Noun | undefined
}

/** An editor's remark on one year of an indicator, or on one figure of that year. */
export interface Annotation {
  readonly year: number
  readonly subIndicator: string
  readonly measure: string | undefined
  readonly text: string
}

/** One indicator over its whole life, from `content/indicateurs/<slug>.mdx`. */
export interface Indicator {
  readonly slug: string
  readonly title: string
  readonly objective: string
  readonly unit: string
  readonly noun: Noun
  readonly pointOfView: PointOfView | undefined
  readonly direction: Direction
  /** The document that states the direction; always given when the direction is known. */
  readonly directionSource: string | undefined
  readonly definition: string
  readonly method: string
  readonly dataSource: string
  readonly subIndicators: readonly SubIndicator[]
  readonly changes: readonly DeclaredChange[]
  readonly annotations: readonly Annotation[]
  /** Slugs of related indicators: predecessors, successors. */
  readonly seeAlso: readonly string[]
  /** Slugs that this indicator had before: their addresses lead to the present ones, and no other one takes them. */
  readonly formerSlugs: readonly string[]
}

/** The slug of an indicator, then those that it had before. */
export function slugsOf({ slug, formerSlugs }: Pick<Indicator, 'slug' | 'formerSlugs'>): readonly string[] {
  return [slug, ...formerSlugs]
}

/** Every part of an indicator that documents print: itself (`''`), then its sub-indicators. */
export function partsOf(indicator: Indicator): readonly string[] {
  return ['', ...indicator.subIndicators.map(({ slug }) => slug)]
}
