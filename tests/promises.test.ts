import { expect, test } from 'vitest'
import { allComparisons } from '#model/comparison.ts'
import { indicatorPage } from '#pages/indicateurs/[slug]/_indicator-page.ts'
import { promisesPage } from '#pages/promesses/_promises-page.ts'
import { knownArchive as archive } from './support/known-archive.ts'

/** The table of promises of an indicator, as text: year, announcement, announced, obtained, gap, share, documents. */
function table(slug: string): readonly string[] {
  const indicator = archive.indicatorBySlug.get(slug)
  const [promise] = indicator === undefined ? [] : indicatorPage(archive, indicator).promises
  return (promise?.view.table.rows ?? []).map((row) =>
    row
      .map((cell) => cell.map((part) => (typeof part === 'string' ? part : part.label)).join(''))
      .join(' | ')
      .replaceAll('\u00A0', ' '),
  )
}

// The denominator changes the story: each is shown, with the document that prints it.
test('problems investigated in 2020 are 62.5 % of the forecast of the PAP, 100 % of the updated one', () => {
  expect(table('problemes-investigues').filter((line) => line.startsWith('2020'))).toEqual([
    '2020 | Prévision du PAP 2020 | 80 | 50 | −30 | 62,5 % | RAP 2020, RAP 2022',
    '2020 | Prévision actualisée | 50 | 50 | 0 | 100 % | RAP 2020, RAP 2022',
  ])
})

test('launches in 2021 are 125 % of the forecast of the PAP, 102 % of the updated one', () => {
  expect(table('produits-lances').filter((line) => line.startsWith('2021'))).toEqual([
    '2021 | Prévision du PAP 2021 | 40 | 50 | +10 | 125 % | RAP 2021, RAP 2022',
    '2021 | Prévision actualisée | 49 | 50 | +1 | 102 % | RAP 2021, RAP 2022',
  ])
})

test('from the RAP 2022 on, the reference is the target', () => {
  expect(table('problemes-investigues')[0]).toBe('2022 | Cible | 200 | 75 | −125 | 37,5 % | RAP 2022')
  for (const { year, first } of allComparisons(archive)) {
    expect([year, first.announced.measure]).toEqual([year, year < 2022 ? 'forecast' : 'target'])
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
  const { overview, sections } = promisesPage(archive)
  const links = [overview?.table, ...sections.map((section) => section.table)]
    .flatMap((one) => one?.rows.flat(2) ?? [])
    .flatMap((part) => (typeof part === 'string' || !part.path.includes('#2') ? [] : [part.path]))
  expect(links.length).toBeGreaterThan(30)
  expect(links.filter((path) => !anchors.has(path))).toEqual([])
})
