import { meanings, pointOfViewTerms } from '#words/terms.ts'
import type { OfficialRow, Titled } from '#model/official.ts'
import type { PrintedValue } from '#model/printed-value.ts'
import { readOfficialCell } from '#read/csv/parse-cell.ts'
import type { Role } from '#read/official/headings.ts'
import type { Layout } from '#read/official/layout.ts'

const pointsOfView = meanings(pointOfViewTerms)

/** A row, and what no other row of the file may repeat. */
export interface MadeRow extends RawRow {
  readonly key: string
}

/** Makes the rows of one file; what many of them repeat (a mission, a value) is made once and shared. */
export function rowMaker(): (layout: Layout, cells: readonly string[], line: number) => MadeRow {
  const titles = new Map<string, Titled>()
  const values = new Map<string, PrintedValue>()
  const titled = (code: string, title: string): Titled =>
    shared(titles, `${code}\n${title}`, () => ({ code, title }))
  return (layout, cells, line) => {
    const text = (role: Role) => oneLine(cells[layout.at[role] ?? -1] ?? '')
    const number = programmeNumber(text('programmeCode'))
    const indicatorCode = text('indicatorCode')
    const marks = text('marks').toUpperCase()
    const reference = text('indicatorReference')
    const row: OfficialRow = {
      line,
      budget: text('budget'),
      mission: titled(text('missionCode'), text('missionTitle')),
      programme: number === '' ? undefined : titled(number, text('programmeTitle')),
      objective: titled(
        // The code of an indicator is that of its objective and a rank: P129-8-2.
        text('objectiveCode') || indicatorCode.replace(/-\d+$/, ''),
        text('objectiveTitle'),
      ),
      indicator: titled(indicatorCode, text('indicatorTitle')),
      missionMark: false,
      attached: false,
      pointOfView: pointsOfView[text('pointOfView').toLowerCase()],
      number: text('lineNumber').replace(/\.0+$/, ''),
      label: text('lineLabel'),
      unit: text('unit'),
      green: /\bBV\b/.test(marks),
      equality: /\bBE\b/.test(marks),
      values: layout.figures.map(({ index, column: { measure } }) => {
        const printed = (cells[index] ?? '').trim()
        return shared(values, `${measure}\n${printed}`, () => readOfficialCell(printed, measure))
      }),
    }
    const key = JSON.stringify([number, indicatorCode, row.number || [row.label, text('lineRank')]])
    const owner = number === '' ? /\bdu P ?0*(\d+)\)/i.exec(reference)?.[1] : undefined
    return { row, owner, shownByMission: number !== '' && /mission/i.test(reference), key }
  }
}

/** « P129 », « 129 » and « 129.0 » are 129. */
function programmeNumber(text: string): string {
  return text
    .replace(/^P ?(?=\d)/i, '')
    .replace(/\.0+$/, '')
    .replace(/^0+(?=\d)/, '')
}

/** A label on one line: line breaks of the file are those of a narrow cell. */
function oneLine(text: string): string {
  return text.trim().replaceAll(/ *\n\s*/g, ' ')
}

/** The value that was made first under a key. */
function shared<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** A row as the file has it: `owner` is the number of the programme that a mission's row names. */
interface RawRow {
  readonly row: OfficialRow
  readonly owner: string | undefined
  /** Whether the programme's own row says that its mission shows it. */
  readonly shownByMission: boolean
}

/**
 * Each line once. A row of a mission is one of three things: the copy of a row of a programme, which is dropped and
 * leaves its mark there; a line of a programme that has no row under it, which is attached to that programme; or a
 * line of the mission itself.
 */
export function withoutMissionCopies(raw: readonly RawRow[]): readonly OfficialRow[] {
  const programmes = new Map<string, Titled>()
  for (const { row } of raw)
    if (row.programme !== undefined) programmes.set(row.programme.code, row.programme)
  const ofMissions = raw.filter(({ owner }) => owner !== undefined)
  const copied = new Set(ofMissions.map(({ row, owner }) => lineKey(row, owner)))
  const printed = new Set(
    raw.flatMap(({ row }) => (row.programme === undefined ? [] : lineKey(row, row.programme.code))),
  )
  return raw.flatMap(({ row, owner, shownByMission }) => {
    if (row.programme !== undefined) {
      const missionMark = shownByMission || copied.has(lineKey(row, row.programme.code))
      return missionMark ? { ...row, missionMark } : row
    }
    if (owner === undefined) return row
    if (printed.has(lineKey(row, owner))) return []
    const programme = programmes.get(owner) ?? { code: owner, title: '' }
    return { ...row, programme, missionMark: true, attached: true }
  })
}

/** What a line and its copy have in common: the number of the sub-indicator, else its titles and unit. */
function lineKey({ number, indicator, label, unit }: OfficialRow, programme: string | undefined): string {
  const own = number === '' ? [indicator.title, label, unit] : [number]
  return JSON.stringify([programme, ...own])
}
