import { expect, test } from 'vitest'
import type { Archive } from '#model/archive.ts'
import type { Line } from '#model/line.ts'
import { outcomeSpec, outcomeYears } from '#site/outcome-chart.ts'
import { knownArchive, laterArchive } from '../../tests/support/known-archive.ts'
import { tinyArchive } from '../../tests/support/tiny-archive.ts'

function lineOf(archive: Archive, indicator: string, slug = ''): Line {
  const found = archive.indicatorBySlug.get(indicator)?.lines.find((line) => line.slug === slug)
  if (found === undefined) throw new Error(`No line ${indicator}/${slug}.`)
  return found
}

const href = (year: number) => `#${year}`

test('each year says what was promised and obtained, by which document, and the difference', () => {
  const spec = outcomeSpec(knownArchive, lineOf(knownArchive, 'problemes-investigues'), { href })
  expect(spec?.years.map(({ title }) => title)).toEqual([
    '2019\u00A0: 42 promis (PAP\u00A02019), 47 obtenus (RAP\u00A02020), 5 de plus',
    '2020\u00A0: 80 promis (PAP\u00A02020), 50 obtenus (RAP\u00A02020), 30 de moins',
    '2021\u00A0: 140 promis (PAP\u00A02021), 115 obtenus (RAP\u00A02021), 25 de moins',
    '2022\u00A0: 200 promis (RAP\u00A02022), 75 obtenus (RAP\u00A02022), 125 de moins',
  ])
  expect(spec?.years.map(({ difference }) => difference?.label)).toEqual([
    '+5',
    '\u221230',
    '\u221225',
    '\u2212125',
  ])
  expect(spec?.years.map((year) => year.href)).toEqual(['#2019', '#2020', '#2021', '#2022'])
  expect(spec?.annotation?.year).toBe(2022)
  expect(spec?.unit).toBeUndefined()
})

test('on a shared axis, a year after the removal is beyond the end, and one of which nothing is known leads nowhere', () => {
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024]
  const known = lineOf(knownArchive, 'problemes-investigues')
  const spec = outcomeSpec(knownArchive, known, { years, href })
  expect(spec?.years.map(({ year }) => year)).toEqual(years)
  expect(spec?.beyond).toEqual({ year: 2023, label: 'supprimé' })
  expect(spec?.years.find(({ year }) => year === 2018)?.obtained).toEqual({
    words: 'non déterminé',
    short: 'n.d.',
  })
  expect(spec?.years.find(({ year }) => year === 2023)?.promised).toEqual({
    words: 'sans objet',
    short: 's.o.',
  })
  expect(spec?.years.find(({ year }) => year === 2024)).toEqual({ year: 2024, title: '2024' })
})

const tables = {
  'pap-2021*': `2021 Prévision PAP 2021 | 2023 Cible
    1.1 Arbres = 40 | >=60
    1.2 Bancs = 5 | 8`,
  'rap-2021': `2021 Prévision PAP 2021 | 2021 Réalisation
    1.1 Arbres = 40 | >=50
    1.2 Bancs = 5 | ND`,
  'pap-2023*': `2021 Réalisation | 2022 Réalisation | 2023 Cible PAP 2023
    1.1 Arbres = | 45 | >=60
    1.2 Bancs = | | 8`,
  'rap-2022*': `2022 Réalisation
    1.1 Arbres = 45
    1.2 Bancs =`,
}

test('bounds, words and results that nobody has read are told apart', () => {
  const archive = tinyArchive(tables)
  const trees = outcomeSpec(archive, lineOf(archive, 'arbres'))
  expect(trees?.years.map(({ obtained }) => obtained)).toEqual([
    'unread',
    { value: 50, label: '≥\u00A050', open: 'above' },
    { value: 45, label: '45' },
    undefined,
  ])
  expect(trees?.years.at(-1)?.promised).toEqual({ value: 60, label: '≥\u00A060', open: 'above' })
  const benches = outcomeSpec(archive, lineOf(archive, 'bancs'))
  expect(benches?.years.map(({ obtained }) => obtained)).toEqual([
    'unread',
    { words: 'non déterminé', short: 'n.d.' },
    'unread',
    undefined,
  ])
  expect(benches?.years[1]?.title).toBe(
    '2021\u00A0: 5 promis (PAP\u00A02021), résultat «\u00A0ND\u00A0» (RAP\u00A02021)',
  )
})

test('a result is due once its year had ended when the latest document came out', () => {
  const archive = tinyArchive(tables)
  const spec = outcomeSpec(archive, lineOf(archive, 'arbres'))
  expect(spec?.beyond).toEqual({ year: 2023, label: 'à venir' })
  expect(spec?.years.at(-1)?.title).toBe('2023\u00A0: ≥\u00A060 promis (PAP\u00A02023)')
})

test('what only a bilan says is told apart', () => {
  const archive = tinyArchive({
    'bilan-2021': `2020 Résultats | 2021 Objectifs PLF | 2021 Résultats
      Arbres = 2 | 6 | 5`,
  })
  const [, year] = outcomeSpec(archive, lineOf(archive, 'arbres'))?.years ?? []
  expect(year).toMatchObject({ promised: { reported: true }, obtained: { reported: true } })
  expect(year?.title).toBe(
    '2021\u00A0: 6 promis (selon le bilan\u00A02021), 5 obtenus (bilan\u00A02021), 1 de moins',
  )
})

test('a change of scope is a break; a percentage differs by points', () => {
  const spec = (slug: string, sub = '') => outcomeSpec(laterArchive, lineOf(laterArchive, slug, sub))
  expect(spec('profils-selectionnes')?.breaks).toEqual([{ year: 2022, label: 'autre décompte' }])
  const share = spec('profils-selectionnes', 'part-femmes')
  expect(share?.unit).toBe('en\u00A0%')
  expect(share?.years.at(-1)?.difference).toEqual({ label: '\u22125,8\u00A0pts', short: '\u22125,8' })
})

test('without a number there is no chart', () => {
  const archive = tinyArchive({ 'rap-2021': '2021 Réalisation\n1.1 Arbres = ND' })
  expect(outcomeYears(archive, lineOf(archive, 'arbres'))).toEqual([])
  expect(outcomeSpec(archive, lineOf(archive, 'arbres'))).toBeUndefined()
})

test('a year that stands out is noted in the words of what is counted; a small difference is not', () => {
  const noted = (result: string) => {
    const archive = tinyArchive({
      'rap-2021': `2020 Cible | 2020 Réalisation | 2021 Cible | 2021 Réalisation
        1.1 Arbres = 10 | 10 | 20 | ${result}`,
    })
    return outcomeSpec(archive, lineOf(archive, 'arbres'))?.annotation
  }
  expect(noted('5')).toEqual({ year: 2021, label: '20 visés, 5 plantés' })
  expect(noted('19')).toBeUndefined()
})
