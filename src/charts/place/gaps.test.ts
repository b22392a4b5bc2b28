import { expect, test } from 'vitest'
import { placeGaps } from '#charts/place/gaps.ts'

const axis = {
  x: (year: number) => (year - 2020) * 100 + 50,
  step: 100,
  width: 400,
  baseline: 200,
  fontSize: 14,
}
const words = (...gaps: Parameters<typeof placeGaps>[0]) =>
  placeGaps(gaps, axis).map(({ x1, x2, words: lines }) => [
    x1,
    x2,
    ...lines.map(({ text, x }) => `${text} ${x}`),
  ])

test('neighbouring years share the same words, whatever the order given', () => {
  expect(words({ year: 2022, label: 'non relevé' }, { year: 2021, label: 'non relevé' })).toEqual([
    [103, 297, 'non relevé 200'],
  ])
  expect(words({ year: 2020, label: 'NA' }, { year: 2021, label: 'non relevé' })).toEqual([
    [3, 97, 'NA 50'],
    [103, 197, 'non relevé 150'],
  ])
})

test('words too long for their years go on several lines, the last on the axis', () => {
  const [gap] = placeGaps([{ year: 2021, label: 'donnée non renseignée' }], axis)
  expect(gap?.words.map(({ text }) => text)).toEqual(['donnée non', 'renseignée'])
  expect(gap?.words.at(-1)?.y).toBe(192)
})

test('words stay inside the picture, and above those already there', () => {
  const narrow = { ...axis, x: (year: number) => (year - 2020) * 20 + 10, step: 20, width: 80 }
  const [first, second] = placeGaps(
    [
      { year: 2020, label: 'indéterminé' },
      { year: 2021, label: 'relevé' },
    ],
    narrow,
  )
  expect(first?.words[0]?.x).toBeGreaterThan(30)
  expect(second?.words[0]?.y).toBeLessThan((first?.words[0]?.y ?? 0) - 14)
})
