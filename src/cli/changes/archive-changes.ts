import type { Archive } from '#model/archive.ts'
import { attainmentFacts, chartFacts, figureFacts, sentenceFacts } from '#cli/changes/indicator-facts.ts'
import { creditFacts, crossCheckFacts } from '#cli/changes/credit-facts.ts'
import { compareFacts, type FactChange } from '#cli/changes/fact.ts'
import { documentFacts, frameworkFacts, noteFacts, rowFacts } from '#cli/changes/framework-facts.ts'

/** The changes of one kind; never empty. */
export interface ChangeTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly echo: boolean
  readonly changes: readonly FactChange[]
}

const tables = [
  figureFacts,
  attainmentFacts,
  sentenceFacts,
  creditFacts,
  crossCheckFacts,
  documentFacts,
  rowFacts,
  frameworkFacts,
  noteFacts,
  chartFacts,
]

/**
 * What a reader of the site would see change from one archive to another: figures first, then what they
 * make pages say, then what surrounds them. Empty when nothing changes.
 */
export function archiveChanges(before: Archive, after: Archive): readonly ChangeTable[] {
  return tables.flatMap((factsOf) => {
    const { title, columns, echo = false, facts } = factsOf(after)
    const changes = compareFacts(factsOf(before).facts, facts)
    return changes.length === 0 ? [] : [{ title, columns, echo, changes }]
  })
}
