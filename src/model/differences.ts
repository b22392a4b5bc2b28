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
