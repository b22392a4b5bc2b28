import { describe, expect, test } from 'vitest'
import { coverageOf, judgedYear, stateOf, stateYears } from '#model/state.ts'
import { stateChanges } from '#pages/etat/_state-changes.ts'
import {
  officialFile,
  onlyUnit,
  sampleText,
  stateFrom,
  tinyOfficial,
} from '../../tests/support/official-archive.ts'

const pap2025 = tinyOfficial(
  'pap-2025',
  '2022 Réalisation;2023 Réalisation;2024 Cible (PAP 2024);2025 Cible;2026 Cible',
  '1.0;P999-1-1;Arbres plantés;Arbres plantés;Nb;90;100;110;120;130',
  '2.0;P999-1-2;Visiteurs;Taux de visiteurs contents;%;70;72;En hausse;75;80',
  '3.0;P999-1-3;Bancs;Bancs repeints;Nb;;;;Non déterminé;',
)
const rap2024 = tinyOfficial(
  'rap-2024',
  '2023 Réalisation;2024 Réalisation;2024 Cible',
  ';P999-1-1;Arbres plantés;Arbres plantés;Nb;100;95;110',
  ';P999-1-2;Visiteurs;Taux de visiteurs contents;%;73;Non connu;En hausse',
)
const pap2026 = tinyOfficial(
  'pap-2026',
  '2023 Réalisation;2024 Réalisation;2025 Cible (PAP 2025);2026 Cible',
  '1.0;P999-1-1;Arbres plantés;Arbres plantés;Nb;100;95;120;100',
  '2.0;P999-2-1;Accueil;Part de visiteurs satisfaits;%;73;74;75;80',
  '4.0;P999-2-2;Allées;Allées ouvertes;km;1;2;3;4',
)
const unit = onlyUnit(pap2026, pap2025, rap2024)

test('without official files there is no State', () => {
  expect(stateOf({ official: [] })).toBeUndefined()
})

test('programmes, and missions as far as they have indicators of their own', () => {
  const state = stateFrom(officialFile(sampleText))
  expect(state.missions.map(({ title }) => title)).toEqual(['Aide publique au développement'])
  expect(state.programmes.find(({ code }) => code === '156')).toMatchObject({
    title: "Gestion fiscale et financière de l'État et du secteur public local",
    mission: { title: 'Gestion des finances publiques' },
  })
})

test('documents come in the order of their publication', () => {
  expect(unit.documents.map(({ type, year }) => `${type} ${year}`)).toEqual([
    'pap 2025',
    'rap 2024',
    'pap 2026',
  ])
})

describe('a line through documents', () => {
  test('is recognised by its labels, and by its number when they change', () => {
    expect(
      unit.lines.map(({ row, editions }) => [row.label, editions.map(({ certainty }) => certainty)]),
    ).toEqual([
      ['Arbres plantés', ['sure', 'sure', 'sure']],
      ['Part de visiteurs satisfaits', ['sure', 'sure', 'likely']],
      ['Allées ouvertes', ['sure']],
    ])
  })

  test('has, for each year, what was promised for it and what the report says', () => {
    const trees = unit.lines[0]
    const years = trees === undefined ? [] : stateYears(trees)
    expect(
      years.map(({ year, promise, result }) => [year, promise?.value.printed, result?.value.printed]),
    ).toEqual([
      [2022, undefined, '90'],
      [2023, undefined, '100'],
      [2024, '110', '95'],
      [2025, '120', undefined],
      [2026, '100', undefined],
    ])
    expect(years.find(({ year }) => year === 2026)?.promised.map(({ value }) => value.printed)).toEqual([
      '130',
      '100',
    ])
  })
})

test('lines with a target in numbers, and those that have a result in numbers too', () => {
  const before = onlyUnit(pap2025)
  expect(coverageOf(before.lines, 2025)).toEqual({ year: 2025, lines: 3, quantified: 2, usable: 0 })
  expect(judgedYear(stateFrom(pap2025))).toBeUndefined()
  const after = stateFrom(pap2025, rap2024)
  expect(judgedYear(after)).toBe(2024)
  expect(coverageOf(after.programmes[0]?.lines ?? [], 2024)).toEqual({
    year: 2024,
    lines: 2,
    quantified: 1,
    usable: 1,
  })
})

test('what changed from one PAP to the next', () => {
  const changes = stateChanges(unit).map(({ line, kind, certainty, ...rest }) => [
    line.row.label,
    kind,
    certainty,
    'before' in rest ? `${rest.before} → ${rest.after}` : '',
  ])
  expect(changes).toEqual([
    ['Arbres plantés', 'target', 'sure', '130 → 100'],
    [
      'Part de visiteurs satisfaits',
      'renamed',
      'likely',
      'Visiteurs : Taux de visiteurs contents → Accueil : Part de visiteurs satisfaits',
    ],
    ['Allées ouvertes', 'added', 'sure', ''],
    ['Bancs repeints', 'removed', 'sure', ''],
  ])
})
