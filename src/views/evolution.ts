import type {
  FrameworkCell,
  FrameworkChartSpec,
  FrameworkLane as ChartLane,
  FrameworkStep,
} from '#charts/framework-chart-spec.ts'
import type { Archive } from '#domain/archive.ts'
import { frameworks } from '#domain/framework.ts'
import { allFrameworkChanges, type FrameworkChange } from '#domain/framework-changes.ts'
import { frameworkLanes, type FrameworkLane, type LaneCell } from '#domain/framework-lanes.ts'
import type { ChangeKind } from '#domain/indicator.ts'
import { documentPath, indicatorPath, objectivePath } from '#french/address.ts'
import { documentName } from '#french/document-name.ts'
import { capitalise, joinWords } from '#french/grammar.ts'
import { noBreakSpace } from '#french/number.ts'
import { changeTitles } from '#french/terms.ts'
import { labelsOf, type PrintedLabel } from '#views/indicator-page.ts'
import { home, type Crumb, type Page } from '#views/page.ts'

/** One change, ready to show. */
export interface EvolutionChange {
  readonly indicator: Crumb
  readonly kind: string
  readonly before: string
  readonly after: string
  readonly reason: string
}

/** What the page of the framework through time says. */
export interface EvolutionPage {
  readonly page: Page
  readonly findings: readonly string[]
  readonly chart: FrameworkChartSpec
  readonly documents: readonly {
    readonly crumb: Crumb
    readonly reading: string
    readonly changes: readonly EvolutionChange[]
  }[]
  readonly objectives: readonly {
    readonly crumb: Crumb
    readonly indicators: readonly { readonly crumb: Crumb; readonly labels: readonly PrintedLabel[] }[]
  }[]
}

export const evolutionCrumb: Crumb = {
  label: 'Les indicateurs au fil du temps',
  path: '/objectifs/evolution/',
}

const words: Readonly<Record<ChangeKind, string>> = {
  created: 'créé',
  removed: 'supprimé',
  renamed: 'renommé',
  renumbered: 'renuméroté',
  scope: 'périmètre changé',
}

/** The page of the framework through time: the picture, then every change and every printed name. */
export function evolutionPage(archive: Archive): EvolutionPage {
  const columns = frameworks(archive)
  const changes = allFrameworkChanges(archive)
  const years = columns.map(({ doc }) => doc.year)
  const span = `de ${Math.min(...years)} à ${Math.max(...years)}`
  return {
    page: {
      path: evolutionCrumb.path,
      title: evolutionCrumb.label,
      description: `Objectifs et indicateurs du programme ${archive.programme.number} ${span}, document par document : ce qui a été créé, renommé, renuméroté, élargi ou supprimé, et pourquoi.`,
      trail: [home, { label: 'Indicateurs', path: '/indicateurs/' }],
      filters: { page: ['Objectif'], exercice: [...new Set(years)].map(String) },
    },
    findings: findingsOf(archive, changes),
    chart: chartOf(archive, span),
    documents: columns.map(({ doc, complete }, index) => ({
      crumb: { label: documentName(doc), path: documentPath(doc) },
      reading: readingWords(complete, index === 0),
      changes: changes
        .filter((change) => change.document === doc.id)
        .map((change) => ({
          indicator: indicatorCrumb(archive, change.indicator),
          kind: changeTitles[change.kind],
          before: change.before,
          after: change.after,
          reason: change.reason,
        })),
    })),
    objectives: archive.objectives.map((objective) => ({
      crumb: { label: objective.title, path: objectivePath(objective.slug) },
      indicators: archive.indicators
        .filter((indicator) => indicator.objective === objective.slug)
        .map((indicator) => ({
          crumb: indicatorCrumb(archive, indicator.slug),
          labels: labelsOf(archive, indicator),
        })),
    })),
  }
}

/** « Le PAP 2023 crée 2 indicateurs, en supprime 3… »: one sentence per document that changes something. */
function findingsOf(archive: Archive, changes: readonly FrameworkChange[]): readonly string[] {
  return [...Map.groupBy(changes, ({ document }) => document)].flatMap(([id, own]) => {
    const doc = archive.documentById.get(id)
    if (doc === undefined) return []
    const verbs: Readonly<Record<ChangeKind, string>> = {
      created: 'en crée',
      removed: 'en supprime',
      renamed: 'en renomme',
      renumbered: 'en renumérote',
      scope: 'change le périmètre de',
    }
    const parts = [...Map.groupBy(own, ({ kind }) => kind)].map(
      ([kind, group]) => `${verbs[kind]} ${group.length}`,
    )
    return [`Le ${documentName(doc)} change la liste des indicateurs : il ${joinWords(parts)}.`]
  })
}

function readingWords(complete: boolean, first: boolean): string {
  const changes = first
    ? 'C’est le premier document lu : rien ne permet de le comparer à un autre.'
    : 'Aucun changement relevé.'
  return complete
    ? `Liste des indicateurs lue en entier. ${changes}`
    : `Liste lue en partie : un indicateur qui n’y a pas été lu peut y figurer. ${changes}`
}

function indicatorCrumb(archive: Archive, slug: string): Crumb {
  return { label: archive.indicatorBySlug.get(slug)?.title ?? slug, path: indicatorPath(slug) }
}

function chartOf(archive: Archive, span: string): FrameworkChartSpec {
  const lanes = frameworkLanes(archive)
  return {
    label: `Les indicateurs ${span}, document par document. Chaque changement est repris en toutes lettres après l’image.`,
    columns: frameworks(archive).map(({ doc, complete }) => ({
      year: doc.year,
      type: `${doc.type.toUpperCase()}${complete ? '' : '*'}`,
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
    label: `${lane.indicator.title}. ${steps.map(({ text }) => text).join(' ; ')}.`,
    cells: lane.cells.map(chartCell),
    steps,
  }
}

function chartCell(cell: LaneCell): FrameworkCell {
  const kind = kindOf(cell)
  const code = {
    read: cell.code || '–',
    carriedOver: cell.code || '–',
    unknown: '?',
    absent: '',
    removed: '',
  }
  return { kind, code: code[kind], words: cell.changes.map(({ kind }) => words[kind]) }
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
    const changes = first.changes.map(({ kind }) => words[kind])
    return [
      {
        kind: kindOf(first),
        text: `${documentsOf(first, last, run.length)} : ${joinWords(stateWords(first, changes))}`,
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
      return [number, 'ligne reprise, non lue', ...changes]
    case 'unknown':
      return ['non relevé']
    case 'absent':
    case 'removed':
      return changes
  }
}
