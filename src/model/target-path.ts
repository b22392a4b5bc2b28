import type { Archive } from '#model/archive.ts'
import { papOf, publicationRank } from '#model/document.ts'
import type { Line } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { figuresOfLine, sameStatement, saysOtherwise, versionsOf } from '#model/revisions.ts'

/** One statement of a target: what was said, and by which document first. */
export interface TargetStatement {
  /** Year of the PAP that stated it when the heading names one, else `undefined`. */
  readonly papYear: number | undefined
  /** The document in which it was read. */
  readonly observation: Observation
  /** When it was stated, as a fraction of a year. */
  readonly rank: number
}

/** How the target for one year moved from document to document. */
export interface TargetPath {
  readonly year: number
  readonly statements: readonly TargetStatement[]
  /** Whether two successive statements differ. */
  readonly moved: boolean
}

/**
 * The targets of a line, by target year, each with its successive statements in the order
 * they were made. « Cible PAP 2021 » recalled by the RAP 2021 counts as said by the PAP 2021; when
 * the PAP itself was read too, the recall is left out.
 */
export function targetPaths(
  archive: Pick<Archive, 'observationsByIndicator' | 'documentById'>,
  line: Line,
): readonly TargetPath[] {
  return figuresOfLine(archive, line)
    .filter(({ measure }) => measure === 'target')
    .map((key) => {
      const statements = withoutRecalls(
        versionsOf(archive, key)
          .map((observation) => statement(archive, observation))
          .toSorted((a, b) => a.rank - b.rank),
      )
      return { year: key.year, statements, moved: moved(statements) }
    })
    .filter(({ statements }) => statements.length > 0)
}

function statement(archive: Pick<Archive, 'documentById'>, observation: Observation): TargetStatement {
  const { papYear } = observation
  const doc = archive.documentById.get(observation.document)
  const author = papYear === undefined ? doc : papOf(archive, papYear)
  const rank = author === undefined ? 0 : publicationRank(author)
  return { papYear, observation, rank }
}

function withoutRecalls(statements: readonly TargetStatement[]): readonly TargetStatement[] {
  return statements.filter((candidate, index) => {
    const previous = statements[index - 1]
    return !(
      previous !== undefined &&
      previous.rank === candidate.rank &&
      sameStatement(previous.observation, candidate.observation)
    )
  })
}

function moved(statements: readonly TargetStatement[]): boolean {
  return statements.some((current, index) => {
    const previous = statements[index - 1]
    return previous !== undefined && saysOtherwise(previous.observation, current.observation)
  })
}
