import { joinWords } from '#words/grammar.ts'

/** Years in words, in order: « 2017, 2018 et 2020 »; three or more in a row are a span: « 2013 à 2016 et 2020 ». */
export function yearsInWords(years: readonly number[]): string {
  const spans: (readonly [number, number])[] = []
  for (const year of new Set(years.toSorted((a, b) => a - b))) {
    const last = spans.at(-1)
    if (last?.[1] === year - 1) spans[spans.length - 1] = [last[0], year]
    else spans.push([year, year])
  }
  return joinWords(
    spans.flatMap(([from, to]) =>
      to - from >= 2 ? [`${from} à ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
    ),
  )
}
