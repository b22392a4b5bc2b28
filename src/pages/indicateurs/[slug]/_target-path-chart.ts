import type { TargetPathChartSpec } from '#charts/target-path-chart.ts'
import type { Archive } from '#model/archive.ts'
import { papOf, publicationRank } from '#model/document.ts'
import type { Line } from '#model/line.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { targetPaths, type TargetPath, type TargetStatement } from '#model/target-path.ts'
import { documentName } from '#words/names.ts'
import { timesOutOf } from '#words/grammar.ts'
import { shownValue } from '#words/value.ts'
import { annotationMarks, marksOfYear } from '#site/outcome-chart.ts'

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

/** « La cible pour 2025 passe de 8 (PAP 2023) à 7 (PAP 2024). »; `undefined` when it did not move. */
function targetSentence(
  archive: Pick<Archive, 'documentById'>,
  { year, statements, moved }: TargetPath,
): string | undefined {
  if (!moved) return undefined
  const first = statements[0]
  const last = statements.at(-1)
  if (first === undefined || last === undefined) return undefined
  return `La cible pour ${year} passe de ${quoted(first)} (${nameOf(archive, first)}) à ${quoted(last)} (${nameOf(archive, last)}).`
}

function targetTitle(paths: readonly TargetPath[]): string {
  const moved = paths.filter((path) => path.moved)
  const [only] = moved
  const first = only?.statements[0]
  const last = only?.statements.at(-1)
  if (moved.length === 1 && only !== undefined && first !== undefined && last !== undefined) {
    return `La cible pour ${only.year} passe de ${quoted(first)} à ${quoted(last)}`
  }
  if (moved.length > 1)
    return `Une cible qui change d’un document à l’autre ${timesOutOf(moved.length, paths.length)}`
  return 'Des cibles inchangées d’un document à l’autre'
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
