import { type Direction, isOwn, type Line, type Lines } from '#model/line.ts'

/** The wording of an objective in one document. */
export interface ObjectiveLabel {
  readonly document: string
  readonly code: string
  readonly label: string
}

/** One objective over its whole life, from `content/objectifs/<slug>.mdx`. */
export interface Objective {
  readonly slug: string
  readonly title: string
  readonly order: number
  readonly summary: string
  readonly labels: readonly ObjectiveLabel[]
}

/** Whom an indicator speaks to (LOLF practice): citoyen, usager, contribuable. */
export type PointOfView = 'citizen' | 'user' | 'taxpayer'

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

/** An editor's remark on one year of a line of an indicator, or on one figure of that year. */
export interface Annotation {
  readonly year: number
  /** Slug of the line that it is about. */
  readonly line: string
  readonly measure: string | undefined
  readonly text: string
}

/** One indicator over its whole life, from `content/indicateurs/<slug>.mdx`. */
export interface Indicator {
  readonly slug: string
  readonly title: string
  readonly objective: string
  readonly pointOfView: PointOfView | undefined
  readonly direction: Direction
  /** The document that states the direction; always given when the direction is known. */
  readonly directionSource: string | undefined
  readonly definition: string
  readonly method: string
  readonly dataSource: string
  readonly lines: Lines
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

/** Where better lies for a line: an indicator's file states it for the line that bears its own name, and for each other. */
export function directionOf(indicator: Pick<Indicator, 'direction'> | undefined, line: Line): Direction {
  return (isOwn(line.slug) ? indicator?.direction : line.direction) ?? 'unspecified'
}
