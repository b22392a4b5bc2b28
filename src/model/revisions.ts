import type { Archive } from '#model/archive.ts'
import { isBudgetary, precedence } from '#model/document.ts'
import type { Indicator } from '#model/indicator.ts'
import { type Line, lineOf } from '#model/line.ts'
import type { Measure, Observation } from '#model/observation.ts'
import { remembered } from '#model/remembered.ts'
import { plottedNumber } from '#model/printed-value.ts'

/** The name of one quantity: what was measured, of what, for which year; whoever printed it. */
export interface FigureKey {
  readonly indicator: string
  /** Slug of the line of that indicator. */
  readonly line: string
  readonly year: number
  readonly measure: Measure
}

/** What the documents print of one figure, in the order they came out. */
interface StatedFigure {
  readonly key: FigureKey
  /** With the cells that nobody has read. */
  readonly cells: readonly Observation[]
  readonly versions: readonly Observation[]
}

const identity = ({ line, year, measure }: FigureKey) => `${line}|${year}|${measure}`

/** The figures of one indicator's observations, by what tells them apart. */
const figuresIn = remembered((observations: readonly Observation[]): ReadonlyMap<string, StatedFigure> => {
  const groups = [...Map.groupBy(observations, identity)].flatMap(([id, cells]) => {
    const [first] = cells
    if (first === undefined) return []
    const { indicator, line, year, measure } = first
    const versions = cells.filter(({ value }) => value.kind !== 'notCollected')
    return [[id, { key: { indicator, line, year, measure }, cells, versions }] as const]
  })
  return new Map(groups.toSorted(([, a], [, b]) => a.key.year - b.key.year))
})

function figure(archive: Pick<Archive, 'observationsByIndicator'>, key: FigureKey): StatedFigure | undefined {
  const observations = archive.observationsByIndicator.get(key.indicator)
  return observations && figuresIn(observations).get(identity(key))
}

/** Every cell for one figure, read or not, in the order the documents came out. */
export function cellsOf(
  archive: Pick<Archive, 'observationsByIndicator'>,
  key: FigureKey,
): readonly Observation[] {
  return figure(archive, key)?.cells ?? []
}

/**
 * Every printed version of one figure, in the order the documents came out. Cells that nobody has
 * read are not versions.
 */
export function versionsOf(
  archive: Pick<Archive, 'observationsByIndicator'>,
  key: FigureKey,
): readonly Observation[] {
  return figure(archive, key)?.versions ?? []
}

/**
 * The version of a figure that speaks first: a RAP's, else a PAP's, else a bilan's; between documents of one type
 * the most recent. `undefined` when none was read.
 */
export function leadingVersion(
  archive: Pick<Archive, 'observationsByIndicator'>,
  key: FigureKey,
): Observation | undefined {
  const versions = versionsOf(archive, key)
  const best = Math.min(...versions.map(({ documentType }) => precedence[documentType]))
  return versions.findLast(({ documentType }) => precedence[documentType] === best)
}

/**
 * The versions of a figure that may be compared as the work of one author: those of budget documents, or those of
 * bilans where no budget document prints the figure.
 */
export function comparableVersions(
  archive: Pick<Archive, 'observationsByIndicator'>,
  key: FigureKey,
): readonly Observation[] {
  const versions = versionsOf(archive, key)
  const budgetary = versions.filter(({ documentType }) => isBudgetary({ type: documentType }))
  return budgetary.length > 0 ? budgetary : versions
}

/** Whether two versions say the same thing, whatever their typography (« 17971 » and « 17 971 »). */
export function sameStatement(a: Observation, b: Observation): boolean {
  if (a.value.kind !== b.value.kind) return false
  switch (a.value.kind) {
    case 'number':
    case 'approximate':
      return b.value.kind === a.value.kind && a.value.number === b.value.number
    case 'bound':
      return (
        b.value.kind === 'bound' && a.value.number === b.value.number && a.value.relation === b.value.relation
      )
    case 'words':
      return b.value.printed.toLowerCase() === a.value.printed.toLowerCase()
    case 'undetermined':
    case 'notApplicable':
    case 'notCollected':
      return true
    default:
      return a.value satisfies never
  }
}

/** Printed in a unit that is no multiple of its line's: only its words are held. */
const isInAnotherUnit = ({ value, printedAs }: Observation) =>
  value.kind === 'words' && printedAs !== undefined

/** Whether a document says otherwise than another: « 12 jours » and « 0,4 mois » do not compare, and are no change. */
export function saysOtherwise(a: Observation, b: Observation): boolean {
  return isInAnotherUnit(a) === isInAnotherUnit(b) && !sameStatement(a, b)
}

/** A figure that one document prints differently from an earlier one. */
export interface Revision {
  readonly line: Line
  readonly key: FigureKey
  readonly versions: readonly Observation[]
}

/**
 * The figures of an indicator that changed from one document to the next, for the measures that
 * should not: an actual, or a forecast that a later document recalls. Targets move by nature and
 * have their own paths (`targetPaths`); what a bilan says otherwise is a contradiction (`contradictionsOf`).
 */
export function revisionsOf(
  archive: Pick<Archive, 'observationsByIndicator'>,
  indicator: Indicator,
): readonly Revision[] {
  return figuresOf(archive, indicator.slug)
    .filter((key) => key.measure !== 'target' && key.measure !== 'attainment')
    .flatMap((key) => {
      const line = lineOf(indicator, key.line)
      return line === undefined ? [] : [{ line, key, versions: comparableVersions(archive, key) }]
    })
    .filter(({ versions }) =>
      versions.some((version, index) => {
        const previous = versions[index - 1]
        return previous !== undefined && saysOtherwise(previous, version)
      }),
    )
}

/** The distinct figures of an indicator, read or not, by year then in the order they are first printed. */
export function figuresOf(
  archive: Pick<Archive, 'observationsByIndicator'>,
  indicator: string,
): readonly FigureKey[] {
  const observations = archive.observationsByIndicator.get(indicator) ?? []
  return [...figuresIn(observations).values()].map(({ key }) => key)
}

/** The distinct figures of one line, read or not, by year then in the order they are first printed. */
export function figuresOfLine(
  archive: Pick<Archive, 'observationsByIndicator'>,
  line: Line,
): readonly FigureKey[] {
  return figuresOf(archive, line.indicator).filter((key) => key.line === line.slug)
}

/** One year of a series: what the document that speaks first says of it, and its number if it has one. */
export interface SeriesPoint {
  readonly year: number
  readonly observation: Observation
  readonly number: number | undefined
}

/**
 * The series of a line by measure: one point per year for which at least one document says something, oldest first,
 * as the document that speaks first has it.
 */
export function seriesOf(
  archive: Pick<Archive, 'observationsByIndicator'>,
  line: Line,
  measure: Measure,
): readonly SeriesPoint[] {
  return figuresOfLine(archive, line)
    .filter((key) => key.measure === measure)
    .flatMap((key) => {
      const observation = leadingVersion(archive, key)
      if (observation === undefined) return []
      return [{ year: key.year, observation, number: plottedNumber(observation.value) }]
    })
}

/** The most recent year of a line whose actual is known as a number. */
export function latestActual(
  archive: Pick<Archive, 'observationsByIndicator'>,
  line: Line,
): (SeriesPoint & { readonly number: number }) | undefined {
  return seriesOf(archive, line, 'actual')
    .flatMap((point) => (point.number === undefined ? [] : [{ ...point, number: point.number }]))
    .at(-1)
}

/**
 * What documents print instead of the results of a line, each once: « Non déterminé »; none when nobody has read one, or
 * when one at least is a number.
 */
export function resultsInWords(
  archive: Pick<Archive, 'observationsByIndicator'>,
  line: Line,
): readonly string[] {
  if (latestActual(archive, line) !== undefined) return []
  return [...new Set(seriesOf(archive, line, 'actual').map(({ observation }) => observation.value.printed))]
}
