import { expect, test } from 'vitest'
import { promiseLayout } from '#charts/promise-chart.ts'
import { targetPathLayout } from '#charts/target-path-chart.ts'
import type { Archive } from '#model/archive.ts'
import { indicatorPage } from '#pages/indicateurs/[slug]/_indicator-page.ts'
import { knownArchive, laterArchive } from './support/known-archive.ts'
import { collidingWords, cutWords } from './support/words-box.ts'

const archives = [knownArchive, laterArchive]
const indicatorsOf = (archive: Archive) =>
  archive.indicators.map((indicator) => indicatorPage(archive, indicator))
const pages = archives.flatMap(indicatorsOf)
const widths = [320, 560, 720]

test.each(widths)('charts of promises have no text over another or an edge at %i pixels', (width) => {
  const specs = pages.flatMap(({ moved }) => moved.promises.map(({ view }) => view.spec))
  expect(specs.length).toBeGreaterThan(0)
  for (const spec of specs) {
    const { years, height } = promiseLayout(spec, width)
    const words = years.flatMap(({ heading, lanes }) => [...heading, ...lanes.map(({ label }) => label)])
    expect([collidingWords(words), cutWords(words, width, height)], spec.label).toEqual([[], []])
  }
})

test.each(widths)('charts of targets have no text over another or an edge at %i pixels', (width) => {
  const specs = pages.flatMap(({ moved }) => moved.targets.map(({ view }) => view.spec))
  expect(specs.length).toBeGreaterThan(0)
  for (const spec of specs) {
    const { targets, documents, height } = targetPathLayout(spec, width)
    const words = [
      ...documents,
      ...targets.flatMap(({ name, steps }) => [name, ...steps.map(({ label }) => label)]),
    ]
    expect([collidingWords(words), cutWords(words, width, height)], spec.label).toEqual([[], []])
  }
})

test('each number of a share bears its sign; that of a count stands alone', () => {
  const outcomes = indicatorsOf(laterArchive).flatMap((view) => view.outcomes)
  const cells = (name: string) =>
    outcomes
      .find(({ line: { title } }) => title === name)
      ?.table.rows.flatMap((row) => row.slice(1, 3).flat())
      .filter((piece) => typeof piece === 'string' && /^\d/.test(piece))
  expect(cells('Part des femmes')).toEqual(expect.arrayContaining([expect.stringMatching(/^\d+\u00A0%$/)]))
  expect(cells('Profils sélectionnés')).toEqual(expect.arrayContaining([expect.stringMatching(/^\d+$/)]))
})
