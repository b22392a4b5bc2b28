import type { OfficialRow, Titled } from '#model/official.ts'

/** A row as the file has it: `owner` is the number of the programme that a mission's row names. */
export interface RawRow {
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
