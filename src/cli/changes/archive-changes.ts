import { indexArchive, type Sources } from '#model/archive.ts'
import {
  attainmentFacts,
  chartFacts,
  creditFacts,
  crossCheckFacts,
  figureFacts,
  sentenceFacts,
} from '#cli/changes/figure-facts.ts'
import { compareFacts, type FactChange } from '#cli/changes/fact.ts'
import { documentFacts, frameworkFacts, noteFacts, rowFacts } from '#cli/changes/framework-facts.ts'
import type { Indicator } from '#model/indicator.ts'
import type { Lines } from '#model/line.ts'

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
export function archiveChanges(before: Sources, after: Sources): readonly ChangeTable[] {
  const old = indexArchive(withPresentSlugs(before, after.indicators))
  const present = indexArchive(after)
  return tables.flatMap((factsOf) => {
    const { title, columns, echo = false, facts } = factsOf(present)
    const changes = compareFacts(factsOf(old).facts, facts)
    return changes.length === 0 ? [] : [{ title, columns, echo, changes }]
  })
}

/**
 * What was read before, with each indicator under the slug that it has now: one that was only renamed
 * (« anciens_identifiants ») is then the same, and what it says is compared.
 */
function withPresentSlugs(before: Sources, now: readonly Indicator[]): Sources {
  const names = new Map(
    now.flatMap(({ slug, formerSlugs }) => formerSlugs.map((former) => [former, slug] as const)),
  )
  const present = (slug: string) => names.get(slug) ?? slug
  return {
    ...before,
    programme: { ...before.programme, keyIndicators: before.programme.keyIndicators.map(present) },
    tables: before.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, indicator: present(row.indicator) })),
    })),
    indicators: before.indicators.map((indicator) => {
      const [first, ...others] = indicator.lines
      const renamed = <T extends { readonly indicator: string }>(line: T) => ({
        ...line,
        indicator: present(line.indicator),
      })
      const lines: Lines = [renamed(first), ...others.map(renamed)]
      return {
        ...indicator,
        slug: present(indicator.slug),
        lines,
        seeAlso: indicator.seeAlso.map(present),
      }
    }),
    crossChecks: before.crossChecks.map((check) => ({
      ...check,
      series: check.series.map((one) => ({
        ...one,
        indicator: one.indicator === undefined ? undefined : present(one.indicator),
      })),
    })),
  }
}
