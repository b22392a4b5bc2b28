import type { FrameworkChartSpec } from '#charts/framework-chart.ts'
import type { Archive } from '#model/archive.ts'
import {
  allFrameworkChanges,
  type FrameworkChange,
  type LifeEvent,
  lifeEvents,
} from '#model/framework-changes.ts'
import type { Objective } from '#model/indicator.ts'
import { sameLabel } from '#model/label.ts'
import { labelsOf } from '#pages/indicateurs/[slug]/_indicator-page.ts'
import { columns, type FactTable } from '#site/fact-table.ts'
import {
  type Crumb,
  documentCrumb,
  evolutionCrumb,
  home,
  indicatorCrumb,
  lineCrumb,
  indicatorsCrumb,
} from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { changeTitles } from '#words/terms.ts'
import { type DroppedTargets, droppedTargets } from './_dropped-targets.ts'
import { evolutionChart } from './_evolution-chart.ts'
import { changeSentences, unchangedSentence } from './_evolution-words.ts'

/** What one document changes in one indicator, or alike and for the same reason in several. */
export interface EvolutionChange {
  readonly indicators: readonly Crumb[]
  /** « changement de périmètre, nouveau nom ». */
  readonly kinds: string
  readonly moves: readonly { readonly before: string; readonly after: string }[]
  readonly reasons: readonly string[]
}

/** What the page of the framework through time says. */
export interface EvolutionPage {
  readonly page: Page
  readonly findings: readonly string[]
  readonly chart: FrameworkChartSpec
  readonly documents: readonly { readonly crumb: Crumb; readonly changes: readonly EvolutionChange[] }[]
  /** The documents in which no change was seen, in one sentence; `undefined` when there is none. */
  readonly unchanged: { readonly sentence: string; readonly documents: readonly Crumb[] } | undefined
  readonly dropped: DroppedTargets | undefined
  /** The printed names and numbers, objective by objective. */
  readonly names: readonly FactTable[]
}

/** The page of the framework through time: the picture, then every change and every printed name. */
export function evolutionPage(archive: Archive): EvolutionPage {
  const changes = allFrameworkChanges(archive)
  const years = archive.frameworks.map(({ doc }) => doc.year)
  const lineEvents = lifeEvents(archive).filter(({ line }) => line !== undefined)
  const changed = new Set([...changes, ...lineEvents].map(({ document }) => document))
  const unchanged = archive.frameworks.filter(({ doc }) => !changed.has(doc.id))
  const sentence = unchangedSentence(unchanged)
  const span = `de ${Math.min(...years)} à ${Math.max(...years)}`
  return {
    page: {
      path: evolutionCrumb.path,
      title: evolutionCrumb.label,
      description: `Objectifs et indicateurs du programme ${archive.programme.number} ${span}, document par document : ce qui est créé, renommé, élargi ou supprimé, et pourquoi.`,
      trail: [home, indicatorsCrumb],
      parts: 'above',
    },
    findings: changeSentences(archive, changes),
    chart: evolutionChart(archive, span),
    documents: [...Map.groupBy(changes, ({ document }) => document)].flatMap(([id, own]) => {
      const doc = archive.documentById.get(id)
      return doc === undefined
        ? []
        : [
            {
              crumb: documentCrumb(archive, doc.id),
              changes: alike([
                ...changesOf(archive, own),
                ...lineEvents.filter(({ document }) => document === id).flatMap(lineChange),
              ]),
            },
          ]
    }),
    unchanged:
      sentence === undefined
        ? undefined
        : { sentence, documents: unchanged.map(({ doc }) => documentCrumb(archive, doc.id)) },
    dropped: droppedTargets(archive),
    names: archive.objectives
      .map((objective) => namesTable(archive, objective))
      .filter(({ rows }) => rows.length > 0),
  }
}

/** Changes that say the same of several indicators, told once. */
function alike(changes: readonly EvolutionChange[]): readonly EvolutionChange[] {
  const groups = Map.groupBy(changes, ({ kinds, moves, reasons }) => JSON.stringify([kinds, moves, reasons]))
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, indicators: [first, ...others].flatMap(({ indicators }) => indicators) }],
  )
}

/** A line with a name of its own that comes or goes, without its indicator. */
function lineChange({ line, kind }: LifeEvent): readonly EvolutionChange[] {
  if (line === undefined) return []
  return [{ indicators: [lineCrumb(line)], kinds: changeTitles[kind].toLowerCase(), moves: [], reasons: [] }]
}

function namesTable(archive: Archive, { slug, title }: Objective): FactTable {
  return {
    id: `noms-${slug}`,
    caption: title,
    columns: columns('Indicateur', 'Numéro', 'Nom imprimé', 'Documents'),
    rows: archive.indicators
      .filter((indicator) => indicator.objective === slug)
      .flatMap((indicator) =>
        labelsOf(archive, indicator).map(({ code, label, documents }) => [
          [indicatorCrumb(archive, indicator.slug)],
          [code === '' ? 'inconnu' : code],
          [label],
          documents.flatMap((document, index) => (index === 0 ? [document] : [', ', document])),
        ]),
      ),
  }
}

/** Changes of one document, indicator by indicator; a label that two kinds of change share is told once. */
function changesOf(archive: Archive, changes: readonly FrameworkChange[]): readonly EvolutionChange[] {
  return [...Map.groupBy(changes, ({ indicator }) => indicator)].map(([indicator, own]) => {
    const moves = own.filter(
      ({ before, after }) => before !== '' && after !== '' && !sameLabel(before, after),
    )
    const reasons = own.map(({ reason }) => reason).filter((reason) => reason !== '')
    return {
      indicators: [indicatorCrumb(archive, indicator)],
      kinds: own.map(({ kind }) => changeTitles[kind].toLowerCase()).join(', '),
      moves: [
        ...new Map(moves.map(({ before, after }) => [`${before} → ${after}`, { before, after }])).values(),
      ],
      reasons,
    }
  })
}
