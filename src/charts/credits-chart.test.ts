import { expect, test } from 'vitest'
import {
  creditFinding,
  creditsChart,
  creditsChartSpec,
  type CreditsChartSpec,
} from '#charts/credits-chart.ts'
import { fontSize, textWidth } from '#charts/text.ts'
import { baseArchive, baseText } from '../../tests/support/base-archive.ts'

/** A chart of so many years, of amounts up to billions. */
function specOf(count: number): CreditsChartSpec {
  const years = Array.from({ length: count }, (_, index) => ({
    year: 2006 + index,
    voted: { value: 1_212_300_000 + index, label: '1 212,3 M€', short: '1\u202F212,3', staff: 1_000_000 },
    executed: { value: undefined, label: 'montant non relevé', short: '?' },
  }))
  return { label: 'Crédits', kind: 'CP', years }
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

test('what was voted without staff costs is never beside what was spent with them', () => {
  const file = 'data/credits.csv'
  const whole = '2022,LFI,programme,tous,500000,400000,rap-2022,JPE,\n'
  const staff = '2022,LFI,programme,titre 2,100000,100000,rap-2022,JPE,\n'
  const archive = baseArchive({ [file]: baseText(file, [[whole, '']]) })
  expect(creditFinding(archive, 2022)).toBe(
    'En 2022, l’État a payé 0,4\u00A0M€, personnel compris ; le vote est imprimé en deux parts, 0,1\u00A0M€ pour le personnel et 0,3\u00A0M€ pour le reste.',
  )
  const apart = baseArchive({
    [file]: baseText(file, [
      [whole, ''],
      [staff, ''],
    ]),
  })
  expect(creditFinding(apart, 2022)).toBe(
    'En 2022, l’État a payé 0,4\u00A0M€, personnel compris ; le vote n’est connu que hors personnel, 0,3\u00A0M€.',
  )
  expect(creditsChartSpec(archive, 'CP').years).toMatchObject([
    { voted: { value: undefined }, executed: { value: 371000 } },
  ])
})
