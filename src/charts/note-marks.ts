import type { IndicatorChartSpec } from '#charts/indicator-spec.ts'
import { words } from '#charts/words.ts'

/** The height that the line of remarks adds below the years of a chart: none without remarks. */
export function notesHeight({ notes = [], years }: Pick<IndicatorChartSpec, 'notes' | 'years'>): number {
  return notes.some(({ year }) => years.includes(year)) ? 18 : 0
}

/** The numbers of the editors' remarks, each under its year, on a line of their own; `y` is its baseline. */
export function noteMarks(
  { notes = [], years }: Pick<IndicatorChartSpec, 'notes' | 'years'>,
  width: number,
  y: number,
): readonly string[] {
  const step = (width - 16) / years.length
  const byYear = Map.groupBy(
    notes.filter(({ year }) => years.includes(year)),
    ({ year }) => year,
  )
  return [...byYear].map(([year, group]) =>
    words({
      text: group.map(({ label }) => label).join(''),
      kind: 'text',
      x: 8 + (years.indexOf(year) + 0.5) * step,
      y,
      anchor: 'middle',
    }),
  )
}
