import { expect, test } from 'vitest'
import { shareLayout } from '#charts/share-chart.ts'
import { shareSample } from '../../tests/support/promise-chart-samples.ts'
import { collidingWords, cutWords, wordsBox } from '../../tests/support/words-box.ts'

test.each([320, 480, 560, 720])(
  'no text over another, a line of the scale or an edge at %i pixels',
  (width) => {
    const { titles, shares, lines, stretches, height } = shareLayout(shareSample, width)
    const words = [...titles, ...lines.map(({ label }) => label), ...shares.flatMap((share) => share.words)]
    expect(collidingWords(words)).toEqual([])
    expect(cutWords(words, width, height)).toEqual([])
    for (const box of words.map(wordsBox)) {
      const crossed = stretches.some(({ y1, y2 }) => box.top < y2 && y1 < box.bottom)
      const across = lines.filter(({ x }) => box.left < x && x < box.right)
      expect(crossed ? across : [], box.text).toEqual([])
    }
  },
)

test('zero, one and two times what was announced are evenly placed', () => {
  const { lines, hundred, shares } = shareLayout(shareSample, 720)
  const [zero = 0, one = 0, two = 0] = lines.map(({ x }) => x)
  expect([one, one - zero]).toEqual([hundred, two - one])
  expect(shares.map(({ x }) => Math.round(((x - zero) / (one - zero)) * 1000) / 1000)).toEqual([
    0.625, 1, 2, 0,
  ])
  expect(shares.map(({ beyond }) => beyond)).toEqual([false, false, true, false])
})
