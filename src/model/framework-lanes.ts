import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import type { Framework } from '#model/framework.ts'
import { allFrameworkChanges, type FrameworkChange } from '#model/framework-changes.ts'
import type { ChangeKind, Indicator } from '#model/indicator.ts'

/**
 * Whether a document has an indicator: `read` there; `carriedOver`, taken from the previous framework and not
 * read in this document; `absent`, known not to be there; `unknown`, when the document was read in part only.
 */
export type Presence = 'read' | 'carriedOver' | 'absent' | 'unknown'

/** One indicator in one document. */
export interface LaneCell {
  readonly doc: BudgetDocument
  readonly presence: Presence
  /** Printed code; empty when absent, or when it was not read. */
  readonly code: string
  readonly changes: readonly FrameworkChange[]
}

/** The life of one indicator, document after document. */
export interface FrameworkLane {
  readonly indicator: Indicator
  readonly cells: readonly LaneCell[]
}

/**
 * Every indicator through the documents whose framework was at least partly read, in order. An indicator that
 * a partial framework does not name is absent only before the document that created it, or from the one that
 * removed it on.
 */
export function frameworkLanes(
  archive: Pick<Archive, 'documents' | 'frameworks' | 'indicators'>,
): readonly FrameworkLane[] {
  const columns = archive.frameworks
  const changes = Map.groupBy(allFrameworkChanges(archive), ({ indicator }) => indicator)
  return archive.indicators.map((indicator) => {
    const own = changes.get(indicator.slug) ?? []
    return {
      indicator,
      cells: columns.map((framework, index) => {
        const entry = framework.entryOf.get(indicator.slug)
        return {
          doc: framework.doc,
          presence:
            entry === undefined
              ? presenceOfMissing(framework, index, columns, own)
              : entry.reading === 'carriedOver'
                ? 'carriedOver'
                : 'read',
          code: entry?.code ?? '',
          changes: own.filter((change) => change.document === framework.doc.id),
        }
      }),
    }
  })
}

function presenceOfMissing(
  { complete }: Framework,
  index: number,
  columns: readonly Framework[],
  changes: readonly FrameworkChange[],
): Presence {
  if (complete) return 'absent'
  const at = (kind: ChangeKind) =>
    columns.findIndex(({ doc }) =>
      changes.some((change) => change.kind === kind && change.document === doc.id),
    )
  const created = at('created')
  const removed = at('removed')
  return (created >= 0 && index < created) || (removed >= 0 && index >= removed) ? 'absent' : 'unknown'
}
