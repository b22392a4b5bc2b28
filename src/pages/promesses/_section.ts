import type { FactTable } from '#site/fact-table.ts'

/** One part of the page of promises: what the data shows in sentences, then the facts in a table. */
export interface PromiseSection {
  readonly id: string
  readonly title: string
  readonly sentences: readonly string[]
  /** `undefined` when there is nothing to list. */
  readonly table: FactTable | undefined
}
