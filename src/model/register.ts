/** A statement that is not the same before and after; `undefined` on the side where it is not made. */
export interface Difference<T> {
  /** As it is now; as it was, when it is no longer made. */
  readonly fact: T
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * What differs between two lists of statements that `keyOf` tells apart: first what is taken away, then what
 * changes, then what is new.
 */
export function differences<T extends { readonly value: string }>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (fact: T) => string,
): readonly Difference<T>[] {
  const old = new Map(before.map((fact) => [keyOf(fact), fact]))
  const recent = new Set(after.map(keyOf))
  const removed = before.filter((fact) => !recent.has(keyOf(fact)))
  const kept = after.map((fact) => ({ fact, before: old.get(keyOf(fact))?.value, after: fact.value }))
  return [
    ...removed.map((fact) => ({ fact, before: fact.value, after: undefined })),
    ...kept.filter((change) => change.before !== undefined && change.before !== change.after),
    ...kept.filter((change) => change.before === undefined),
  ]
}

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

/** What the site has published and owes for ever: the folder `publications/`, which `npm run release` alone writes. */
export interface Register {
  /** Every address that was published: `adresses.txt`. */
  readonly addresses: readonly Address[]
  /** The tables of documents as they were published: `documents/<document>.v<n>.csv`. */
  readonly documents: readonly RecordedFile[]
  /** The data as they were published, oldest first: `versions/<date>.csv`. */
  readonly releases: readonly Release[]
}

/** One published address, root-relative, without the site's base. */
export interface Address {
  readonly path: string
  /** The SHA-256 of its bytes when they never change; `undefined` when the latest state stands there. */
  readonly sha256: string | undefined
}

/** A file that was published once and that every later publication keeps, byte for byte. */
export interface RecordedFile {
  /** Under `publications/`, and under the data's address: `documents/rap-2021.v1.csv`. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Its first row, which says what its columns were. */
  readonly headings: readonly string[]
}

/** The register of a programme of which nothing was published yet. */
export const emptyRegister: Register = { addresses: [], documents: [], releases: [] }
