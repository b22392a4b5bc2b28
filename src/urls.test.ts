import { expect, test } from 'vitest'
import {
  dataPath,
  documentPath,
  exercisePath,
  figureAnchor,
  indicatorPath,
  objectivePath,
  presentAddresses,
  termPath,
  withBase,
} from '#urls.ts'

test('every kind of page has its address', () => {
  expect(indicatorPath('produits-lances')).toBe('/indicateurs/produits-lances/')
  expect(objectivePath('recrutement')).toBe('/objectifs/recrutement/')
  expect(exercisePath(2021)).toBe('/archives/2021/')
  expect(documentPath({ type: 'rap', year: 2021 })).toBe('/archives/2021/#rap-2021')
  expect(termPath('pap')).toBe('/glossaire/#pap')
  expect(dataPath('observations.csv')).toBe('/donnees/observations.csv')
})

test('a figure is cited by year, measure, PAP named by the heading, line and document', () => {
  const figure = { year: 2021, measure: 'actual', papYear: undefined, line: '', document: 'rap-2021' }
  expect(figureAnchor({ ...figure, measure: 'actual' })).toBe('2021-realisation-rap-2021')
  expect(figureAnchor({ ...figure, measure: 'forecast', papYear: 2021 })).toBe(
    '2021-prevision-pap-2021-rap-2021',
  )
  expect(figureAnchor({ ...figure, measure: 'updatedForecast', line: 'part-femmes' })).toBe(
    '2021-prevision-actualisee-part-femmes-rap-2021',
  )
})

test('the base path is put in front once, with or without its last slash', () => {
  expect(withBase('/', '/indicateurs/')).toBe('/indicateurs/')
  expect(withBase('/a/b', '/indicateurs/')).toBe('/a/b/indicateurs/')
  expect(withBase('/a/b/', '/')).toBe('/a/b/')
  expect(withBase('https://exemple.fr/a/', '/donnees/x.csv')).toBe('https://exemple.fr/a/donnees/x.csv')
})

const present = presentAddresses([
  { slug: 'visiteurs', formerSlugs: ['entrees', 'entrees-gratuites'] },
  { slug: 'jardins', formerSlugs: [] },
])

test.each([
  ['/indicateurs/entrees/#2022-realisation-rap-2022', '/indicateurs/visiteurs/#2022-realisation-rap-2022'],
  ['/indicateurs/entrees-gratuites/', '/indicateurs/visiteurs/'],
  ['/indicateurs/visiteurs/#2022', '/indicateurs/visiteurs/#2022'],
  ['/indicateurs/jardins/', '/indicateurs/jardins/'],
  ['/archives/2022/#rap-2022', '/archives/2022/#rap-2022'],
])('%s stands at %s', (address, today) => {
  expect(present(address)).toBe(today)
})
