import { expect, test } from 'vitest'
import { type CreditRow, creditPath, creditYears, totalOf, yearCredits } from '#model/credit.ts'
import { creditContradictions } from '#model/contradictions.ts'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

const place = { file: 'data/credits.csv', line: 2 }
const row = (
  stage: CreditRow['stage'],
  title: CreditRow['title'],
  amount: number,
  rest: Partial<CreditRow> = {},
): CreditRow => ({
  ...{ year: 2021, stage, title, scope: 'programme' },
  ...{ commitmentAuthorisations: amount, paymentAppropriations: amount },
  ...{ document: 'rap-2021', part: 'JPE', remark: '', line: 2 },
  places: { commitmentAuthorisations: place, paymentAppropriations: place, scope: place, document: place },
  ...rest,
})

const byTitle = [
  row('voted', 'all', 10),
  row('movements', 'title2', -3),
  row('movements', 'otherTitles', 11),
  row('movements', 'all', 8),
  row('opened', 'all', 18),
  row('executed', 'all', 15),
]

test('movements by title, when they lead from the vote to what was opened', () => {
  const path = creditPath({ credits: byTitle }, 2021)
  expect(path?.movements.map(({ title }) => title)).toEqual(['title2', 'otherTitles'])
})

test('the movement of the whole, when its parts do not add up', () => {
  const credits = byTitle.map((line) =>
    line.title === 'title2' ? { ...line, paymentAppropriations: -2 } : line,
  )
  expect(creditPath({ credits }, 2021)?.movements.map(({ title }) => title)).toEqual(['all'])
})

test('no path when nothing adds up, or when a stage was not read', () => {
  const wrong = byTitle.map((line) => (line.stage === 'opened' ? row('opened', 'all', 19) : line))
  expect(creditPath({ credits: wrong }, 2021)).toBeUndefined()
  expect(creditPath({ credits: byTitle.slice(0, -1) }, 2021)).toBeUndefined()
  expect(creditPath({ credits: byTitle }, 2022)).toBeUndefined()
})

test('all but staff costs, when one stage does not print the whole', () => {
  const credits = [
    row('voted', 'all', 7),
    row('voted', 'otherTitles', 7),
    row('movements', 'otherTitles', 4),
    row('opened', 'otherTitles', 11),
    row('executed', 'otherTitles', 6),
  ]
  expect(creditPath({ credits }, 2021)?.title).toBe('otherTitles')
  expect(totalOf({ credits }, 2021, 'executed')?.paymentAppropriations).toBe(6)
})

test('no path when the vote, the movements or what was opened is not printed', () => {
  for (const stage of ['voted', 'movements', 'opened', 'executed'])
    expect(creditPath({ credits: byTitle.filter((line) => line.stage !== stage) }, 2021)).toBeUndefined()
})

test('a vote and an execution stand beside each other for the same titles only', () => {
  const [whole, staff] = [row('executed', 'all', 15), row('voted', 'title2', 3)]
  const [votedApart, paidApart] = [row('voted', 'otherTitles', 7), row('executed', 'otherTitles', 6)]
  expect(yearCredits({ credits: [whole, staff, votedApart, paidApart] }, 2021)).toEqual({
    voted: votedApart,
    executed: paidApart,
  })
  expect(yearCredits({ credits: [whole, staff, votedApart] }, 2021)).toEqual({ executed: whole })
  expect(yearCredits({ credits: [staff, votedApart] }, 2021)).toEqual({ voted: votedApart })
  expect(yearCredits({ credits: [staff] }, 2021)).toEqual({})
})

test('the years of credits are those of the programme, its first and its last among them', () => {
  const credits = [2018, 2019, 2021, 2020, 2022].map((year) => row('voted', 'all', 1, { year }))
  const { programme } = tinyArchive({ 'pap-2021': '2021 Cible\nArbres = 1' })
  expect(creditYears({ credits, programme: { ...programme, firstYear: 2019, lastYear: 2021 } })).toEqual([
    2019, 2020, 2021,
  ])
})

test('two amounts for the same thing are a contradiction; the same amount twice is none', () => {
  const strategy = row('bill', 'otherTitles', 9.1, { part: 'présentation stratégique' })
  const detail = row('bill', 'otherTitles', 71.1)
  const action = row('bill', 'otherTitles', 70.8, { scope: 'action 01' })
  expect(creditContradictions({ credits: [strategy, action, detail] })).toEqual([[strategy, detail]])
  expect(creditContradictions({ credits: [strategy, strategy, action] })).toEqual([])
})
