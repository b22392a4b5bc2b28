import { describe, expect, test } from 'vitest'
import { archiveChanges, type ChangeTable } from '#cli/changes/archive-changes.ts'
import { releasedFacts } from '#downloads/release.ts'
import { baseArchive, baseText } from '../../../tests/support/base-archive.ts'
import { sampleArchive, sampleSources } from '../../../tests/support/sample-archive.ts'

const rap = 'data/tableaux/rap-2022.csv'
const before = baseArchive()

/** The changes of one kind, as [cells, before, after]. */
function changesOf(title: string, replacements: readonly (readonly [string, string])[], path = rap) {
  const tables = archiveChanges(before, baseArchive({ [path]: baseText(path, replacements) }))
  return rows(tables.find((table) => table.title === title))
}

const rows = (table: ChangeTable | undefined) =>
  table?.changes.map(({ fact, before, after }) => [fact.cells.join(' / '), before, after])

describe('what changes from one archive to another', () => {
  test('nothing, when nothing does', () => {
    expect(archiveChanges(before, baseArchive())).toEqual([])
    expect(archiveChanges(sampleArchive, sampleSources)).toEqual([])
  })

  test('figures: taken away first, then changed, then added, each with its document', () => {
    const replacements = [
      ['10,13,15,14,20', '10,14*,15,14,'],
      ['"33,5",,35', '"33,5",34,35'],
    ] as const
    expect(changesOf('Chiffres', replacements)).toEqual([
      ['Jardins ouverts / 2024 / Cible PAP 2022 / RAP\u00A02022', '20', undefined],
      ['Jardins ouverts / 2021 / Réalisation / RAP\u00A02022', '13', '14*'],
      ['Visiteurs, part des enfants / 2022 / Réalisation / RAP\u00A02022', undefined, '34'],
    ])
  })

  test('the sentence and the chart that a figure gives follow it', () => {
    const replacements = [['10,13,15,14,20', '10,13,15,15,20']] as const
    expect(changesOf('Phrases publiées', replacements)).toEqual([
      [
        'Jardins ouverts / 2022',
        'En 2022, il y a eu 14\u00A0jardins ouverts\u202F; 15\u00A0étaient prévus.',
        'En 2022, il y a eu 15\u00A0jardins ouverts, autant que prévu.',
      ],
    ])
    expect(changesOf('Étiquettes des graphiques', replacements)).toEqual([
      [
        'Jardins ouverts / 2022',
        '2022\u00A0: 15 promis (PAP\u00A02022), 14 obtenus (RAP\u00A02022), 1 de moins',
        '2022\u00A0: 15 promis (PAP\u00A02022), 15 obtenus (RAP\u00A02022), autant que promis',
      ],
    ])
  })

  test('« cible atteinte » is said where the direction is known, and only there', () => {
    const met = baseArchive({
      [rap]: baseText(rap, [['2024 Cible PAP 2022', '2022 Cible PAP 2022']]).replace('14,20', '20,20'),
    })
    const missed = baseArchive({ [rap]: baseText(rap, [['2024 Cible PAP 2022', '2022 Cible PAP 2022']]) })
    const verdicts = archiveChanges(met, missed).find(({ title }) => title === 'Cible atteinte')
    expect(rows(verdicts)).toEqual([['Jardins ouverts / 2022', 'cible atteinte', 'cible non atteinte']])
  })

  test('rows and the framework: a renamed and renumbered indicator', () => {
    const replacements = [
      ['1.1,jardins-ouverts,,Nombre de jardins ouverts', '2.1,jardins-ouverts,,Jardins'],
    ] as const
    expect(changesOf('Lignes et colonnes des tableaux', replacements)).toEqual([
      [
        'RAP\u00A02022 / Jardins ouverts',
        '1.1 · « Nombre de jardins ouverts » · Nb · lu',
        '2.1 · « Jardins » · Nb · lu',
      ],
    ])
    expect(changesOf('Évolutions de la maquette', replacements)).toEqual([
      ['RAP\u00A02022 / Jardins ouverts', undefined, 'Nouveau nom · Nombre de jardins ouverts · Jardins'],
      ['RAP\u00A02022 / Jardins ouverts', undefined, 'Nouveau numéro · 1.1 · 2.1'],
    ])
  })

  const heading = 'code,indicateur,sous_indicateur,libelle,unite,lecture,2022 Résultats'
  const [trees, ponds] = [',,,Arbres plantés,Nb,lu,8', ',,,Mares creusées,Nb,lu,3']
  const withBilan = (...rows: readonly string[]) =>
    baseArchive({
      'data/documents.csv': `${baseText('data/documents.csv', [['url_credits', 'url_credits,editeur']])}bilan-2022,BILAN,2022,Jardins partagés,,,2023-03-01,,,,,DJP\n`,
      'data/tableaux/bilan-2022.csv': [heading, ...rows, ''].join('\n'),
    })

  test('rows of a bilan that belong to no indicator go by their label, wherever they stand', () => {
    const both = withBilan(trees, ponds)
    expect(archiveChanges(both, withBilan(ponds, trees))).toEqual([])
    const figures = archiveChanges(both, withBilan(trees, ponds.replace('3', '4')))
    expect(figures.map(rows)).toEqual([
      [['Mares creusées / 2022 / Réalisation / bilan\u00A0DJP\u00A02022', '3', '4']],
    ])
  })

  test('a release knows rows that belong to no indicator by their label, whatever stands above', () => {
    const factsOf = (...rows: readonly string[]) =>
      releasedFacts(withBilan(...rows)).filter(({ identity }) => identity.includes('#bilan-2022:'))
    const [pond] = factsOf(ponds)
    expect(pond).toMatchObject({
      identity: '/archives/2022/#bilan-2022:mares creusees:2022:actual',
      label: 'Mares creusées, réalisation 2022, bilan\u00A0DJP\u00A02022',
    })
    expect(factsOf(trees, ponds)).toContainEqual(pond)
  })

  test('credits, with the sentence that they give', () => {
    const replacements = [['tous,440000,371000', 'tous,440000,471000']] as const
    expect(changesOf('Crédits', replacements, 'data/credits.csv')).toEqual([
      [
        '2022 / Crédits consommés / Programme entier / Tous les titres / RAP\u00A02022 · JPE',
        'AE 440\u202F000\u00A0€ · CP 371\u202F000\u00A0€',
        'AE 440\u202F000\u00A0€ · CP 471\u202F000\u00A0€',
      ],
    ])
    expect(changesOf('Phrases publiées', replacements, 'data/credits.csv')).toHaveLength(1)
  })

  test('independent figures, even two of one period', () => {
    const path = 'data/recoupements/registre.csv'
    const doubled = 'jardins,2022,15,non,2023-01-15,,https://exemple.fr/registre'
    expect(
      changesOf('Recoupements', [[doubled, `${doubled}\n${doubled.replace('15,non', '16,oui')}`]], path),
    ).toEqual([
      [
        'Le registre des jardins, Jardins inscrits / 2022 / 2023-01-15',
        undefined,
        '16 · incomplet · https://exemple.fr/registre',
      ],
    ])
  })

  test('documents and notes', () => {
    expect(changesOf('Documents', [['2023-04-12', '2023-04-13']], 'data/documents.csv')?.[0]?.[0]).toBe(
      'RAP\u00A02022',
    )
    const note = 'content/indicateurs/jardins-ouverts.mdx'
    expect(
      changesOf('Fiches des indicateurs', [['titre: Jardins ouverts', 'titre: Portails']], note),
    ).toEqual([
      [
        'jardins-ouverts',
        'Jardins ouverts · Ouvrir des jardins · Nb · sens : hausse',
        'Portails · Ouvrir des jardins · Nb · sens : hausse',
      ],
    ])
  })
})
