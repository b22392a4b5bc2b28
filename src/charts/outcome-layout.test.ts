import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outcomeChart } from '#charts/outcome-chart.ts'
import { isNumber, type OutcomeChartSpec } from '#charts/outcome-chart-spec.ts'
import { outcomeLayout } from '#charts/outcome-layout.ts'
import { fontSize, textWidth } from '#charts/text.ts'
import { formatNumber } from '#words/number.ts'
import { outcomeSamples, outcomeYear } from '../../tests/support/outcome-chart-samples.ts'
import { outcomeCollisions } from '../../tests/support/outcome-collisions.ts'

describe.each(Object.entries(outcomeSamples))('%s', (_, spec) => {
  test.each([320, 480, 560, 720])('nothing collides at %i pixels', (width) => {
    expect(outcomeCollisions(spec, width)).toEqual([])
  })
})

/** A figure as samples write it, of any size, sign and kind. */
const figure = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -200, max: 400 }).map((n) => formatNumber(n)) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 50 }).map((n) => formatNumber(n)) },
  fc.integer({ min: -9_999_999, max: 99_999_999 }).map((n) => formatNumber(n)),
  fc.integer({ min: 0, max: 1000 }).map((n) => formatNumber(n / 10)),
  fc.integer({ min: 0, max: 300 }).map((n) => `≥ ${n}`),
  fc.integer({ min: 0, max: 300 }).map((n) => `≤ ${n}`),
  fc.integer({ min: 0, max: 300 }).map((n) => `${n} b`),
  fc.constantFrom('sans objet', 'non déterminé', '', ''),
)

const anySpec: fc.Arbitrary<OutcomeChartSpec> = fc
  .array(fc.tuple(figure, fc.oneof({ weight: 6, arbitrary: figure }, fc.constant('?'))), {
    minLength: 1,
    maxLength: 20,
  })
  .chain((figures) => {
    const year = fc.integer({ min: 2001, max: 2000 + figures.length })
    const label = (...texts: string[]) => fc.record({ year, label: fc.constantFrom(...texts) })
    return fc.record(
      {
        id: fc.constant('x'),
        label: fc.constant('Jardins ouverts.'),
        years: fc.constant(
          figures.map(([promise, result], index) => outcomeYear(2001 + index, promise, result, true)),
        ),
        unit: fc.constantFrom('en %', 'en jours'),
        breaks: fc.uniqueArray(label('autre décompte'), { maxLength: 3, selector: ({ year }) => year }),
        beyond: label('à venir', 'programme terminé'),
        notes: fc.array(label('①', '②'), { maxLength: 4 }),
        annotation: label('200 visés, 75 étudiés'),
      },
      { requiredKeys: ['id', 'label', 'years'] },
    )
  })
const anyWidth = fc.integer({ min: 320, max: 760 })

test('whatever the figures, no text lies on another, on a mark or outside, and nothing is drawn outside', () => {
  fc.assert(
    fc.property(anySpec, anyWidth, (spec, width) => {
      expect(outcomeCollisions(spec, width)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('every figure is written where columns are as wide as their texts', () => {
  fc.assert(
    fc.property(anySpec, anyWidth, (spec, width) => {
      const step = Math.min(width / spec.years.length, 180)
      const shown = spec.years.flatMap(({ promised, obtained }) =>
        [promised, obtained].flatMap((what) => (typeof what === 'object' ? [what] : [])),
      )
      const long = shown.map((what) => (isNumber(what) ? what.label : what.words))
      fc.pre(spec.years.length < 15 && long.every((text) => textWidth(text, fontSize, true) + 4 <= step))
      const texts = outcomeLayout(spec, width).texts.map(({ text }) => text)
      for (const text of long) texts.splice(expectIndex(texts, text), 1)
    }),
    { numRuns: 150 },
  )
})

function expectIndex(texts: readonly string[], text: string): number {
  expect(texts).toContain(text)
  return texts.indexOf(text)
}

test('a promise beside its tick leaves room for the words of the next year', () => {
  const years = [
    ['0', '≥ 0'],
    ['≤ 100', '101'],
    ['sans objet', '66,1'],
  ].map(([promise, result], index) => outcomeYear(2001 + index, promise, result))
  const texts = outcomeLayout({ id: 'x', label: 'x', years }, 327).texts.map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['≤ 100', 'sans objet']))
})

test('where texts are wider than columns, the last result and the highest are still written', () => {
  const years = Array.from({ length: 20 }, (_, index) =>
    outcomeYear(2001 + index, '', formatNumber(index === 9 ? 900 : 100 + 7 * index)),
  )
  const texts = outcomeLayout({ id: 'x', label: 'x', years }, 320).texts.map(({ text }) => text)
  expect(texts).toContain('900')
  expect(texts).toContain('233')
})

test('heights follow values from zero, on both sides of it', () => {
  const years = ['100', '50', '0', '−50'].map((result, index) => outcomeYear(2001 + index, '', result))
  const { columns, zero } = outcomeLayout({ id: 'x', label: 'x', years }, 480)
  const [full = 0, half = 0, none = 0, below = 0] = columns.map(({ obtained }) => zero - (obtained?.y ?? 0))
  expect(none).toBe(0)
  expect(full).toBeGreaterThan(60)
  expect(Math.abs(full - 2 * half)).toBeLessThanOrEqual(1)
  expect(Math.abs(half + below)).toBeLessThanOrEqual(1)
})

test('the legend stands at the same place, whatever the chart shows', () => {
  const starts = Object.values(outcomeSamples).map((spec) =>
    outcomeLayout(spec, 320)
      .texts.filter(({ text }) => text === 'promis avant l’année')
      .map(({ y }) => y),
  )
  expect(new Set(starts.flat())).toEqual(new Set([13]))
})

test('every column with an address is one link, named by its year in words, at least 24 pixels wide if it can be', () => {
  const spec = outcomeSamples['six']
  if (spec === undefined) throw new Error('no sample')
  const svg = outcomeChart(spec, 320)
  const links = [...svg.matchAll(/<a href="#(\d{4})"><title>(\d{4})[^<]*<\/title><path d="M\d+ \d+h(\d+)/g)]
  expect(links.map(([, year]) => year)).toEqual(['2017', '2018', '2019', '2020', '2021', '2022'])
  for (const [, address, year, width] of links) {
    expect(year).toBe(address)
    expect(Number(width)).toBeGreaterThanOrEqual(24)
  }
  expect(svg).toMatch(/^<svg[^>]* role="group"/)
})

test('without an address, the chart is an image without links', () => {
  const spec = outcomeSamples['six']
  if (spec === undefined) throw new Error('no sample')
  const years = spec.years.map(({ href: _, ...year }) => year)
  const svg = outcomeChart({ ...spec, years }, 320)
  expect(svg).toMatch(/^<svg[^>]* role="img"/)
  expect(svg).not.toMatch(/<a |aria-hidden|<title/)
})

test('a chart of six years at 320 pixels weighs at most 2.5 KB', () => {
  const spec = outcomeSamples['six']
  if (spec === undefined) throw new Error('no sample')
  expect(Buffer.byteLength(outcomeChart(spec, 320))).toBeLessThanOrEqual(2560)
})

test('hatchings have the identity of their chart', () => {
  const spec = outcomeSamples['bilan']
  if (spec === undefined) throw new Error('no sample')
  const ids = ['a', 'b'].flatMap((id) =>
    [...outcomeChart({ ...spec, id }, 320).matchAll(/ id="([^"]+)"/g)].map(([, found]) => found),
  )
  expect(ids).toEqual(['a-reported', 'b-reported'])
})
