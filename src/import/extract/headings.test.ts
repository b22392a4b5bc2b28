import { describe, expect, it } from 'vitest'
import { titleLine } from '#import/extract/headings.ts'

describe('the title of an objective or an indicator', () => {
  it.each([
    ['OBJECTIF 1', 'objective', '1', ''],
    ['Objectif', 'objective', '', ''],
    ['OBJECTIF n° 2 – Former', 'objective', '2', 'Former'],
    ['Objectif 1 Favoriser l’émergence', 'objective', '1', 'Favoriser l’émergence'],
    ['OBJECTIF Favoriser l’émergence', 'objective', '', 'Favoriser l’émergence'],
    ['1 – Favoriser l’émergence', 'objective', '1', 'Favoriser l’émergence'],
    ['Indicateur 1.1', 'indicator', '1.1', ''],
    ['INDICATEUR 2.3 : Délai moyen', 'indicator', '2.3', 'Délai moyen'],
    ['2.3 - Délai moyen', 'indicator', '2.3', 'Délai moyen'],
    ['INDICATEUR', 'indicator', '', ''],
  ])('%s', (text, level, code, title) => {
    expect(titleLine(text)).toMatchObject({ level, code, title, mission: false })
  })

  it.each([
    'Objectifs et indicateurs de performance',
    'Indicateur de performance',
    'Objectif 1 du programme : voir plus haut',
    'objectif atteint',
    '2021 – Réalisation',
    '12 jours',
    '1,5 – 2',
    '',
  ])('is not: %s', (text) => {
    expect(titleLine(text)).toBeUndefined()
  })

  it('takes « mission » as a mark only when it stands apart', () => {
    expect(titleLine('INDICATEUR 1.1     mission')).toMatchObject({ title: '', mission: true })
    expect(titleLine('INDICATEUR 1.1 mission')).toMatchObject({ title: '', mission: true })
    expect(titleLine('1.1 – Délai moyen (mission)')).toMatchObject({ title: 'Délai moyen', mission: true })
    expect(titleLine('2.2 – Agents recrutés à la suite de leur mission')).toMatchObject({
      title: 'Agents recrutés à la suite de leur mission',
      mission: false,
    })
  })

  it('takes the point of view out of the title', () => {
    expect(titleLine('1.1 – Délai moyen (du point de vue de l’usager)')).toMatchObject({
      title: 'Délai moyen',
      pointOfView: 'user',
    })
    expect(titleLine('INDICATEUR 1.1 (du point de vue du contribuable)')?.pointOfView).toBe('taxpayer')
  })
})
