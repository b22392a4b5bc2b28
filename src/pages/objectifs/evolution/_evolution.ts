import type { FrameworkChartSpec } from '#charts/framework-spec.ts'
import type { Archive } from '#model/archive.ts'
import { allFrameworkChanges, type FrameworkChange } from '#model/framework-changes.ts'
import { changeKinds } from '#model/indicator.ts'
import { labelsOf, type PrintedLabel } from '#pages/indicateurs/[slug]/_indicator-page.ts'
import {
  type Crumb,
  documentCrumb,
  evolutionCrumb,
  home,
  indicatorCrumb,
  indicatorsCrumb,
} from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { objectivePath } from '#urls.ts'
import { documentName } from '#words/names.ts'
import { joinWords } from '#words/grammar.ts'
import { plural } from '#words/number.ts'
import { changeTitles } from '#words/terms.ts'
import { changeWords, evolutionChart } from './_evolution-chart.ts'

/** What one document changes in one indicator. */
export interface EvolutionChange {
  readonly indicator: Crumb
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
  /** Documents in which no change was seen, and how much of them was read. */
  readonly unchanged: readonly { readonly crumb: Crumb; readonly reading: string }[]
  readonly objectives: readonly {
    readonly crumb: Crumb
    readonly indicators: readonly { readonly crumb: Crumb; readonly labels: readonly PrintedLabel[] }[]
  }[]
}

/** The page of the framework through time: the picture, then every change and every printed name. */
export function evolutionPage(archive: Archive): EvolutionPage {
  const columns = archive.frameworks
  const changes = allFrameworkChanges(archive)
  const years = columns.map(({ doc }) => doc.year)
  const span = `de ${Math.min(...years)} à ${Math.max(...years)}`
  return {
    page: {
      path: evolutionCrumb.path,
      title: evolutionCrumb.label,
      description: `Objectifs et indicateurs du programme ${archive.programme.number} ${span}, document par document : ce qui a été créé, renommé, renuméroté, élargi ou supprimé, et pourquoi.`,
      trail: [home, indicatorsCrumb],
      filters: { page: ['Objectif'], exercice: [...new Set(years)].map(String) },
    },
    findings: findingsOf(archive, changes),
    chart: evolutionChart(archive, span),
    documents: [...Map.groupBy(changes, ({ document }) => document)].flatMap(([id, own]) => {
      const doc = archive.documentById.get(id)
      return doc === undefined
        ? []
        : [{ crumb: documentCrumb(archive, doc.id), changes: changesOf(archive, own) }]
    }),
    unchanged: columns
      .map(({ doc, complete }, index) => ({ doc, reading: readingWords(complete, index === 0) }))
      .filter(({ doc }) => !changes.some(({ document }) => document === doc.id))
      .map(({ doc, reading }) => ({ crumb: documentCrumb(archive, doc.id), reading })),
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

/** « PAP 2023 : 3 indicateurs supprimés, 2 créés… »: one sentence per document that changes something. */
function findingsOf(archive: Archive, changes: readonly FrameworkChange[]): readonly string[] {
  return [...Map.groupBy(changes, ({ document }) => document)].flatMap(([id, own]) => {
    const doc = archive.documentById.get(id)
    if (doc === undefined) return []
    const counts = changeKinds.flatMap((kind) => {
      const count = own.filter((change) => change.kind === kind).length
      return count === 0 ? [] : [`${count} ${changed(kind, count)}`]
    })
    const [first = '', ...rest] = counts
    const noun = plural(Number.parseInt(first), 'indicateur')
    return [`${documentName(doc)} : ${joinWords([first.replace(' ', ` ${noun} `), ...rest])}.`]
  })
}

function changed(kind: FrameworkChange['kind'], count: number): string {
  return kind === 'scope' ? 'au périmètre changé' : plural(count, changeWords[kind])
}

/** Changes of one document, indicator by indicator; a label that two kinds of change share is told once. */
function changesOf(archive: Archive, changes: readonly FrameworkChange[]): readonly EvolutionChange[] {
  return [...Map.groupBy(changes, ({ indicator }) => indicator)].map(([indicator, own]) => {
    const moves = own.filter(({ before, after }) => before !== '' && after !== '' && before !== after)
    const reasons = own.map(({ reason }) => reason).filter((reason) => reason !== '')
    return {
      indicator: indicatorCrumb(archive, indicator),
      kinds: own.map(({ kind }) => changeTitles[kind].toLowerCase()).join(', '),
      moves: [
        ...new Map(moves.map(({ before, after }) => [`${before} → ${after}`, { before, after }])).values(),
      ],
      reasons: reasons.length === 0 ? ['Motif non relevé.'] : reasons,
    }
  })
}

function readingWords(complete: boolean, first: boolean): string {
  const changes = first ? 'premier document lu, que rien ne permet de comparer' : 'aucun changement relevé'
  return complete ? `${changes}.` : `${changes} ; le document n’a été lu qu’en partie.`
}
