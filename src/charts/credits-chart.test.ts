import { expect, test } from 'vitest'
import { creditsChart, type CreditsChartSpec } from '#charts/credits-chart.ts'
import { fontSize, textWidth } from '#charts/text.ts'

/** A chart of so many years, of amounts up to billions. */
function specOf(count: number): CreditsChartSpec {
  const years = Array.from({ length: count }, (_, index) => ({
    year: 2006 + index,
    voted: { value: 1_212_300_000 + index, label: '1 212,3 M€', short: '1\u202F212,3', staff: 1_000_000 },
    executed: { value: undefined, label: 'montant non relevé', short: '?' },
  }))
  const names = { voted: 'CP votés', executed: 'CP consommés' }
  return { label: 'Crédits', title: 'Crédits de paiement (CP)', names, years }
}

interface Text {
  readonly text: string
  readonly y: number
  readonly from: number
  readonly to: number
}

function textsOf(svg: string): readonly Text[] {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"([^>]*)>([^<]*)</g)].map(
    ([, x = '', y = '', attributes = '', text = '']) => {
      const width = textWidth(text, fontSize)
      const from = Number(x) - (attributes.includes('start') ? 0 : width / 2)
      return { text, y: Number(y), from, to: from + width }
    },
  )
}

test.each([1, 2, 6, 12, 20])('every amount of %i years is written, inside and alone', (count) => {
  for (const width of [320, 480, 720]) {
    const texts = textsOf(creditsChart(specOf(count), width))
    expect(texts.filter(({ text }) => text === '1\u202F212,3')).toHaveLength(count)
    expect(texts.filter(({ text }) => text === '?')).toHaveLength(count)
    const faults = texts.filter(
      (one) =>
        one.from < -0.5 ||
        one.to > width + 0.5 ||
        texts.some(
          (other) =>
            other !== one && Math.abs(other.y - one.y) < 12 && other.from < one.to && one.from < other.to,
        ),
    )
    expect(faults, `${width} px`).toEqual([])
  }
})
