import { expect, test } from 'vitest'
import { targetMet } from '#model/comparison.ts'
import { byPublication } from '#model/document.ts'
import { allFrameworkChanges } from '#model/framework-changes.ts'
import { lineOf, ownSlug, type Line } from '#model/line.ts'
import type { Measure } from '#model/observation.ts'
import { latestActual, revisionsOf, seriesOf, versionsOf } from '#model/revisions.ts'
import { targetPaths } from '#model/target-path.ts'
import { yearPath } from '#model/year-path.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { knownArchive as archive, laterFiles } from './support/known-archive.ts'

/** What the model says of this programme, against what a reader finds in the documents. */

/** The line that bears an indicator's own name. */
function own(slug: string): Line {
  const line = lineOf(archive.indicatorBySlug.get(slug), ownSlug)
  if (line === undefined) throw new Error(slug)
  return line
}

const series = (indicator: string, measure: Measure) =>
  seriesOf(archive, own(indicator), measure).map(({ year, number, observation }) => [
    year,
    number ?? observation.value.printed,
  ])

test('documents come in the order they came out', () => {
  expect(archive.documents).toEqual(archive.documents.toSorted(byPublication))
  expect(archive.documents.map(({ id }) => id)).toEqual([
    'pap-2020',
    'rap-2019',
    'pap-2021',
    'rap-2020',
    'pap-2022',
    'rap-2021',
    'pap-2023',
    'rap-2022',
    'pap-2024',
    'rap-2023',
  ])
})

test('actuals, year by year', () => {
  expect(series('problemes-investigues', 'actual')).toEqual([
    [2017, 'NA'],
    [2018, 'Non déterminé'],
    [2019, 47],
    [2020, 50],
    [2021, 115],
    [2022, 75],
  ])
  expect(series('produits-lances', 'actual')).toEqual([
    [2017, 15],
    [2018, 34],
    [2019, 32],
    [2020, 26],
    [2021, 50],
    [2022, 49],
  ])
  expect(series('produits-abandonnes', 'actual')).toEqual([
    [2019, 8],
    [2020, 8],
    [2021, 11],
    [2022, 22],
  ])
  expect(series('impact-national-majeur', 'actual')).toEqual([
    [2020, 2],
    [2021, 5],
    [2022, 6],
  ])
  expect(series('profils-selectionnes', 'actual')).toEqual([])
  expect(latestActual(archive, own('produits-lances'))).toMatchObject({ year: 2022, number: 49 })
})

test('products launched in 2021: forecast 40, updated 49, actual 50', () => {
  const path = yearPath(archive, own('produits-lances'), 2021)
  expect(path.forecast).toMatchObject({ document: 'rap-2021', papYear: 2021, value: { number: 40 } })
  expect(path.updatedForecast?.value).toMatchObject({ number: 49 })
  expect(path.actual).toMatchObject({ document: 'rap-2022', value: { number: 50 } })
  expect(path.gap).toMatchObject({ difference: 10, ratio: 1.25 })
  expect(path.gapFromUpdate).toMatchObject({ difference: 1, ratio: 50 / 49 })
})

test('problems investigated in 2020: all of the last forecast, 62.5 % of the PAP’s', () => {
  const path = yearPath(archive, own('problemes-investigues'), 2020)
  expect(path.gap).toMatchObject({ difference: -30, ratio: 0.625 })
  expect(path.gapFromUpdate).toMatchObject({ difference: 0, ratio: 1 })
})

test('from 2022 the reference is the target', () => {
  const { gap } = yearPath(archive, own('problemes-investigues'), 2022)
  expect(gap).toMatchObject({ difference: -125, ratio: 0.375, announced: { measure: 'target' } })
})

test('the result of 2021 was printed by the RAP 2021, then by the RAP 2022; none was revised', () => {
  const key = { indicator: 'produits-lances', line: ownSlug, year: 2021, measure: 'actual' } as const
  expect(versionsOf(archive, key).map(({ document, value }) => [document, value.printed])).toEqual([
    ['rap-2021', '50'],
    ['rap-2022', '50'],
  ])
  expect(archive.indicators.flatMap((indicator) => revisionsOf(archive, indicator))).toEqual([])
})

test('major national impact in 2025: target 8 in the PAP 2023, 7 in the PAP 2024', () => {
  const path = targetPaths(archive, own('impact-national-majeur')).find(({ year }) => year === 2025)
  expect(path?.statements.map(({ observation: { document, value } }) => [document, value.printed])).toEqual([
    ['pap-2023', '8'],
    ['pap-2024', '7'],
  ])
  expect(path?.moved).toBe(true)
})

test('problems investigated in 2023: target 200 in the PAP 2021, « Sans objet » in the RAP 2022', () => {
  const path = targetPaths(archive, own('problemes-investigues')).find(({ year }) => year === 2023)
  expect(path?.statements.map(({ papYear, observation: { value } }) => [papYear, value.printed])).toEqual([
    [2021, '200'],
    [undefined, 'Sans objet'],
  ])
})

test('the framework’s changes: created, widened, renamed, removed, renumbered', () => {
  const changes = allFrameworkChanges(archive).map(
    ({ document, indicator, kind }) => `${document} ${kind} ${indicator}`,
  )
  expect(changes.toSorted()).toEqual([
    'pap-2021 created intrapreneurs-formes',
    'pap-2021 created profils-recrutes',
    'pap-2021 created profils-selectionnes',
    'pap-2022 renamed profils-recrutes',
    'pap-2022 renamed profils-selectionnes',
    'pap-2022 scope profils-recrutes',
    'pap-2022 scope profils-selectionnes',
    'pap-2023 created produits-fast',
    'pap-2023 created produits-lances-dinum',
    'pap-2023 removed problemes-investigues',
    'pap-2023 removed produits-abandonnes',
    'pap-2023 removed produits-lances',
    'pap-2023 renamed intrapreneurs-formes',
    'pap-2023 renumbered impact-national-majeur',
  ])
})

test('no source says where better lies, so no indicator gets a verdict', () => {
  for (const { slug, direction } of archive.indicators) {
    expect(direction).toBe('unspecified')
    const { actual, target } = yearPath(archive, own(slug), 2022)
    if (actual !== undefined && target !== undefined) {
      expect(targetMet(direction, actual.value, target.value)).toBeUndefined()
    }
  }
})

test('a code that was free for a year and goes to an indicator created since moves nothing', () => {
  const { problems } = ingestFiles(laterFiles())
  expect(problems.filter(({ rule }) => rule === 'code-deplace')).toEqual([])
})
