import { isActual, markName, type MarkKind } from '#charts/mark-kind.ts'
import { overlap, type Box } from '#charts/place/box-grid.ts'
import { labelBox, type PlacedLabel } from '#charts/place/labels.ts'
import { textWidth, wrapWords } from '#charts/text.ts'

/** A kind of mark named above the chart: its shape, then its name from `x` on. */
export interface PlacedKey {
  readonly measure: MarkKind
  readonly text: string
  readonly x: number
  readonly y: number
}

/** What is written above the marks: what is counted, on one or more lines, then the kinds that need a key. */
export interface Header {
  readonly unitLines: readonly { readonly text: string; readonly y: number }[]
  readonly keys: readonly PlacedKey[]
  /** Where the header ends. */
  readonly bottom: number
}

const unitRow = 16
const keyRow = 20

/** Places the header, wrapped to the width. */
export function placeHeader(
  unitLabel: string,
  measures: readonly MarkKind[],
  width: number,
  fontSize: number,
): Header {
  const unitLines = wrapWords(unitLabel, fontSize, width).map((text, index) => ({
    text,
    y: 13 + index * unitRow,
  }))
  const unitBottom = 4 + unitLines.length * unitRow
  let x = 0
  let row = 0
  const keys = measures.map((measure): PlacedKey => {
    const text = markName(measure)
    const long = 18 + textWidth(text, fontSize, isActual(measure))
    if (x > 0 && x + long > width) {
      x = 0
      row += 1
    }
    const at = x
    x += long + 14
    return { measure, text, x: at, y: unitBottom + 14 + row * keyRow }
  })
  return { unitLines, keys, bottom: unitBottom + (keys.length === 0 ? 0 : (row + 1) * keyRow) }
}

/** Words that a vertical line calls for; `flips` when they may as well stand at its left. */
export interface LineWords {
  readonly x: number
  readonly label: string
  readonly flips: boolean
}

/** Words at the right of their line; where the width ends, at its left or pushed inside. Never on each other. */
export function besideLines(
  lines: readonly LineWords[],
  top: number,
  width: number,
  fontSize: number,
): readonly PlacedLabel[] {
  const taken: Box[] = []
  return lines.map(({ x, label, flips }) => {
    const half = textWidth(label, fontSize) / 2
    const right = x + 5 + half
    const last = width - half - 2
    const middle = right <= last ? right : flips ? Math.max(x - 5 - half, half) : last
    let word = { text: label, kind: 'muted', x: middle, y: top + 12 }
    while (taken.some((other) => overlap(other, labelBox(word, fontSize)))) {
      word = { ...word, y: word.y + fontSize * 1.1 }
    }
    taken.push(labelBox(word, fontSize))
    return word
  })
}
