import { differences } from '#model/differences.ts'

/** One thing that the site states, under a name that stays when what it states changes. */
export interface Fact {
  readonly key: string
  /** What the statement is about, one text per column of its table. */
  readonly cells: readonly string[]
  readonly value: string
}

/** The statements of one kind. */
export interface FactTable {
  readonly title: string
  readonly columns: readonly string[]
  /** True when they only repeat, elsewhere on the site, what another table says: a report may fold them. */
  readonly echo?: boolean
  readonly facts: readonly Fact[]
}

/** A statement that is not the same before and after; `undefined` on the side where it is not made. */
export interface FactChange {
  readonly cells: readonly string[]
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What differs between two lists of statements: first what is taken away, then what changes, then what is new. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): readonly FactChange[] {
  return differences(before, after, ({ key }) => key).map(({ fact: { cells }, ...values }) => ({
    cells,
    ...values,
  }))
}
