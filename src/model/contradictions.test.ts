import { expect, test } from 'vitest'
import { contradictionsOf } from '#model/contradictions.ts'
import { leadingVersion, revisionsOf } from '#model/revisions.ts'
import { yearPath } from '#model/year-path.ts'
import { tinyArchive, tinyLine } from '../../tests/support/tiny-archive.ts'

const archive = tinyArchive({
  'pap-2021': `2021 Prévision
    1.1 Arbres = 140`,
  'rap-2021': `2020 Réalisation | 2021 Prévision actualisée | 2021 Réalisation
    1.1 Arbres = 50 | 122 | 115`,
  'pap-2023': `2021 Réalisation
    1.1 Arbres = 116`,
  'bilan-2021': `2020 Résultats | 2021 Objectifs PLF | 2021 Résultats
    1.1 Arbres = 67 | 122 | 115`,
  'bilan-2022': `2022 Objectifs PLF | 2022 Résultats
    1.1 Arbres = 12 | 10`,
})
const [arbres] = archive.indicators
if (arbres === undefined) throw new Error('no indicator')
const key = (year: number, measure: 'actual' | 'recalledObjective') => ({
  indicator: 'arbres',
  line: '',
  year,
  measure,
})

test('the report to Parliament speaks before a more recent project, which speaks before a bilan', () => {
  expect(leadingVersion(archive, key(2021, 'actual'))).toMatchObject({ document: 'rap-2021' })
  expect(leadingVersion(archive, key(2020, 'actual'))).toMatchObject({ document: 'rap-2021' })
  expect(leadingVersion(archive, key(2022, 'actual'))).toMatchObject({ document: 'bilan-2022' })
})

test('what a bilan says otherwise is a contradiction, with both documents, and no revision', () => {
  const told = contradictionsOf(archive, arbres).map(({ bilan, budget, updatedForecast }) => [
    bilan.year,
    [bilan.document, bilan.value.printed],
    [budget.document, budget.value.printed],
    updatedForecast?.document,
  ])
  expect(told).toEqual([
    [2020, ['bilan-2021', '67'], ['rap-2021', '50'], undefined],
    [2021, ['bilan-2021', '122'], ['pap-2021', '140'], 'rap-2021'],
  ])
  expect(revisionsOf(archive, arbres).map(({ key: { year } }) => year)).toEqual([2021])
})

test('an objective that a bilan recalls is what was promised only where no budget document was read', () => {
  expect(yearPath(archive, tinyLine(archive, 'arbres'), 2021).gap?.announced.document).toBe('pap-2021')
  expect(yearPath(archive, tinyLine(archive, 'arbres'), 2022).gap).toMatchObject({
    announced: { document: 'bilan-2022', measure: 'recalledObjective' },
    difference: -2,
  })
})
