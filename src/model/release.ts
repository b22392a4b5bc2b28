import { differences } from '#model/differences.ts'

/** What a release keeps account of. */
export const factKinds = ['document', 'figure', 'credit'] as const
export type FactKind = (typeof factKinds)[number]

/** One thing that the data state, as it was when they were released. */
export interface ReleasedFact {
  readonly kind: FactKind
  /** The address where it stands, root-relative; behind a colon, what tells it from others that stand there. */
  readonly identity: string
  /** Its name in words, on the day of the release. */
  readonly label: string
  /** As printed; for a document, its official address. */
  readonly value: string
}

/** The whole of the data on one day, from `publications/versions/<name>.csv`. */
export interface Release {
  /** The date of the data, with a rank when the day has seen several: `2026-11-24`, `2026-11-24.2`. */
  readonly name: string
  readonly facts: readonly ReleasedFact[]
}

/** A fact that is not the same in two releases; `undefined` on the side where it is absent. */
export interface FactChange extends Omit<ReleasedFact, 'value'> {
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * What differs from one release to the next: first what is withdrawn, then what is corrected, then what is new.
 * `present` gives the identity that a fact has today: one that only moved, because its indicator was renamed, is
 * neither withdrawn nor new.
 */
export function factChanges(
  before: readonly ReleasedFact[],
  after: readonly ReleasedFact[],
  present: (identity: string) => string,
): readonly FactChange[] {
  const kept = new Set(after.map(({ identity }) => identity))
  const followed = before.map((fact) =>
    kept.has(fact.identity) ? fact : { ...fact, identity: present(fact.identity) },
  )
  return differences(followed, after, ({ identity }) => identity).map(
    ({ fact: { kind, identity, label }, ...values }) => ({ kind, identity, label, ...values }),
  )
}

/** The day of a release, ISO 8601. */
export function releaseDay({ name }: Pick<Release, 'name'>): string {
  return name.slice(0, 10)
}

/** The rank of a release in its day, from 1. */
export function releaseRank({ name }: Pick<Release, 'name'>): number {
  return Number(name.slice(11) || 1)
}
