import type { YearWords } from '#charts/indicator-spec.ts'
import { overlap, type Box } from '#charts/place/box-grid.ts'
import { labelBox, type PlacedLabel } from '#charts/place/labels.ts'
import { textWidth, wrapWords } from '#charts/text.ts'

/** A stretch of years whose result is missing, from one edge to the other, and the words that say why. */
export interface PlacedGap {
  readonly x1: number
  readonly x2: number
  readonly words: readonly PlacedLabel[]
}

/** Where the axis lies: the middle of a year, the width of one, the line, the size of texts. */
export interface Axis {
  readonly x: (year: number) => number
  readonly step: number
  readonly width: number
  readonly baseline: number
  readonly fontSize: number
}

/**
 * Writes why results are missing, on the axis under their years. Neighbouring years with the same words
 * share them; words too long for their years stay inside the picture and stand above those already there.
 */
export function placeGaps(gaps: readonly YearWords[], axis: Axis): readonly PlacedGap[] {
  const taken: Box[] = []
  return grouped(gaps).map(({ from, to, label }) => {
    const x1 = axis.x(from) - axis.step / 2 + 3
    const x2 = axis.x(to) + axis.step / 2 - 3
    let words = wordsOf(label, x1, x2, axis)
    const boxes = () => words.map((word) => labelBox(word, axis.fontSize))
    while (boxes().some((box) => taken.some((other) => overlap(box, other)))) {
      words = words.map((word) => ({ ...word, y: word.y - axis.fontSize * 1.1 }))
    }
    taken.push(...boxes())
    return { x1, x2, words }
  })
}

function grouped(gaps: readonly YearWords[]) {
  const groups: { from: number; to: number; label: string }[] = []
  for (const { year, label } of gaps.toSorted((a, b) => a.year - b.year)) {
    const last = groups.at(-1)
    if (last?.to === year - 1 && last.label === label) last.to = year
    else groups.push({ from: year, to: year, label })
  }
  return groups
}

function wordsOf(
  label: string,
  x1: number,
  x2: number,
  { width, baseline, fontSize }: Axis,
): readonly PlacedLabel[] {
  const lines = wrapWords(label, fontSize, x2 - x1)
  return lines.map((text, index) => {
    const half = textWidth(text, fontSize) / 2 + 2
    return {
      text,
      kind: 'muted',
      x: Math.min(Math.max((x1 + x2) / 2, half), width - half),
      y: baseline - 8 - (lines.length - 1 - index) * fontSize * 1.1,
    }
  })
}
