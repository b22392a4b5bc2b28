import { overlap, within, type Box } from '#charts/box.ts'
import type { OutcomeChartSpec } from '#charts/outcome-chart-spec.ts'
import { outcomeLayout, type OutcomeLayout } from '#charts/outcome-layout.ts'
import { collidingWords, cutWords, wordsBox } from './words-box.ts'

/** What a reader would see collide: texts on texts, on marks or on lines, or anything cut at an edge. */
export function outcomeCollisions(spec: OutcomeChartSpec, width: number): readonly string[] {
  const layout = outcomeLayout(spec, width)
  const { texts, height, plotTop, plotBottom } = layout
  const bars = barsOf(layout)
  const ticks = ticksOf(layout)
  const slots = layout.columns.flatMap(({ slot }) => slot ?? [])
  const lines = layout.breaks.map((x) => ({ x: x - 0.5, y: plotTop, width: 1, height: plotBottom - plotTop }))
  const onMarks = texts.flatMap((words) => {
    const { left, right, top, bottom } = wordsBox(words)
    const box = { x: left, y: top, width: right - left, height: bottom - top }
    const marks = [
      ...(words.kind === 'inside' ? [] : bars),
      // Words printed instead of a number stand in their slot.
      ...(words.kind === 'unread' ? [] : slots.filter((slot) => !within(box, slot))),
      ...ticks,
      ...lines,
    ]
    return marks.some((mark) => overlap(box, mark)) ? [`${words.text} on a mark`] : []
  })
  const outside = [...bars, ...ticks, ...slots].flatMap((box) =>
    box.x < 0 || box.x + box.width > width || box.y < plotTop || box.y + box.height > plotBottom + 3
      ? [`a mark is out: ${JSON.stringify(box)}`]
      : [],
  )
  return [
    ...collidingWords(texts).map(([a, b]) => `${a} on ${b}`),
    ...cutWords(texts, width, height).map((text) => `${text} is cut`),
    ...onMarks,
    ...outside,
  ]
}

function barsOf({ columns, runs, sizes, zero }: OutcomeLayout): readonly Box[] {
  if (runs !== undefined) return []
  return columns.flatMap(({ x, obtained }) => {
    if (obtained === undefined) return []
    const [top, bottom] = [Math.min(obtained.y, zero), Math.max(obtained.y, zero)]
    return [{ x: x - sizes.bar / 2, y: top, width: sizes.bar, height: bottom - top }]
  })
}

function ticksOf({ columns, sizes }: OutcomeLayout): readonly Box[] {
  return columns.flatMap(({ x, promised }) =>
    promised === undefined
      ? []
      : [{ x: x - sizes.tick / 2, y: promised.y - 2, width: sizes.tick, height: 4 }],
  )
}
