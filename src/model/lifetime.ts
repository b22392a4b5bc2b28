import type { Archive } from '#model/archive.ts'
import { byYear, type BudgetDocument } from '#model/document.ts'
import { allFrameworkChanges, type FrameworkChange } from '#model/framework-changes.ts'
import type { ChangeKind } from '#model/indicator.ts'
import { isOwn, type Line } from '#model/line.ts'
import { remembered } from '#model/remembered.ts'

type FrameworkArchive = Pick<Archive, 'documents' | 'frameworks' | 'rowsByIndicator' | 'indicators'>

/** The entry of an indicator in the framework, or of a line in its indicator, or its exit. */
export interface LifeEvent {
  readonly document: string
  readonly indicator: string
  /** `undefined` when the whole indicator enters or leaves. */
  readonly line: Line | undefined
  readonly kind: 'created' | 'removed'
  readonly reason: string
}

/** Every creation and removal of an indicator or of a line with its own name, document after document. */
export function lifeEvents(archive: FrameworkArchive): readonly LifeEvent[] {
  const order = new Map(archive.documents.toSorted(byYear).map(({ id }, index) => [id, index]))
  const rank = ({ document }: LifeEvent) => order.get(document) ?? order.size
  return [
    ...allFrameworkChanges(archive).flatMap(indicatorEvent),
    ...archive.indicators.flatMap(({ lines }) =>
      lines.filter(({ slug }) => !isOwn(slug)).flatMap((line) => lineEvents(archive, line)),
    ),
  ].toSorted((a, b) => rank(a) - rank(b))
}

/** When an indicator was followed: the documents that made and ended it, and the last budget year that counts. */
export interface Lifetime {
  readonly createdBy: BudgetDocument | undefined
  readonly removedBy: BudgetDocument | undefined
  /** Whether another programme carries it on. */
  readonly transferred: boolean
  /**
   * The last budget year in which a result is due: the year before its removal; else, of an indicator that goes on
   * elsewhere, the last one of which a document speaks; else the programme's last.
   */
  readonly lastYear: number
}

type LifetimeArchive = Pick<Archive, 'documents' | 'frameworks' | 'indicators' | 'programme'>

/** The lifetime of every indicator, by slug. */
export const lifetimes = remembered((archive: LifetimeArchive): ReadonlyMap<string, Lifetime> => {
  const docs = new Map(archive.documents.map((doc) => [doc.id, doc]))
  const lastDocument = Math.max(...archive.documents.map(({ year }) => year))
  const changes = Map.groupBy(allFrameworkChanges(archive), ({ indicator }) => indicator)
  return new Map(
    archive.indicators.map(({ slug }) => {
      const own = changes.get(slug) ?? []
      const by = (kind: ChangeKind) =>
        docs.get(own.findLast((change) => change.kind === kind)?.document ?? '')
      const [createdBy, removedBy] = [by('created'), by('removed')]
      const transferred =
        by('transferred') !== undefined || (removedBy ?? createdBy)?.otherProgramme !== undefined
      const end = transferred
        ? lastDocument
        : Math.min(archive.programme.lastYear ?? lastDocument, lastDocument)
      const lastYear = removedBy === undefined ? end : removedBy.year - 1
      return [slug, { createdBy, removedBy, transferred, lastYear }]
    }),
  )
})

function indicatorEvent({ document, indicator, kind, reason }: FrameworkChange): readonly LifeEvent[] {
  return kind === 'created' || kind === 'removed'
    ? [{ document, indicator, line: undefined, kind, reason }]
    : []
}

/**
 * A line enters or leaves between two documents that both tell whether it is there. A document tells when it was
 * seen to print the line, or, read in full, the indicator without it; rows carried over prove nothing.
 */
function lineEvents(archive: FrameworkArchive, line: Line): readonly LifeEvent[] {
  const { indicator } = line
  const rows = Map.groupBy(archive.rowsByIndicator.get(indicator) ?? [], ({ document }) => document)
  const complete = new Set(archive.frameworks.flatMap(({ doc, complete: whole }) => (whole ? [doc.id] : [])))
  const seen = [...rows].flatMap(([document, printed]) => {
    const found = printed.find(({ row }) => row.line === line.slug)
    const telling = found ?? printed.find(({ row }) => isOwn(row.line)) ?? printed[0]
    const tells = found !== undefined || complete.has(document)
    return !tells || telling === undefined || telling.row.reading === 'carriedOver'
      ? []
      : [{ document, there: found !== undefined }]
  })
  return seen.flatMap(({ document, there }, index) => {
    const before = seen[index - 1]
    if (before === undefined || before.there === there) return []
    return [{ document, indicator, line, kind: there ? 'created' : 'removed', reason: '' }]
  })
}
