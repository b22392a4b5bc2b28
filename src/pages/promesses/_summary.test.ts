import { expect, test } from 'vitest'
import { promisesPage } from './_promises-page.ts'
import { isSplit, objectivePromises, promisesSummary } from './_summary.ts'
import { knownArchive as archive } from '../../../tests/support/known-archive.ts'

test('the promises of a programme of few indicators are one page, of many one page for each objective', () => {
  expect(isSplit(archive)).toBe(false)
  expect(isSplit({ indicators: archive.indicators.flatMap((indicator) => Array(6).fill(indicator)) })).toBe(
    true,
  )
})

test('the summary leads to each objective, with what its results are', () => {
  const { objectives } = promisesSummary(archive)
  expect(objectives.map(({ path }) => path)).toEqual(
    archive.objectives.map(({ slug }) => `/promesses/${slug}/`),
  )
  expect(objectives.map(({ sentence }) => sentence)).toMatchInlineSnapshot(`
    [
      "On peut comparer onze résultats à ce qui avait été promis : cinq le dépassent et six restent en dessous.",
      "Aucun résultat connu ne peut être comparé à ce qui avait été promis.",
    ]
  `)
})

test('the pages of the objectives hold together what the single page would', () => {
  const pages = archive.objectives.map((objective) => objectivePromises(archive, objective))
  const rows = pages.flatMap(({ overview }) => overview?.table.rows ?? [])
  expect(rows).toEqual(promisesPage(archive).overview?.table.rows)
  expect(rows.length).toBeGreaterThan(5)
})
