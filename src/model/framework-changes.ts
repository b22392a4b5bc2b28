import type { Archive } from '#model/archive.ts'
import { byYear, isBudgetary, type BudgetDocument } from '#model/document.ts'
import type { Framework, FrameworkEntry } from '#model/framework.ts'
import type { ChangeKind } from '#model/indicator.ts'
import { sameLabel } from '#model/label.ts'
import { remembered } from '#model/remembered.ts'
import { isOwn, type Line } from '#model/line.ts'

/** One change of the framework, from the previous document's. */
export interface FrameworkChange {
  readonly document: string
  readonly indicator: string
  readonly kind: ChangeKind
  /** What stood before and after: label or code; empty where there is nothing to show. */
  readonly before: string
  readonly after: string
  /** The printed reason, when the indicator's file gives one. */
  readonly reason: string
}

/**
 * What a document's framework changed from the previous one's (by budget year, PAP before RAP).
 * Creations and removals are asserted only when the framework in which the indicator is missing was
 * read in full, or when the indicator's own file declares the change; a removal, only when no later document prints the
 * indicator again. Labels and codes are compared
 * only where both were read: rows carried over, or a code that was not read, prove nothing. From one programme's
 * documents to another's an indicator is transferred; that its code changes then says nothing more.
 */
export function frameworkChanges(
  archive: Pick<Archive, 'frameworks' | 'indicators'>,
  doc: BudgetDocument,
): readonly FrameworkChange[] {
  if (!isBudgetary(doc)) return []
  const current = archive.frameworks.find((framework) => framework.doc.id === doc.id)
  const earlier = archive.frameworks.filter((framework) => byYear(framework.doc, doc) < 0)
  const later = archive.frameworks.filter((framework) => byYear(framework.doc, doc) > 0)
  return archive.indicators.flatMap((indicator) => {
    const declared = indicator.changes.filter((change) => change.document === doc.id)
    const before = lastRead(earlier, indicator.slug)
    const isBack = later.some(({ entryOf }) => isRead(entryOf.get(indicator.slug)))
    const observed = observedKinds(indicator.slug, earlier, current, before).filter(
      (kind) => kind !== 'removed' || !isBack,
    )
    const kinds = [...new Set([...declared.map(({ kind }) => kind), ...observed])]
    const after = current?.entryOf.get(indicator.slug)
    return kinds.map((kind) => ({
      document: doc.id,
      indicator: indicator.slug,
      kind,
      before: shown(kind, before),
      after: shown(kind, after),
      reason: declared.find((change) => change.kind === kind)?.reason ?? '',
    }))
  })
}

/** Every change of the framework, document after document. */
export const allFrameworkChanges = remembered(
  (archive: Pick<Archive, 'documents' | 'frameworks' | 'indicators'>): readonly FrameworkChange[] =>
    archive.documents.toSorted(byYear).flatMap((doc) => frameworkChanges(archive, doc)),
)

function observedKinds(
  slug: string,
  earlier: readonly Framework[],
  current: Framework | undefined,
  before: FrameworkEntry | undefined,
): readonly ChangeKind[] {
  const after = current?.entryOf.get(slug)
  const previous = earlier.at(-1)
  if (previous === undefined || current === undefined) return []
  if (after === undefined) return current.complete && lastKnownThere(earlier, slug) ? ['removed'] : []
  const wasThere = previous.entryOf.has(slug)
  if (!wasThere) return previous.complete && before === undefined ? ['created'] : []
  if (before === undefined || after.reading === 'carriedOver') return []
  const kinds: ChangeKind[] = []
  if (before.label !== '' && after.label !== '' && !sameLabel(before.label, after.label))
    kinds.push('renamed')
  if (previous.doc.otherProgramme !== current.doc.otherProgramme) kinds.push('transferred')
  else if (before.code !== '' && after.code !== '' && before.code !== after.code) kinds.push('renumbered')
  return kinds
}

/** Whether the last framework that can tell (complete, or naming the indicator) has it: a partial one may omit it. */
function lastKnownThere(earlier: readonly Framework[], slug: string): boolean {
  const has = ({ entryOf }: Framework) => entryOf.has(slug)
  const telling = earlier.findLast((framework) => framework.complete || has(framework))
  return telling !== undefined && has(telling)
}

/** The last entry of an indicator that was really read, not carried over. */
function lastRead(earlier: readonly Framework[], slug: string): FrameworkEntry | undefined {
  return earlier.findLast(({ entryOf }) => isRead(entryOf.get(slug)))?.entryOf.get(slug)
}

function isRead(entry: FrameworkEntry | undefined): boolean {
  return entry !== undefined && entry.reading !== 'carriedOver'
}

function shown(kind: ChangeKind, entry: FrameworkEntry | undefined): string {
  if (entry === undefined) return ''
  return kind === 'renumbered' || kind === 'transferred' ? entry.code : entry.label
}

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
