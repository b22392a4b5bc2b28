import { noBreakSpace } from '#words/number.ts'
import { joinWords } from '#words/grammar.ts'

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/**
 * An ISO date or month in words: 2026-11-24 → « 24 novembre 2026 », 2020-01-01 → « 1er janvier 2020 »,
 * 2021-03 → « mars 2021 », 2021 → « 2021 ». Anything else is returned as it is.
 */
export function longDate(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso)
  if (match === null) return iso
  const [, year = '', month, day] = match
  const name = month === undefined ? undefined : months[Number(month) - 1]
  if (name === undefined) return year
  if (day === undefined) return `${name} ${year}`
  const ordinal = day === '01' ? '1er' : `${Number(day)}`
  return `${ordinal}${noBreakSpace}${name} ${year}`
}

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
