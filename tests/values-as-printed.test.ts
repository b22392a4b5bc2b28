import { expect, test } from 'vitest'
import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { quotedFigure } from '#site/prose/tags.ts'
import { outcomeSpec } from '#site/outcome-chart.ts'
import { crossCheckPage } from '#pages/recoupements/_cross-check.ts'
import { lineOutcomes } from '#pages/indicateurs/[slug]/_outcomes.ts'
import { finding } from '#words/finding.ts'
import { baseArchive, baseText } from './support/base-archive.ts'

const rap = 'data/tableaux/rap-2022.csv'
const register = 'data/recoupements/registre.csv'
const said = (text: string | undefined) => text?.replaceAll(/[\u202F\u00A0]/g, ' ')

/** The tiny programme, whose report prints other cells for its gardens: forecast and result of 2022. */
function printing(forecast: string, result: string): Archive {
  const cells = `10,13,"${forecast}","${result}",20`
  return baseArchive({ [rap]: baseText(rap, [['10,13,15,14,20', cells]]) })
}

function gardens(archive: Archive) {
  const indicator = archive.indicatorBySlug.get('jardins-ouverts')
  if (indicator === undefined) throw new Error('No gardens.')
  const line = indicator.lines[0]
  const year = outcomeSpec(archive, line)?.years.find(({ year }) => year === 2022)
  return { indicator, line, year }
}

function rowOf2022(archive: Archive, indicator: Indicator) {
  return lineOutcomes(archive, indicator)[0]?.table.rows.find(([year]) => year?.[0] === '2022')
}

const quotation = { indicateur: 'jardins-ouverts', annee: '2022', mesure: 'realisation' }

test('decimals and notes stay in sentences, quotations, charts and tables', () => {
  const archive = printing('15,00', '14,00 (p)')
  const { indicator, line, year } = gardens(archive)
  expect(said(finding(archive, line))).toBe(
    'En 2022, il y a eu 14,00 jardins ouverts (p) ; 15,00 étaient prévus.',
  )
  expect(said(quotedFigure(archive, quotation).text)).toBe('14,00 (p)')
  expect(year).toMatchObject({ promised: { label: '15,00' }, obtained: { label: '14,00\u00A0(p)' } })
  expect(rowOf2022(archive, indicator)?.slice(0, 5)).toEqual([
    ['2022'],
    ['15,00'],
    ['–'],
    ['14,00\u00A0(p)'],
    ['−1'],
  ])
})

test('an approximation is said and drawn with its sign, and compared with nothing', () => {
  const archive = printing('15', '~80')
  const { line, year } = gardens(archive)
  expect(said(finding(archive, line))).toBe('En 2022, il y a eu environ 80 jardins ouverts.')
  expect(year?.obtained).toMatchObject({ value: 80, label: '~80' })
  expect(year?.difference).toBeUndefined()
  expect(said(year?.title)).toBe('2022 : 15 promis (PAP 2022), ~80 obtenus (RAP 2022)')
})

test.each(['En hausse', '404-412', 'Suivi', '27 mois et 3 jours', 'Non connu'])(
  '« %s » is written where the number would be, and is not a figure to be read',
  (words) => {
    const archive = printing('15', words)
    const { indicator, line, year } = gardens(archive)
    expect(year?.obtained).toMatchObject({ words: words === 'Non connu' ? 'non connu' : words })
    expect(year?.difference).toBeUndefined()
    expect(said(year?.title)).toBe(`2022 : 15 promis (PAP 2022), résultat « ${words} » (RAP 2022)`)
    expect(said(finding(archive, line))).toBe('En 2021, il y a eu 13 jardins ouverts.')
    expect(rowOf2022(archive, indicator)?.[3]).toEqual([words])
    expect(quotedFigure(archive, quotation).text).toBe(words)
  },
)

test('a result that the source gives as provisional keeps its note in the sentence, the chart and the table', () => {
  const archive = baseArchive({ [register]: baseText(register, [['2022,15,', '2022,15 (p),']]) })
  const check = archive.crossChecks[0]
  const series = check && crossCheckPage(archive, check).series[0]
  expect(series?.sentences.map(said)).toContain(
    'L’écart le plus grand est celui de 2021 : 13 selon le RAP 2022, 14 selon cette source.',
  )
  expect(series?.chart.spec.rows.map(({ shown }) => said(shown))).toEqual(['14', '15 (p)'])
  expect(series?.table.rows[0]?.at(-1)?.map((cell) => said(String(cell)))).toEqual(['15 (p)'])
})

test('when documents print words only, the finding is what they print', () => {
  const text = baseText(rap, [['10,13,15,14,20', 'Suivi,Suivi,15,En hausse,20']])
  const pap = baseText('data/tableaux/pap-2022.csv', [['10,12,15,20', 'Suivi,12,15,20']])
  const archive = baseArchive({ [rap]: text, 'data/tableaux/pap-2022.csv': pap })
  expect(said(finding(archive, gardens(archive).line))).toBe(
    'À la place des résultats, les documents impriment « Suivi » et « En hausse ».',
  )
})
