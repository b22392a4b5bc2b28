import { describe, expect, test } from 'vitest'
import { type Archive, indexArchive } from '#model/archive.ts'
import { stateOf, type StateUnit } from '#model/state.ts'
import { baseArchive } from '../../../tests/support/base-archive.ts'
import {
  officialFile,
  onlyUnit,
  sampleText,
  stateFrom,
  tinyOfficial,
} from '../../../tests/support/official-archive.ts'
import { lineSentence } from './_line-view.ts'
import { changesView } from './_state-changes.ts'
import { statePage } from './_state-page.ts'
import { officialPlaces } from './_state-units.ts'
import { unitPage } from './_unit-page.ts'

const sample = stateFrom(officialFile(sampleText))
const unitOf = (code: string) => {
  const unit = [...sample.programmes, ...sample.missions].find((one) => one.code === code)
  if (unit === undefined) throw new Error(`no programme ${code}`)
  return unit
}
const pageOf = (unit: StateUnit, archive: Archive = baseArchive()) =>
  unitPage({ ...archive, official: [] }, sample, unit)

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

test('a programme says how many lines it has, and how many have a target in numbers', () => {
  expect(plain(pageOf(unitOf('129')).lead)).toBe(
    'Le PAP 2025 donne 2 objectifs et 3 lignes à mesurer ; toutes ont une cible en chiffres pour 2025.',
  )
  expect(pageOf(unitOf('383')).lead).toMatch(/aucune n’a de cible en chiffres pour 2025\.$/)
})

test('an indicator says its code, its point of view and its marks', () => {
  const facts = (code: string) =>
    pageOf(unitOf(code)).objectives.flatMap(({ indicators }) => indicators.map((one) => one.facts))
  expect(facts('156')).toContain(
    'MGA-2-1 · point de vue du citoyen · montré par la mission · le fichier ne le donne que sous la mission',
  )
  expect(facts('105')).toContain('P105-1-1 · point de vue du citoyen · égalité femmes-hommes')
})

test('a line that the file gives under the mission alone stands under the programme’s objective', () => {
  expect(
    pageOf(unitOf('156')).objectives.map(({ code, indicators }) => [
      code,
      indicators.map((one) => one.anchor),
    ]),
  ).toEqual([['P156-1', ['MGA-2-1', 'P156-1-1']]])
})

describe('a line in a sentence', () => {
  const sentences = (code: string) => unitOf(code).lines.map(lineSentence)

  test('its last result and its next promise', () => {
    expect(sentences('129')).toContain('Obtenu\u00A0: 6 en 2023. Promis\u00A0: 5 pour 2025.')
  })

  test('a negative result, and no promise in numbers', () => {
    expect(sentences('374')).toContain('Obtenu\u00A0: 0,9\u00A0M€ en 2023.')
  })

  test('nothing at all', () => {
    expect(sentences('383')).toEqual(['Aucun chiffre ni aucun mot.'])
  })

  test('a promise and its result', () => {
    const rap = tinyOfficial(
      'rap-2024',
      '2024 Réalisation;2024 Cible',
      '1;P999-1-1;Arbres;Part d’arbres;%;75;80',
    )
    expect(onlyUnit(rap).lines.map(lineSentence)).toEqual([
      'En 2024\u00A0: 80\u00A0% promis, 75\u00A0% obtenus, 5\u00A0points de moins.',
    ])
  })
})

test('the whole State counts its lines, and says what the Senate counts', () => {
  const { lead, missions, usableYear } = statePage(sample)
  expect(plain(lead)).toMatch(
    /^Le PAP 2025 donne 2\d lignes à mesurer pour \d+ programmes : \d+ % ont une cible/,
  )
  expect(missions.flatMap(({ rows }) => rows.map(({ label }) => label))).toContain(
    'Indicateurs de la mission',
  )
  expect(usableYear).toBeUndefined()
})

test('changes are counted, then told line by line', () => {
  const figures = ['2025 Cible;2026 Cible;2023 Réalisation', '2026 Cible;2024 Réalisation'] as const
  const unit = onlyUnit(
    tinyOfficial(
      'pap-2025',
      figures[0],
      '1;P999-1-1;Arbres;Chênes;Nb;5;6;1',
      '2;P999-1-2;Bancs;Bancs;Nb;1;2;3',
    ),
    tinyOfficial('pap-2026', figures[1], '1;P999-1-1;Arbres;Grands chênes;Nb;7;2'),
  )
  expect(changesView([unit])).toEqual([
    {
      title: 'Du PAP\u00A02025 au PAP\u00A02026',
      summary: '1\u00A0cible déplacée, 1\u00A0ligne retirée et 1\u00A0nom changé',
      items: [
        { line: 'Grands chênes', anchor: 'l1', text: 's’appelait « Chênes »\u00A0; cible 2026 : de 6 à 7' },
        { line: 'Bancs', anchor: 'l2', text: 'ligne retirée' },
      ],
    },
  ])
})

test('an indicator of the site and the same in the official file lead to each other', () => {
  const official = tinyOfficial(
    'pap-2022',
    '2020 Réalisation;2022 Cible',
    '7;P999-1-1;Jardins ouverts;Jardins ouverts;Nb;12;15',
  )
  const archive = indexArchive({ ...baseArchive(), official: [official] })
  const unit = onlyUnit(official)
  const [objective] = unitPage(archive, stateFrom(official), unit).objectives
  expect(objective?.indicators.map(({ own }) => own?.path)).toEqual(['/indicateurs/jardins-ouverts/'])
  expect(officialPlaces(archive, 'jardins-ouverts').map(({ path }) => path)).toEqual(['/etat/999/#P999-1-1'])
  expect(stateOf(archive)).toBeDefined()
})
