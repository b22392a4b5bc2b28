import type {
  FrameworkCell,
  FrameworkChartSpec,
  FrameworkLane as ChartLane,
  FrameworkStep,
} from '#charts/framework-chart.ts'
import type { Archive } from '#model/archive.ts'
import type { ChangeKind, Indicator } from '#model/indicator.ts'
import { indicatorPath } from '#urls.ts'
import { documentName } from '#words/names.ts'
import { capitalise } from '#words/grammar.ts'
import { noBreakSpace } from '#words/number.ts'
import type { BudgetDocument } from '#model/document.ts'
import type { Framework } from '#model/framework.ts'
import { allFrameworkChanges, type FrameworkChange } from '#model/framework-changes.ts'

/** What a change is called beside an indicator. */
const changeWords: Readonly<Record<ChangeKind, string>> = {
  created: 'créé',
  removed: 'supprimé',
  transferred: 'repris ailleurs',
  renamed: 'renommé',
  renumbered: 'renuméroté',
  scope: 'périmètre changé',
}

/** The picture of the framework through time. `span` says its years: « de 2020 à 2024 ». */
export function evolutionChart(archive: Archive, span: string): FrameworkChartSpec {
  const lanes = frameworkLanes(archive)
  return {
    label: `Les indicateurs ${span}, document par document. Chaque changement est repris en toutes lettres après l’image.`,
    columns: archive.frameworks.map(({ doc, complete }, index) => ({
      year: doc.year,
      type: `${doc.otherProgramme === undefined ? doc.type.toUpperCase() : `P${doc.otherProgramme}`}${complete ? '' : '*'}`,
      ...(doc.otherProgramme !== undefined && archive.frameworks[index - 1]?.doc.otherProgramme === undefined
        ? { takesOver: true as const }
        : {}),
    })),
    groups: archive.objectives.map((objective) => ({
      title: `Objectif ${objective.order} : ${objective.title}`,
      lanes: lanes.filter(({ indicator }) => indicator.objective === objective.slug).map(chartLane),
    })),
  }
}

function chartLane(lane: FrameworkLane): ChartLane {
  const steps = stepsOf(lane.cells)
  return {
    title: lane.indicator.title,
    href: indicatorPath(lane.indicator.slug),
    label: `${lane.indicator.title}. ${steps
      .map(({ text }) => text)
      .join(' ; ')
      .replaceAll(' ; Du ', ' ; du ')}.`,
    cells: lane.cells.map(chartCell),
    steps,
  }
}

function chartCell(cell: LaneCell): FrameworkCell {
  const kind = kindOf(cell)
  const code = {
    read: shortCode(cell.code),
    carriedOver: shortCode(cell.code),
    unknown: '?',
    absent: '',
    removed: '',
  }
  return { kind, code: code[kind], words: cell.changes.map(({ kind }) => changeWords[kind]) }
}

/** A code as a box can hold it: « 8-2 » for « P129-8-2 », whose column names the programme. */
function shortCode(code: string): string {
  return code.replace(/^P\d+-/, '') || '–'
}

function kindOf({ presence, changes }: LaneCell): FrameworkCell['kind'] {
  return presence === 'absent' && changes.some(({ kind }) => kind === 'removed') ? 'removed' : presence
}

/** Successive documents in which nothing changes, as one step: « Du RAP 2021 au RAP 2022 : 1.4, repris ». */
function stepsOf(cells: readonly LaneCell[]): readonly FrameworkStep[] {
  const runs: LaneCell[][] = []
  for (const cell of cells) {
    const last = runs.at(-1)?.at(-1)
    const same =
      last !== undefined &&
      kindOf(last) === kindOf(cell) &&
      last.code === cell.code &&
      cell.changes.length + last.changes.length === 0
    if (same) runs.at(-1)?.push(cell)
    else runs.push([cell])
  }
  return runs.flatMap((run): readonly FrameworkStep[] => {
    const [first] = run
    const last = run.at(-1)
    if (first === undefined || last === undefined || kindOf(first) === 'absent') return []
    const changes = first.changes.map(({ kind }) => changeWords[kind])
    return [
      {
        kind: kindOf(first),
        text: `${documentsOf(first, last, run.length)} : ${stateWords(first, changes).join(', ')}`,
        changed: changes.length > 0,
      },
    ]
  })
}

function documentsOf(first: LaneCell, last: LaneCell, count: number): string {
  if (count === 1) return documentName(first.doc)
  if (count === 2) return `${documentName(first.doc)} et ${documentName(last.doc)}`
  return capitalise(`du ${documentName(first.doc)} au ${documentName(last.doc)}`)
}

function stateWords(cell: LaneCell, changes: readonly string[]): readonly string[] {
  const number = cell.code === '' ? 'numéro non lu' : `n°${noBreakSpace}${cell.code}`
  switch (kindOf(cell)) {
    case 'read':
      return [number, ...changes]
    case 'carriedOver':
      return [number, 'repris', ...changes]
    case 'unknown':
      return ['non relevé']
    case 'absent':
    case 'removed':
      return changes
  }
}

/**
 * Whether a document has an indicator: `read` there; `carriedOver`, taken from the previous framework and not
 * read in this document; `absent`, known not to be there; `unknown`, when the document was read in part only.
 */
type Presence = 'read' | 'carriedOver' | 'absent' | 'unknown'

/** One indicator in one document. */
interface LaneCell {
  readonly doc: BudgetDocument
  readonly presence: Presence
  /** Printed code; empty when absent, or when it was not read. */
  readonly code: string
  readonly changes: readonly FrameworkChange[]
}

/** The life of one indicator, document after document. */
interface FrameworkLane {
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
