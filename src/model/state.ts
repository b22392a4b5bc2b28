import type { Archive } from '#model/archive.ts'
import { publicationRank } from '#model/document.ts'
import { sameLabel } from '#model/label.ts'
import type { OfficialColumn, OfficialDocument, OfficialFile, OfficialRow, Titled } from '#model/official.ts'
import { plottedNumber, type PrintedValue } from '#model/printed-value.ts'
import { remembered } from '#model/remembered.ts'

/** One figure that an official file prints of a line. */
export interface Statement {
  readonly document: OfficialDocument
  readonly row: OfficialRow
  readonly column: OfficialColumn
  readonly value: PrintedValue
}

/**
 * How two rows of two documents were found to be one line: `sure`, by their labels, or their number and one of their
 * labels; `likely`, by the number of the sub-indicator alone, which the State does not promise to keep.
 */
export type Certainty = 'sure' | 'likely'

/** A line of an indicator through the official files that print it. */
export interface StateLine {
  /** Unique in its programme; the fragment that leads to it: `l30157`. */
  readonly anchor: string
  /** As the latest document that has it prints it. */
  readonly row: OfficialRow
  /** Each document that has it, oldest first, and how it was recognised in those before. */
  readonly editions: readonly {
    readonly file: OfficialFile
    readonly row: OfficialRow
    readonly certainty: Certainty
  }[]
}

/** A programme of the State, or a mission as far as it has indicators of its own. */
export interface StateUnit {
  readonly kind: 'programme' | 'mission'
  /** « 129 », or the code of the mission, its title when it has none. */
  readonly code: string
  readonly title: string
  readonly mission: Titled
  readonly budget: string
  /** The documents that have it, oldest first. */
  readonly documents: readonly OfficialDocument[]
  /** The lines of the latest of these documents, in its order. */
  readonly lines: readonly StateLine[]
  /** The lines that only older ones have. */
  readonly gone: readonly StateLine[]
}

/** The performance of all programmes that official files describe. */
export interface State {
  /** Oldest first. */
  readonly documents: readonly OfficialDocument[]
  /** In the order of the files, by mission. */
  readonly programmes: readonly StateUnit[]
  /** The missions with indicators of their own. */
  readonly missions: readonly StateUnit[]
}

/** All the programmes of a State, then its missions. */
export function unitsOf({ programmes, missions }: State): readonly StateUnit[] {
  return [...programmes, ...missions]
}

/** All that the official files say, put together; `undefined` without any. */
export const stateOf = remembered(({ official }: Pick<Archive, 'official'>): State | undefined => {
  if (official.length === 0) return undefined
  const files = official.toSorted((a, b) => officialRank(a.document) - officialRank(b.document))
  const rows = files.flatMap((file) => file.rows.map((row) => ({ file, row })))
  // Of the latest document first, so that units stand in its order.
  const byUnit = Map.groupBy(rows.toReversed(), ({ row }) => unitKey(row))
  const units = [...byUnit.values()].map((own) => unitOf(own.toReversed())).toReversed()
  const ofKind = (kind: StateUnit['kind']) => units.filter((unit) => unit.kind === kind)
  return {
    documents: files.map(({ document }) => document),
    programmes: ofKind('programme'),
    missions: ofKind('mission'),
  }
})

/** When an official document comes out, to sort by. */
export function officialRank({ type, year }: OfficialDocument): number {
  return publicationRank({ type, year, publishedOn: undefined })
}

function unitKey({ programme, mission }: OfficialRow): string {
  return programme === undefined ? `m ${mission.code || mission.title}` : `p ${programme.code}`
}

interface FileRow {
  readonly file: OfficialFile
  readonly row: OfficialRow
}

/** A programme or a mission, from its rows in all files, oldest first. */
function unitOf(rows: readonly FileRow[]): StateUnit {
  const files = [...new Set(rows.map(({ file }) => file))]
  const latest = files.at(-1)
  const chains = linesOf(rows)
  const named = rows.findLast(({ row, file }) => file === latest && !row.attached) ?? rows.at(-1)
  if (named === undefined) throw new Error('a unit without rows')
  const { programme, mission, budget } = named.row
  const lines = anchored(chains)
  const isLatest = (line: StateLine) => line.editions.at(-1)?.file === latest
  return {
    kind: programme === undefined ? 'mission' : 'programme',
    code: programme?.code ?? (mission.code || mission.title),
    title: programme?.title ?? mission.title,
    mission,
    budget,
    documents: files.map(({ document }) => document),
    lines: lines.filter(isLatest).toSorted((a, b) => a.row.line - b.row.line),
    gone: lines.filter((line) => !isLatest(line)),
  }
}

type Edition = StateLine['editions'][number]

/** The lines of a unit: each row of a file goes on with the line of older files that it is recognised in. */
function linesOf(rows: readonly FileRow[]): readonly (readonly Edition[])[] {
  const lines: Edition[][] = []
  for (const [file, own] of Map.groupBy(rows, (one) => one.file)) {
    const known = [...lines]
    const rest = new Set(own.map(({ row }) => row))
    const join = (certainty: Certainty, isSame: (before: OfficialRow, row: OfficialRow) => boolean) => {
      for (const row of rest) {
        // Any older document may name the line: a report may have neither number nor the same label.
        const found = known.find(
          (line) => line.at(-1)?.file !== file && line.some((before) => isSame(before.row, row)),
        )
        if (found === undefined) continue
        found.push({ file, row, certainty })
        rest.delete(row)
      }
    }
    // The surest first, so that no row takes the line of another.
    if (known.length > 0) {
      join('sure', (before, row) => sameNumber(before, row) && sameNames(before, row))
      join(
        'sure',
        (before, row) => sameNumber(before, row) && (sameName(before, row) || sameTitle(before, row)),
      )
      join('sure', (before, row) => !bothNumbered(before, row) && sameNames(before, row))
      join('likely', sameNumber)
      join('likely', sameNames)
    }
    for (const row of rest) lines.push([{ file, row, certainty: 'sure' }])
  }
  return lines
}

const bothNumbered = (a: OfficialRow, b: OfficialRow) => a.number !== '' && b.number !== ''
const sameNumber = (a: OfficialRow, b: OfficialRow) => a.number !== '' && a.number === b.number
const sameName = (a: OfficialRow, b: OfficialRow) => sameLabel(a.label, b.label)
const sameTitle = (a: OfficialRow, b: OfficialRow) => sameLabel(a.indicator.title, b.indicator.title)
const sameNames = (a: OfficialRow, b: OfficialRow) => sameName(a, b) && sameTitle(a, b)

/** Lines with their fragments: the number of the sub-indicator, else the code of the indicator and a rank. */
function anchored(chains: readonly (readonly Edition[])[]): readonly StateLine[] {
  const taken = new Set<string>()
  return chains.flatMap((editions) => {
    const row = editions.at(-1)?.row
    if (row === undefined) return []
    // A report may print no number: that of any document will do.
    const number = editions.findLast((edition) => edition.row.number !== '')?.row.number
    const name = number === undefined ? `l-${row.indicator.code}` : `l${number}`
    let anchor = name
    for (let rank = 2; taken.has(anchor); rank += 1) anchor = `${name}-${rank}`
    taken.add(anchor)
    return [{ anchor, row, editions }]
  })
}

/** All that official files print of a line, oldest document first; cells without text are left out. */
export function statementsOf({ editions }: StateLine): readonly Statement[] {
  return editions.flatMap(({ file, row }) =>
    file.columns.flatMap((column, index) => {
      const value = row.values[index]
      return value === undefined || value.kind === 'notCollected'
        ? []
        : [{ document: file.document, row, column, value }]
    }),
  )
}

/** What was said of one year of a line. */
export interface StateYear {
  readonly year: number
  /** Every statement of what was promised, oldest first; `promise` is the one that counts. */
  readonly promised: readonly Statement[]
  /** Made for its own year, by its PAP or recalled as such; else the last made before. */
  readonly promise: Statement | undefined
  readonly obtained: readonly Statement[]
  /** What the last RAP says, else the last PAP. */
  readonly result: Statement | undefined
  /** What a RAP says of it in words. */
  readonly attainment: Statement | undefined
}

/** Each year of which official files say something of a line, oldest first. */
export const stateYears = remembered((line: StateLine): readonly StateYear[] => {
  const byYear = Map.groupBy(statementsOf(line), ({ column }) => column.year)
  return [...byYear]
    .map(([year, own]) => {
      const promised = own.filter(
        ({ column }) => column.measure === 'target' || column.measure === 'forecast',
      )
      const obtained = own.filter(({ column }) => column.measure === 'actual')
      return {
        year,
        promised,
        promise:
          promised.findLast(({ column, document }) => (column.papYear ?? document.year) === year) ??
          promised.at(-1),
        obtained,
        result: obtained.findLast(({ document }) => document.type === 'rap') ?? obtained.at(-1),
        attainment: own.findLast(({ column }) => column.measure === 'attainment'),
      }
    })
    .toSorted((a, b) => a.year - b.year)
})

/** How many lines of a set can be judged, for one year. */
export interface Coverage {
  readonly year: number
  readonly lines: number
  /** Lines whose target for that year is a number. */
  readonly quantified: number
  /**
   * Lines that can be used, as the finance committee of the Senate counts them: a target in numbers fixed before the
   * year, and a result in numbers to hold against it.
   * Source: Sénat, rapport n° 743 (2024-2025), tome I, https://www.senat.fr/rap/l24-743-1/l24-743-115.html
   */
  readonly usable: number
}

/** The coverage of some lines for a year. */
export function coverageOf(lines: readonly StateLine[], year: number): Coverage {
  const known = lines.map((line) => stateYears(line).find((one) => one.year === year))
  const isNumber = (statement: Statement | undefined) =>
    statement !== undefined && plottedNumber(statement.value) !== undefined
  return {
    year,
    lines: lines.length,
    quantified: known.filter((one) => isNumber(one?.promise)).length,
    usable: known.filter((one) => isNumber(one?.promise) && isNumber(one?.result)).length,
  }
}

/** The last year for which the State has both promises and results in these files; `undefined` when they never meet. */
export const judgedYear = remembered((state: State): number | undefined => {
  const lines = unitsOf(state).flatMap((unit) => unit.lines)
  const years = new Set(
    lines.flatMap((line) =>
      stateYears(line).flatMap(({ year, promise, result }) =>
        promise !== undefined && result !== undefined ? [year] : [],
      ),
    ),
  )
  return years.size === 0 ? undefined : Math.max(...years)
})

/** The year that the latest document promises or reports. */
export function latestYear({ documents }: Pick<State, 'documents'>): number {
  return Math.max(...documents.map(({ year }) => year))
}
