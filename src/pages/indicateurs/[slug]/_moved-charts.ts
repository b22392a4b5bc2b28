import type { PromiseChartSpec } from '#charts/promise-chart.ts'
import type { Archive } from '#model/archive.ts'
import { comparisonsOf, type Comparison } from '#model/comparison.ts'
import { isBudgetary, papOf, publicationRank } from '#model/document.ts'
import { lifetimes } from '#model/framework-changes.ts'
import type { Line } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { isPercentage } from '#model/unit.ts'
import { yearPaths, type YearPath } from '#model/year-path.ts'
import { shownWithUnit } from '#words/finding.ts'
import { formatPercent } from '#words/number.ts'
import { measureTitle, documentName } from '#words/names.ts'
import { annotationMarks, marksOfYear } from '#site/outcome-chart.ts'
import { announcedNoun, readIn, statedBy } from '#site/announced.ts'
import { differenceWords, promiseTitle, sameAnnounced } from '#site/promises.ts'
import type { TargetPathChartSpec } from '#charts/target-path-chart.ts'
import { targetPaths, type TargetPath, type TargetStatement } from '#model/target-path.ts'
import { timesOutOf } from '#words/grammar.ts'
import { shownValue } from '#words/value.ts'

/** What was announced, updated and obtained for one line of an indicator: a title that the data makes true, a chart. */
export interface PromiseView {
  readonly title: string
  readonly spec: PromiseChartSpec
}

/** The promise and the outcome of a line; `undefined` when no year can be compared. */
export function promiseView(archive: Archive, line: Line): PromiseView | undefined {
  const comparisons = comparisonsOf(archive, line)
  const title = promiseTitle(comparisons)
  if (title === undefined) return undefined
  const { unit } = line
  const marks = annotationMarks(archive, line)
  return {
    title,
    spec: {
      label: `${line.name}, ce qui était annoncé et ce qui a été obtenu. ${title}. Tous les chiffres sont dans le tableau de la page.`,
      years: yearPaths(archive, line)
        .filter((path) => isPromise(archive, line, path))
        .map((path) => ({
          year: path.year,
          note: marksOfYear(marks, path.year),
          gap: gapWords(
            comparisons.find(({ year }) => year === path.year),
            unit,
          ),
          marks: marksOf(archive, path, unit),
        })),
    },
  }
}

/** A year belongs on the chart when a number or a bound was announced for it and its result is due: documents reach it. */
function isPromise(archive: Archive, { indicator }: Line, path: YearPath): boolean {
  const last = lifetimes(archive).get(indicator)?.lastYear ?? Infinity
  return announcements(path).some(({ value }) => plottedNumber(value) !== undefined) && path.year <= last
}

/** The first announcement, forecast, target or what a bilan recalls, then its update: in the order they were made. */
function announcements({
  forecast,
  updatedForecast,
  target,
  recalledObjective,
}: YearPath): readonly Observation[] {
  const reference = forecast ?? target ?? recalledObjective
  return [reference, updatedForecast].filter((observation) => observation !== undefined)
}

function marksOf(archive: Archive, path: YearPath, unit: string): PromiseChartSpec['years'][number]['marks'] {
  const announced = announcements(path).map((observation) => {
    const name = measureTitle(observation.measure).toLowerCase()
    const short = observation.measure === 'updatedForecast' ? 'actualisée' : name
    const shown = shownIn(unit, observation)
    const source = statedBy(archive, observation) ?? readIn(archive, observation)
    return {
      measure: observation.measure,
      value: plottedNumber(observation.value),
      label: { long: `${name} ${shown} (${source})`, short: `${short} ${shown}` },
    }
  })
  return [...announced, actualMark(archive, path, unit)]
}

const shownIn = (unit: string, { value }: Observation) => shownWithUnit(value, isPercentage(unit) ? '%' : '')

function actualMark(archive: Archive, { actual }: YearPath, unit: string) {
  const name = measureTitle('actual').toLowerCase()
  if (actual === undefined) {
    const text = `${name} non relevée`
    return { measure: 'actual' as const, value: undefined, label: { long: text, short: text } }
  }
  const shown = shownIn(unit, actual)
  const short = `${name} ${shown}`
  return {
    measure: isBudgetary({ type: actual.documentType }) ? ('actual' as const) : ('reportedActual' as const),
    value: plottedNumber(actual.value),
    label: { long: `${short} (${readIn(archive, actual)})`, short },
  }
}

/** What stands beside the year: « 30 de moins, 62,5 % de la prévision, 100 % de la prévision actualisée ». */
function gapWords(comparison: Comparison | undefined, unit: string): { long: string; short: string } {
  if (comparison === undefined) return { long: '', short: '' }
  const { first, updated } = comparison
  const difference = differenceWords(first.difference, unit)
  if (first.ratio === undefined) return { long: difference, short: difference }
  const reference = announcedNoun(first.announced)
  const short = `${difference}, ${formatPercent(first.ratio)} de ${reference}`
  const changed = updated?.ratio !== undefined && !sameAnnounced(first, updated)
  return {
    short,
    long: changed ? `${short}, ${formatPercent(updated.ratio)} de la prévision actualisée` : short,
  }
}

/** The targets of a line: a title that the data makes true, a chart, what moved in words. */
export interface TargetPathView {
  readonly title: string
  readonly spec: TargetPathChartSpec
  readonly sentences: readonly string[]
}

/**
 * The targets of a line, from document to document; `undefined` when none was stated twice, and a chart
 * would show no path.
 */
export function targetPathView(archive: Archive, line: Line): TargetPathView | undefined {
  const paths = targetPaths(archive, line).filter(({ statements }) =>
    statements.some(({ observation }) => plottedNumber(observation.value) !== undefined),
  )
  if (!paths.some(({ statements }) => statements.length > 1)) return undefined
  const title = targetTitle(paths)
  const documents = documentsOf(archive, paths)
  const marks = annotationMarks(archive, line)
  return {
    title,
    spec: {
      label: `${line.name}, les cibles dans l’ordre des documents. ${title}. Toutes les cibles sont dans la liste qui suit.`,
      documents: documents.map(({ type, year, otherProgramme }) => ({
        type: otherProgramme === undefined ? type.toUpperCase() : `P${otherProgramme}`,
        year: `${year}`,
      })),
      targets: paths.map(({ year, statements }) => ({
        year,
        note: marksOfYear(marks, year),
        steps: statements.map((statement) => ({
          document: documents.findIndex((doc) => sameAuthor(doc, authorOf(archive, statement))),
          value: plottedNumber(statement.observation.value),
          label: shownValue(statement.observation.value),
        })),
      })),
    },
    sentences: paths.flatMap((path) => targetSentence(archive, path) ?? []),
  }
}

/** A target that moved, with its first and its last statement. */
function moveOf({ year, statements, moved }: TargetPath) {
  const [first, last] = [statements[0], statements.at(-1)]
  return !moved || first === undefined || last === undefined ? undefined : { year, first, last }
}

/** « La cible pour 2025 passe de 8 (PAP 2023) à 7 (PAP 2024). »; `undefined` when it did not move. */
function targetSentence(archive: Pick<Archive, 'documentById'>, path: TargetPath): string | undefined {
  const move = moveOf(path)
  if (move === undefined) return undefined
  const told = (one: TargetStatement) => `${quoted(one)} (${nameOf(archive, one)})`
  return `La cible pour ${move.year} passe de ${told(move.first)} à ${told(move.last)}.`
}

function targetTitle(paths: readonly TargetPath[]): string {
  const moves = paths.flatMap((path) => moveOf(path) ?? [])
  const [only, ...others] = moves
  if (only === undefined) return 'Des cibles inchangées d’un document à l’autre'
  return others.length === 0
    ? `La cible pour ${only.year} passe de ${quoted(only.first)} à ${quoted(only.last)}`
    : `Une cible qui change d’un document à l’autre ${timesOutOf(moves.length, paths.length)}`
}

/** A number as it is, words in quotation marks: « 8 », « « Sans objet » ». */
function quoted({ observation }: TargetStatement): string {
  const shown = shownValue(observation.value)
  return plottedNumber(observation.value) === undefined ? `« ${shown} »` : shown
}

type Author = ReturnType<typeof papOf>

/** The document that stated a target: the PAP that the heading names, else the one that prints it. */
function authorOf(
  archive: Pick<Archive, 'documentById'>,
  { papYear, observation }: TargetStatement,
): Author | undefined {
  return papYear === undefined ? archive.documentById.get(observation.document) : papOf(archive, papYear)
}

function sameAuthor(a: Author, b: Author | undefined): boolean {
  return a.type === b?.type && a.year === b.year && a.otherProgramme === b.otherProgramme
}

function nameOf(archive: Pick<Archive, 'documentById'>, statement: TargetStatement): string {
  const author = authorOf(archive, statement)
  return author === undefined ? statement.observation.document : documentName(author)
}

/** The documents that stated these targets, each once, in order of publication. */
function documentsOf(archive: Archive, paths: readonly TargetPath[]): readonly Author[] {
  const authors = paths.flatMap(({ statements }) =>
    statements.flatMap((statement) => authorOf(archive, statement) ?? []),
  )
  return authors
    .filter((author, index) => authors.findIndex((other) => sameAuthor(author, other)) === index)
    .toSorted((a, b) => publicationRank(a) - publicationRank(b))
}
