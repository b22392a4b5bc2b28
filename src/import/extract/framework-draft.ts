import type { PointOfView } from '#model/indicator.ts'
import type { ExtractIndicator, ExtractObjective, ExtractTable, NoteText } from '#import/extract/model.ts'
import { missingTitle, strayTable, toCheck, type ExtractProblem } from '#import/extract/problems.ts'
import { takeMission, takePointOfView, type TitleLine } from '#import/extract/headings.ts'
import type { TextToken } from '#import/extract/tokens.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Indicator = Mutable<Omit<ExtractIndicator, 'tables' | 'notes'>> & {
  readonly tables: ExtractTable[]
  readonly notes: NoteText[]
}
type Objective = Mutable<Omit<ExtractObjective, 'indicators'>> & { named: boolean; indicators: Indicator[] }

/** A title and the line where it starts. */
interface PlacedTitle extends TitleLine {
  readonly line: number
  /** The text of that line. */
  readonly opening: string
}

/** The framework while a page is being read: titles open its parts, tables and texts go to the last one. */
export interface FrameworkDraft {
  readonly open: (title: TitleLine, token: TextToken) => void
  /** Whether the last line opened a part, and its title is still to come. */
  readonly awaitsTitle: () => boolean
  readonly addTable: (table: ExtractTable | undefined, token: TextToken) => void
  readonly addNote: (note: NoteText) => void
  readonly addText: (token: TextToken) => void
  readonly setPointOfView: (point: PointOfView) => void
  readonly close: () => readonly ExtractObjective[]
}

/** An empty framework; what has no place in it is added to `problems`. */
export function startFramework(problems: ExtractProblem[]): FrameworkDraft {
  const objectives: Objective[] = []
  let current: Objective | undefined
  let indicator: Indicator | undefined
  /** The part that a line has opened, whose title is on the next one. */
  let pending: PlacedTitle | undefined
  /** Whether the last thing read was a title: a line in lower case may go on with it. */
  let justTitled = false
  const openObjective = (part: Omit<Objective, 'indicators'>): Objective => {
    const objective: Objective = { ...part, indicators: [] }
    objectives.push(objective)
    return objective
  }
  const objectiveOf = (code: string, line: number): Objective => {
    const parent = code.includes('.') ? code.split('.')[0] : undefined
    const own = parent === undefined ? undefined : objectives.findLast((one) => one.code === parent)
    if (own !== undefined) return own
    if (current === undefined)
      return openObjective({ line, code: '', label: '', mission: false, named: true })
    if (parent !== undefined && current.code !== '' && current.code !== parent) {
      problems.push(toCheck(line, code, `un indicateur de l’objectif ${current.code}.`))
    }
    return current
  }
  const openPart = ({ level, line, code, title, mission, pointOfView, named }: PlacedTitle) => {
    pending = undefined
    justTitled = title !== ''
    if (level === 'objective') {
      current = openObjective({ line, code, label: title, mission, named })
      indicator = undefined
      return
    }
    current = objectiveOf(code, line)
    indicator = { line, code, label: title, mission, pointOfView, tables: [], notes: [] }
    current.indicators.push(indicator)
  }
  /** Something else than a title comes: the part that was opened has none. */
  const checkTitle = () => {
    justTitled = false
    if (pending === undefined) return
    problems.push(missingTitle(pending.line, pending.opening))
    openPart(pending)
  }
  return {
    open: (title, { line, text }) => {
      const whole = pending === undefined ? undefined : completed(pending, title)
      if (whole !== undefined) {
        openPart(whole)
        return
      }
      checkTitle()
      const placed = { ...title, line, opening: text }
      if (title.title === '') pending = placed
      else openPart(placed)
    },
    awaitsTitle: () => pending !== undefined,
    addTable: (table, { line, text }) => {
      checkTitle()
      if (indicator !== undefined && table !== undefined) indicator.tables.push(table)
      else if (table !== undefined) problems.push(strayTable(line, text))
    },
    addNote: (note) => {
      checkTitle()
      indicator?.notes.push(note)
    },
    addText: ({ line, text }) => {
      if (justTitled && /^\p{Ll}/u.test(text)) {
        problems.push(toCheck(line, text, 'un titre sur une seule ligne : celle-ci n’y est pas jointe.'))
      }
      justTitled = false
      if (pending === undefined) {
        const last = indicator?.notes.at(-1)
        if (last !== undefined)
          indicator?.notes.splice(-1, 1, { ...last, text: `${last.text}\n${text}`.trim() })
        return
      }
      const { rest, pointOfView } = takePointOfView(text)
      const { rest: title, mission } = takeMission(rest)
      const marked = {
        ...pending,
        title,
        mission: pending.mission || mission,
        pointOfView: pending.pointOfView ?? pointOfView,
      }
      if (title === '') pending = marked
      else openPart(marked)
    },
    setPointOfView: (point) => {
      if (pending !== undefined) pending = { ...pending, pointOfView: pending.pointOfView ?? point }
      else if (indicator !== undefined) indicator.pointOfView ??= point
    },
    close: () => {
      checkTitle()
      return objectives.flatMap(({ named, ...objective }) =>
        named || objective.indicators.length > 0 ? [objective] : [],
      )
    },
  }
}

/**
 * « OBJECTIF mission », then « 1 – Titre » on the next line: one part, with the marks of both. `undefined` when the
 * second line opens another part.
 */
function completed(opened: PlacedTitle, title: TitleLine): PlacedTitle | undefined {
  const agrees = opened.code === '' || opened.code === title.code
  const isIndicator = opened.level === 'indicator'
  if (title.named || title.title === '' || !agrees || (title.level === 'indicator' && !isIndicator)) {
    return undefined
  }
  return {
    ...opened,
    code: title.code,
    title: title.title,
    mission: opened.mission || title.mission,
    pointOfView: opened.pointOfView ?? title.pointOfView,
  }
}
