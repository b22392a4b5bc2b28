import type { Archive } from '#domain/archive.ts'
import { byYear, type BudgetDocument } from '#domain/document.ts'
import { allFrameworkChanges, type FrameworkChange } from '#domain/framework-changes.ts'
import type { ChangeKind } from '#domain/indicator.ts'
import { remembered } from '#domain/remembered.ts'

type FrameworkArchive = Pick<Archive, 'documents' | 'frameworks' | 'linesByIndicator' | 'indicators'>

/** The entry of an indicator, or of a sub-indicator, in the framework, or its exit. */
export interface LifeEvent {
  readonly document: string
  readonly indicator: string
  /** Empty for the indicator itself. */
  readonly subIndicator: string
  readonly kind: 'created' | 'removed'
  readonly reason: string
}

/** Every creation and removal of an indicator or a sub-indicator, document after document. */
export function lifeEvents(archive: FrameworkArchive): readonly LifeEvent[] {
  const order = new Map(archive.documents.toSorted(byYear).map(({ id }, index) => [id, index]))
  const rank = ({ document }: LifeEvent) => order.get(document) ?? order.size
  return [
    ...allFrameworkChanges(archive).flatMap(indicatorEvent),
    ...archive.indicators.flatMap(({ slug, subIndicators }) =>
      subIndicators.flatMap((sub) => subIndicatorEvents(archive, slug, sub.slug)),
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
    ? [{ document, indicator, subIndicator: '', kind, reason }]
    : []
}

/**
 * A sub-indicator enters or leaves between two documents that both tell whether it is there. A document tells
 * when it was seen to print the sub-indicator, or the indicator without it; rows carried over prove nothing.
 */
function subIndicatorEvents(
  archive: FrameworkArchive,
  indicator: string,
  subIndicator: string,
): readonly LifeEvent[] {
  const lines = Map.groupBy(archive.linesByIndicator.get(indicator) ?? [], ({ document }) => document)
  const seen = [...lines].flatMap(([document, own]) => {
    const sub = own.find(({ row }) => row.subIndicator === subIndicator)
    const telling = sub ?? own.find(({ row }) => row.subIndicator === '')
    return telling === undefined || telling.row.reading === 'carriedOver'
      ? []
      : [{ document, there: sub !== undefined }]
  })
  return seen.flatMap(({ document, there }, index) => {
    const before = seen[index - 1]
    if (before === undefined || before.there === there) return []
    return [{ document, indicator, subIndicator, kind: there ? 'created' : 'removed', reason: '' }]
  })
}
