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

/** The framework while a page is being read: titles open its parts, tables and texts go to the last one. */
export interface FrameworkDraft {
  readonly open: (title: TitleLine, token: TextToken) => void
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
  /** The part whose title is on the next line. */
  let untitled: Objective | Indicator | undefined
  /** Whether the last thing read was a title: a line in lower case may go on with it. */
  let justTitled = false
  const checkTitle = () => {
    justTitled = false
    if (untitled !== undefined) problems.push(missingTitle(untitled.line, untitled.code))
    untitled = undefined
  }
  const openObjective = (part: { line: number; code: string; label: string; named: boolean }): Objective => {
    const objective: Objective = { ...part, indicators: [] }
    objectives.push(objective)
    return objective
  }
  const objectiveOf = (code: string, line: number): Objective => {
    const parent = code.includes('.') ? code.split('.')[0] : undefined
    const own = parent === undefined ? undefined : objectives.findLast((one) => one.code === parent)
    if (own !== undefined) return own
    if (current === undefined) return openObjective({ line, code: '', label: '', named: true })
    if (parent !== undefined && current.code !== '' && current.code !== parent) {
      problems.push(toCheck(line, code, `un indicateur de l’objectif ${current.code}.`))
    }
    return current
  }
  return {
    open: (title, { line }) => {
      checkTitle()
      justTitled = title.title !== ''
      const part = { line, code: title.code, label: title.title }
      if (title.level === 'objective') {
        current = openObjective({ ...part, named: title.named })
        indicator = undefined
        if (title.title === '') untitled = current
        return
      }
      current = objectiveOf(title.code, line)
      const { mission, pointOfView } = title
      indicator = { ...part, mission, pointOfView, tables: [], notes: [] }
      current.indicators.push(indicator)
      if (title.title === '') untitled = indicator
    },
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
      if (untitled === undefined) {
        const last = indicator?.notes.at(-1)
        if (last !== undefined)
          indicator?.notes.splice(-1, 1, { ...last, text: `${last.text}\n${text}`.trim() })
        return
      }
      const { rest, pointOfView } = takePointOfView(text)
      const { rest: label, mission } = takeMission(rest)
      if (indicator !== undefined && untitled === indicator) {
        indicator.mission ||= mission
        indicator.pointOfView ??= pointOfView
      }
      if (label === '') return
      untitled.label = label
      justTitled = true
      untitled = undefined
    },
    setPointOfView: (point) => {
      if (indicator !== undefined) indicator.pointOfView ??= point
    },
    close: () => {
      checkTitle()
      return objectives.flatMap(({ named, ...objective }) =>
        named || objective.indicators.length > 0 ? [objective] : [],
      )
    },
  }
}
