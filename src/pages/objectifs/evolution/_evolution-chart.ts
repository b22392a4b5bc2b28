import type {
  FrameworkCell,
  FrameworkChartSpec,
  FrameworkLane as ChartLane,
  FrameworkStep,
} from '#charts/framework-spec.ts'
import type { Archive } from '#model/archive.ts'
import { frameworkLanes, type FrameworkLane, type LaneCell } from '#model/framework-lanes.ts'
import type { ChangeKind } from '#model/indicator.ts'
import { indicatorPath } from '#urls.ts'
import { documentName } from '#words/names.ts'
import { capitalise } from '#words/grammar.ts'
import { noBreakSpace } from '#words/number.ts'

/** What a change is called beside an indicator. */
export const changeWords: Readonly<Record<ChangeKind, string>> = {
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
