import { expect, test } from 'vitest'
import { allComparisons } from '#model/comparison.ts'
import { indicatorPage } from '#pages/indicateurs/[slug]/_indicator-page.ts'
import { promisesPage } from '#pages/promesses/_promises-page.ts'
import { knownArchive as archive } from './support/known-archive.ts'

const viewOf = (slug: string) => {
  const indicator = archive.indicatorBySlug.get(slug)
  if (indicator === undefined) throw new Error(slug)
  return indicatorPage(archive, indicator)
}

/** The table of an indicator, as text: year, promised, updated, obtained, gap, documents. */
function table(slug: string): readonly string[] {
  return (viewOf(slug).outcomes[0]?.table.rows ?? []).map((row) =>
    row
      .map((cell) => cell.map((part) => (typeof part === 'string' ? part : part.label)).join(''))
      .join(' | ')
      .replaceAll('\u00A0', ' '),
  )
}

/** What the chart of updated promises says beside a year. */
function shareOf(slug: string, year: number): string | undefined {
  const years = viewOf(slug).moved.promises[0]?.view.spec.years
  return years?.find((one) => one.year === year)?.gap.long.replaceAll('\u00A0', ' ')
}

// The denominator changes the story: each is shown, with the documents that print it.
test('problems investigated in 2020 are 62.5 % of the forecast of the PAP, 100 % of the updated one', () => {
  expect(table('problemes-investigues')).toContain('2020 | 80 | 50 | 50 | −30 | RAP 2020, RAP 2022')
  expect(shareOf('problemes-investigues', 2020)).toBe(
    '30 de moins, 62,5 % de la prévision, 100 % de la prévision actualisée',
  )
})

test('launches in 2021 are 125 % of the forecast of the PAP, 102 % of the updated one', () => {
  expect(table('produits-lances')).toContain('2021 | 40 | 49 | 50 | +10 | RAP 2021, RAP 2022')
  expect(shareOf('produits-lances', 2021)).toContain(
    '125 % de la prévision, 102 % de la prévision actualisée',
  )
})

test('from the RAP 2022 on, the reference is the target', () => {
  expect(table('problemes-investigues').find((row) => row.startsWith('2022'))).toMatch(
    /^2022 \| 200 \| .* \| 75 \| −125 \| /,
  )
  for (const { year, first } of allComparisons(archive)) {
    expect([year, first.announced.measure]).toEqual([year, year < 2022 ? 'forecast' : 'target'])
  }
})

test('years are in the order of every table, latest first, and each column of the chart leads to its row', () => {
  for (const { outcomes } of archive.indicators.map((indicator) => indicatorPage(archive, indicator))) {
    for (const { spec, table } of outcomes) {
      const years = table.rows.map((row) => Number(row[0]?.[0]))
      expect(years).toEqual(years.toSorted((a, b) => b - a))
      const links = spec.years.flatMap(({ href }) => href ?? [])
      expect(links.length).toBeGreaterThan(0)
      expect(links.filter((href) => table.rowIds?.includes(href.slice(1)) !== true)).toEqual([])
    }
  }
})

test('every figure of the page of promises leads to a figure that an indicator’s page shows', () => {
  const anchors = new Set(
    archive.indicators.flatMap((indicator) => {
      const { page, rows } = indicatorPage(archive, indicator)
      return rows.flatMap(({ sources, unread }) =>
        [...sources, ...unread].map(({ anchor }) => `${page.path}#${anchor}`),
      )
    }),
  )
  const { overview, contradictions, moves } = promisesPage(archive)
  const links = [overview?.table, contradictions?.table, ...moves.map((section) => section.table)]
    .flatMap((one) => one?.rows.flat(2) ?? [])
    .flatMap((part) => (typeof part === 'string' || !part.path.includes('#2') ? [] : [part.path]))
  expect(links.length).toBeGreaterThan(30)
  expect(links.filter((path) => !anchors.has(path))).toEqual([])
})
