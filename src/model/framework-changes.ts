import type { Archive } from '#model/archive.ts'
import { byYear, isBudgetary, type BudgetDocument } from '#model/document.ts'
import type { Framework, FrameworkEntry } from '#model/framework.ts'
import type { ChangeKind } from '#model/indicator.ts'
import { sameLabel } from '#model/label.ts'
import { remembered } from '#model/remembered.ts'

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
