import { describe, expect, test } from 'vitest'
import { homePage, inWords } from '#pages/_home.ts'
import { typeset } from '#words/typography.ts'
import { baseArchive, baseText } from '../../tests/support/base-archive.ts'
import { knownArchive } from '../../tests/support/known-archive.ts'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

const sheet = 'content/programme.yaml'
const words = (sentence: Parameters<typeof inWords>[0]) =>
  typeset(inWords(sentence)).replaceAll('\u00A0', ' ')

/** A tiny archive whose key indicators are all of its own. */
function withKeys(tables: Readonly<Record<string, string>>) {
  const archive = tinyArchive(tables)
  const keyIndicators = archive.indicators.map(({ slug }) => slug)
  return { ...archive, programme: { ...archive.programme, keyIndicators, firstYear: 2022 } }
}

describe('real figures', () => {
  const view = homePage(knownArchive)

  test('the widest gap is said first, each number with its part', () => {
    const [first] = view.pairs
    expect(view.pairs).toHaveLength(2)
    expect(words(first ?? [])).toBe(
      'L’État avait promis 200 problèmes investigués pour 2022 : il y en a eu 75.',
    )
    expect(first?.filter((piece) => typeof piece !== 'string')).toEqual([
      { number: '200', kind: 'promised' },
      { number: '75', kind: 'obtained' },
    ])
  })

  test('the charts stand in the same order, on the same years, up to the latest result', () => {
    const gaps = view.charts.map(({ sentence }) => words(sentence))
    expect(gaps[0]).toBe('En 2022, il y en a eu 75 pour 200 promis.')
    const years = view.charts.map(({ spec }) => spec.years.map(({ year }) => year).join())
    expect(new Set(years)).toEqual(new Set(['2019,2020,2021,2022']))
  })

  test('only the key indicators are counted, and every result once', () => {
    const { count = 0, above = 0, equal = 0, below = 0, lines } = view.tally ?? {}
    expect(above + equal + below).toBe(count)
    expect(count).toBeGreaterThan(0)
    expect(lines).toBeLessThanOrEqual(knownArchive.programme.keyIndicators.length)
  })

  test('money is added up over the years that print what was voted and what was paid', () => {
    expect(view.money.replaceAll('\u00A0', ' ')).toBe(
      'En 2019, 2021, 2022 et 2023, le Parlement a voté 35,4 M€ ; l’État a payé 36,2 M€ (pour 2019, sans le personnel).',
    )
  })

  test('each column leads to its figure', () => {
    expect(view.charts[0]?.spec.years.at(-1)?.href).toMatch(/^\/indicateurs\/.+\/#2022-realisation-/)
    const based = homePage(knownArchive, (path) => `/base${path}`)
    expect(based.charts[0]?.spec.years[0]?.href).toMatch(/^\/base\/indicateurs\//)
  })
})

describe('the title', () => {
  test('is the question of the site, behind the official name', () => {
    const asked = baseText(sheet, [['site:\n', 'site:\n  question: Combien de jardins ?\n']])
    const view = homePage(baseArchive({ [sheet]: asked }))
    expect(view.title).toBe('Combien de jardins ?')
    expect(view.kicker).toContain('Programme 999 · Jardins partagés · DJP')
  })

  test('is the name of the programme without one', () => {
    const view = homePage(baseArchive())
    expect(view.title).toBe('Jardins partagés')
    expect(view.kicker).toContain('Programme 999 · DJP · 2022')
  })
})

describe('a small programme', () => {
  test('gaps are ordered by their share of the larger number, and zero is said in words', () => {
    const view = homePage(
      withKeys({
        'rap-2022': `2022 prévision PAP 2022 | 2022 réalisation
          1.1 Arbres = 10 | 9
          1.2 Bancs = 1 | 2
          1.3 Cages = 8 | 0`,
      }),
    )
    expect(view.charts.map(({ spec }) => spec.id)).toEqual(['cages', 'bancs', 'arbres'])
    expect(view.pairs.map(words)).toEqual([
      'L’État avait promis 8 arbres plantés pour 2022 : il n’y en a eu aucun.',
      'Il avait promis 1 arbre planté pour 2022 : il y en a eu 2.',
    ])
    expect(view.tally).toMatchObject({ count: 3, above: 1, equal: 0, below: 2, lines: 3 })
  })

  test('what a bilan is stands beside the legend, where one gives a figure', () => {
    const keysOf = (tables: Readonly<Record<string, string>>) => {
      const archive = withKeys(tables)
      const programme = { ...archive.programme, owner: 'DJP', ownerFullName: 'direction des jardins' }
      return homePage({ ...archive, programme }).keys.map((key) => typeset(key).replaceAll('\u00A0', ' '))
    }
    expect(keysOf({ 'bilan-2022': '2022 Objectifs PLF | 2022 Résultats\nArbres = 6 | 5' })).toEqual([
      'Le bilan est un compte rendu que l’administration (DJP : direction des jardins) publie elle-même.',
    ])
    expect(keysOf({ 'rap-2022': '2022 prévision PAP 2022 | 2022 réalisation\n1.1 Arbres = 6 | 5' })).toEqual(
      [],
    )
  })

  test('without anything to compare, says what it is', () => {
    const view = homePage(withKeys({ 'rap-2022': '2022 réalisation\n1.1 Arbres = 12' }))
    expect([view.pairs, view.tally, view.summary.length > 0]).toEqual([[], undefined, true])
    expect(view.charts.map(({ sentence }) => inWords(sentence))).toHaveLength(1)
  })

  test('without figures, has no chart and names its indicators', () => {
    const view = homePage(withKeys({ 'rap-2022': '2022 réalisation\n1.1 Arbres =' }))
    expect(view.charts).toEqual([])
    expect(view.others).toHaveLength(1)
  })
})
