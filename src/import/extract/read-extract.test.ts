import { describe, expect, it } from 'vitest'
import { readExtract } from '#import/extract/read-extract.ts'

/** The indicators of a page with the values of each row, and the problems by line. */
function read(text: string) {
  const page = readExtract({ file: 'FR_2023_PLR_BG_PGM_999_PERF.txt', text: `${text}\n`, url: '' })
  if (!page.ok) throw new Error(page.faults.join('\n'))
  const { objectives, problems } = page.extract
  return {
    indicators: objectives.flatMap(({ indicators }) =>
      indicators.map(({ code, label, tables }) => [
        code,
        label,
        ...tables.flatMap(({ rows }) => rows.map(({ values }) => values.join(' | '))),
      ]),
    ),
    problems: problems.map(({ line, found }) => `${line} ${found}`),
  }
}

describe('the framework of a page', () => {
  it('joins the summary and the detail of an indicator, whose wording wins', () => {
    const text = [
      'Récapitulation',
      'Objectif 1',
      'Aller vite',
      'INDICATEUR 1.1',
      'Délai moyen',
      'OBJECTIF 1 : Aller vite',
      '1.1 – Délai moyen d’accueil',
      '| Unité | 2022 Réalisation | 2023 Cible |',
      '| Délai | jours | 4 | 3 |',
    ].join('\n')
    expect(read(text)).toEqual({
      indicators: [['1.1', 'Délai moyen d’accueil', '4 | 3']],
      problems: ['7 1.1 Délai moyen d’accueil'],
    })
  })

  it('opens nothing under « Évolution de la maquette », and keeps its text for the editor', () => {
    const text = [
      'ÉVOLUTION DE LA MAQUETTE',
      'Indicateur 1.2 : supprimé',
      'OBJECTIF 1',
      'Aller vite',
      'INDICATEUR 1.1',
      'Délai moyen',
    ].join('\n')
    expect(read(text)).toEqual({
      indicators: [['1.1', 'Délai moyen']],
      problems: ['1 ÉVOLUTION DE LA MAQUETTE Indicateur 1.2 : supprimé'],
    })
  })

  it('reports the remarks of a column « Évolution de la maquette », and reads the figures beside', () => {
    const text = [
      'INDICATEUR 1.1 : Délai moyen',
      '| | Unité | 2022 Réalisation | 2023 Cible | Évolution de la maquette |',
      '| Délai | jours | 4 | 3 | libellé modifié |',
    ].join('\n')
    expect(read(text)).toEqual({
      indicators: [['1.1', 'Délai moyen', '4 | 3']],
      problems: ['3 libellé modifié'],
    })
  })

  it.each([
    ['a row without values', 'Unité\n2022 Réalisation\n2023 Cible\nDélai\njours\nPart\n%\n4\n3', [',', '4 | 3'], ['5 Délai · jours']],
    ['a last row without values', 'Unité\n2022 Réalisation\n2023 Cible\nPart\n%\n4\n3\nDélai\njours\nSource : a', ['4 | 3', ','], ['9 Délai · jours']],
    ['a unit that is missing', 'Unité\n2022 Réalisation\n2023 Cible\nDélai\n4\n3', [','], ['5 Délai ·  · 4 · 3']],
    ['a decimal point that nothing confirms', 'Unité\n2022 Réalisation\n2023 Cible\nDélai\njours\n4.5\nNA', [',NA'], ['5 4.5']],
    ['a value without a column', '| | Unité | 2022 Réalisation | |\n| Délai | jours | 4 | 3 |', [''], ['3 Délai | jours | 4 | 3']],
    ['a table without columns', 'Unité\nDélai\njours\n4\n3', [], ['2 Unité', '5 4 · 3']],
    ['nothing in a row that starts like a title', '| | Unité | 2022 Réalisation |\n| 1 – Délai | jours | NA |', ['NA'], []],
    ['a subtitle in a table', '| | Unité | 2022 Réalisation |\n| Enfants | | |\n| Délai | jours | 4 |', ['4'], ['3 Enfants |  | ']],
  ] as const)('locates %s', (_, table, values, problems) => {
    expect(read(`INDICATEUR 1.1 : Délai moyen\n${table}`)).toEqual({
      indicators: [['1.1', 'Délai moyen', ...values.map((row) => row.replace(',', ' | '))]],
      problems,
    })
  }) // prettier-ignore

  it.each([
    ['Indicateur\nUnité\n2022 Réalisation\nDélai\njours\n4'],
    ['| INDICATEUR | Unité | 2022 Réalisation |\n| Délai | jours | 4 |'],
    ['| (du point de vue de l’usager) | Unité | 2022 Réalisation |\n| Délai | jours | 4 |'],
  ])('takes no column heading for an indicator: %j', (table) => {
    expect(read(`INDICATEUR 1.1 : Délai moyen\n${table}`)).toEqual({
      indicators: [['1.1', 'Délai moyen', '4']],
      problems: [],
    })
  })

  it('opens an indicator whose title heads its table', () => {
    const table = '| Indicateur 1.1 – Délai moyen | Unité | 2022 Réalisation |\n| Délai | jours | 4 |'
    expect(read(table)).toEqual({ indicators: [['1.1', 'Délai moyen', '4']], problems: [] })
  })

  it('reports what may be the rest of a title', () => {
    const text =
      'INDICATEUR 1.1\nDélai moyen d’accueil\ndes visiteurs\nUnité\n2022 Réalisation\nDélai\njours\n4'
    expect(read(text)).toEqual({
      indicators: [['1.1', 'Délai moyen d’accueil', '4']],
      problems: ['3 des visiteurs'],
    })
  })

  it('never joins two figures that a page break or an invisible mark parts, nor keeps the mark', () => {
    const text = 'INDICATEUR 1.1 : Délai\u200B moyen\n| Unité | 2022 Réalisation | 2023 Cible |\n| Délai | jours | 1\u00AD2 | 3 |'
    expect(read(text)).toEqual({ indicators: [['1.1', 'Délai moyen', '12 | 3']], problems: [] })
    const broken = 'INDICATEUR 1.1 : Délai\nUnité\n2022 Réalisation\n2023 Cible\nDélai\njours\n47\f48'
    expect(read(broken).indicators).toEqual([['1.1', 'Délai', '47 | 48']])
  }) // prettier-ignore

  it('drops no table in silence: before any indicator, or under one without a title', () => {
    const table = '| Unité | 2022 Réalisation |\n| Délai | jours | 4 |'
    expect(read(table).problems).toEqual(['1 Unité | 2022 Réalisation'])
    expect(read(`INDICATEUR 1.1\n${table}`)).toEqual({
      indicators: [],
      problems: ['1 INDICATEUR 1.1', '2 indicateur 1.1'],
    })
  })
})

describe('titles as documents print them', () => {
  const table = (label: string) =>
    ['Unité', '2022 Réalisation', '2023 Cible', label, 'jours', '4', '3', 'Source : registre'].join('\n')

  /** Parts with their marks, and problems. */
  function parts(...lines: readonly string[]) {
    const page = readExtract({ file: 'FR_2023_PLR_BG_PGM_999_PERF.txt', text: lines.join('\n\n'), url: '' })
    if (!page.ok) throw new Error(page.faults.join('\n'))
    const mark = (mission: boolean) => (mission ? ' [mission]' : '')
    return {
      parts: page.extract.objectives.flatMap(({ code, label, mission, indicators }) => [
        `${code} ${label}${mark(mission)}`,
        ...indicators.map(
          (one) =>
            `${one.code} ${one.label}${mark(one.mission)} ${one.pointOfView ?? ''} ${one.tables.length}`,
        ),
      ]),
      problems: page.extract.problems.map(({ line, found }) => `${line} ${found}`),
    }
  }

  it('join the keyword, its mark and the numbered title below, without an alarm', () => {
    expect(
      parts(
        'OBJECTIF mission',
        '1 – Accueillir',
        'INDICATEUR     mission',
        '1.1 – Délai moyen',
        '(du point de vue de l’usager)',
        table('Délai'),
        'INDICATEUR',
        '1.2 – Délai médian',
        table('Délai'),
      ),
    ).toEqual({
      parts: ['1 Accueillir [mission]', '1.1 Délai moyen [mission] user 1', '1.2 Délai médian  1'],
      problems: [],
    })
  })

  it('are found between bars too, without a number', () => {
    const page = ['OBJECTIF', 'Accueillir |', 'INDICATEUR mission', 'Délai moyen |', table('Délai')]
    expect(parts(...page)).toEqual({
      parts: [' Accueillir', ' Délai moyen [mission]  1'],
      problems: [],
    })
  })

  it('name the line of a keyword that has no title', () => {
    expect(parts('OBJECTIF mission', 'INDICATEUR', '1.1 – Délai moyen', table('Délai')).problems).toEqual([
      '1 OBJECTIF mission',
    ])
  })

  it('are no sentences about an indicator, and no items of a list', () => {
    expect(
      parts(
        'OBJECTIF',
        '1 – Accueillir',
        'Indicateur 1.2 : « Délai médian »',
        'Il a changé de nom.',
        'INDICATEUR',
        '1.1 – Délai moyen',
        table('Délai'),
        'Mode de calcul',
        '1 – Compter les jours',
        'Indicateur 1.2 : Voir plus haut',
        table('Délai, autre registre'),
      ),
    ).toEqual({ parts: ['1 Accueillir', '1.1 Délai moyen  2'], problems: [] })
  })
})
