import { expect, test } from 'vitest'
import { sampleArchive } from '../../tests/support/sample-archive.ts'
import { datasets } from '#downloads/datasets.ts'
import { printedTable } from '#downloads/datasets/printed-table.ts'
import { targetTable } from '#downloads/datasets/figures.ts'
import type { Table } from '#downloads/table.ts'

const publication = { archive: sampleArchive, siteUrl: 'https://jardins.example/chiffres/' }

function rowsOf(table: Table) {
  return table.records.map((record) =>
    Object.fromEntries(table.fields.map(({ name }, index) => [name, record[index]])),
  )
}

function rows(stem: string) {
  const dataset = datasets.find((candidate) => candidate.stem === stem)
  return dataset === undefined ? [] : rowsOf(dataset.table(publication))
}

test('every printed cell is a record, unread ones included, each kind with its own word', () => {
  const shown = rows('observations').map((row) =>
    ['document', 'annee', 'mesure', 'valeur_imprimee', 'valeur', 'borne', 'nature', 'note'].map(
      (name) => row[name] ?? '',
    ),
  )
  expect(shown).toEqual([
    ['pap-2022', 2020, 'realisation', '17 971', 17971, '', 'nombre', ''],
    ['pap-2022', 2022, 'cible', '>=10', 10, '>=', 'borne', ''],
    ['rap-2022', 2020, 'realisation', '18 000', 18000, '', 'nombre', ''],
    ['rap-2022', 2022, 'cible', '12*', 12, '', 'nombre', '*'],
    ['rap-2022', 2022, 'realisation', '-4,02', -4.02, '', 'nombre', ''],
    ['rap-2022', 2022, 'atteinte-de-la-cible', 'amélioration', '', '', 'mots', ''],
    ['rap-2022', 2020, 'realisation', 'Non déterminé', '', '', 'non_determine', ''],
    ['rap-2022', 2022, 'cible', '-', '', '', 'sans_objet', ''],
    ['rap-2022', 2022, 'realisation', '3,0 (p)', 3, '', 'nombre', '(p)'],
    ['rap-2022', 2022, 'atteinte-de-la-cible', '', '', '', 'non_releve', ''],
  ])
})

test('a figure comes with its row, its document, and the addresses to check it', () => {
  expect(rows('observations')[3]).toEqual({
    programme: '999',
    indicateur: 'arbres-plantes',
    indicateur_titre: 'Arbres plantés',
    sous_indicateur: '',
    unite: 'Nb',
    annee: 2022,
    mesure: 'cible',
    document: 'rap-2022',
    type_document: 'RAP',
    exercice: 2022,
    code: '1.1',
    libelle: '@SUM(A1), « chênes; hêtres »\net "autres"',
    pap_cite: 2022,
    valeur_imprimee: '12*',
    valeur: 12,
    borne: undefined,
    nature: 'nombre',
    note: '*',
    lecture: 'en-tête déduit',
    lecture_source: '',
    page: 'https://jardins.example/chiffres/indicateurs/arbres-plantes/#2022-cible-pap-2022-rap-2022',
    source: 'https://budget.example/rap-2022',
  })
  expect(rows('observations')[8]).toMatchObject({ sous_indicateur: 'part-chenes', unite: '%', code: '' })
})

test('a figure that two documents print has one record per version, in order', () => {
  expect(
    rows('revisions').map((row) =>
      ['annee', 'version', 'versions', 'revise', 'document', 'valeur'].map((name) => row[name]),
    ),
  ).toEqual([
    [2020, 1, 2, undefined, 'pap-2022', 17971],
    [2020, 2, 2, true, 'rap-2022', 18000],
  ])
})

test('the targets of a year are given in the order they were stated, with what came of them', () => {
  const names = ['sous_indicateur', 'version', 'deplacee', 'valeur_imprimee', 'precedente_imprimee']
  expect(rows('cibles').map((row) => names.map((name) => row[name]))).toEqual([
    ['', 1, true, '>=10', undefined],
    ['', 2, true, '12*', '>=10'],
    ['part-chenes', 1, false, '-', undefined],
  ])
  const outcome = [
    'realisation_imprimee',
    'realisation',
    'realisation_document',
    'atteinte',
    'atteinte_imprimee',
  ]
  expect(rows('cibles').map((row) => outcome.map((name) => row[name]))).toEqual([
    ['-4,02', -4.02, 'rap-2022', false, 'amélioration'],
    ['-4,02', -4.02, 'rap-2022', false, 'amélioration'],
    // A line with its own name has no stated direction: no verdict.
    ['3,0 (p)', 3, 'rap-2022', undefined, undefined],
  ])
})

test('no verdict on a target as long as no source states the desired direction', () => {
  const indicators = sampleArchive.indicators.map((one) => ({ ...one, direction: 'unspecified' as const }))
  const table = targetTable({ ...publication, archive: { ...sampleArchive, indicators } })
  expect(rowsOf(table).map((row) => row['atteinte'])).toEqual([undefined, undefined, undefined])
})

test('an indicator has the names that documents gave it, one after the other', () => {
  expect(rows('indicateurs').map((row) => row['noms'])).toEqual([
    'Nombre d’arbres plantés (pap-2022) | @SUM(A1), « chênes; hêtres »\net "autres" (rap-2022)',
    'Part des chênes (rap-2022)',
  ])
})

test('frameworks name objectives, indicators and their lines, document after document', () => {
  expect(
    rows('maquettes').map((row) => [
      row['document'],
      row['niveau'],
      row['identifiant'],
      row['code'],
      row['lecture'],
    ]),
  ).toEqual([
    ['pap-2022', 'objectif', 'planter', '1', 'lu'],
    ['pap-2022', 'indicateur', 'arbres-plantes', '1.1', 'lu'],
    ['rap-2022', 'indicateur', 'arbres-plantes', '1.1', 'en-tête déduit'],
    ['rap-2022', 'sous-indicateur', 'arbres-plantes', '', 'lu'],
  ])
  expect(rows('evolutions')).toEqual([
    {
      document: 'rap-2022',
      exercice: 2022,
      indicateur: 'arbres-plantes',
      indicateur_titre: 'Arbres plantés',
      nature: 'renommage',
      avant: 'Nombre d’arbres plantés',
      apres: '@SUM(A1), « chênes; hêtres »\net "autres"',
      motif: '',
      source: 'https://budget.example/rap-2022',
    },
  ])
})

test('indicators, documents, credits and cross-checks say what the archive says', () => {
  expect(
    rows('indicateurs').map((row) => [row['sous_indicateur'], row['titre'], row['unite'], row['sens']]),
  ).toEqual([
    [undefined, 'Arbres plantés', 'Nb', 'hausse'],
    ['part-chenes', 'Part des chênes', '%', undefined],
  ])
  expect(rows('documents')[0]).toMatchObject({
    document: 'pap-2022',
    type_document: 'PAP',
    publie_le: '2021-10-05',
    maquette: 'complète',
    tableau_releve: true,
    url_performance: undefined,
    page: 'https://jardins.example/chiffres/archives/2022/#pap-2022',
  })
  expect(rows('credits')).toEqual([
    {
      programme: '999',
      exercice: 2022,
      etape: 'crédits consommés',
      perimetre: 'programme',
      titre: 'hors titre 2',
      ae: 14718515,
      cp: 0,
      document: 'rap-2022',
      partie: 'JPE',
      mention: '+SUM(1)',
      source: 'https://budget.example/rap-2022',
    },
  ])
  expect(rows('recoupements')[0]).toMatchObject({
    recoupement: 'pepinieres',
    licence: 'MIT',
    serie_titre: 'Arbres vendus',
    nature: 'comptage',
    periode: '2022-03',
    valeur_imprimee: '1,5 (p)',
    valeur: 1.5,
    note: '(p)',
    incomplet: true,
    etat_du: '2022-03-15',
  })
})

test('the table of a document is published with its printed headings and cells', () => {
  const table = sampleArchive.tableByDocument.get('rap-2022')
  const printed = rowsOf(printedTable(table ?? { document: '', documentType: 'rap', columns: [], rows: [] }))
  expect(printed[0]).toMatchObject({
    code: '1.1',
    '2020 Réalisation': '18 000',
    '2022 Cible PAP 2022': '12*',
    '2022 Réalisation': '-4,02',
    '2022 Atteinte de la cible': 'amélioration',
  })
  expect(printed[1]).toMatchObject({ '2022 Cible PAP 2022': '-', '2022 Atteinte de la cible': '' })
})

test('published field names are lower-case ASCII of 63 characters at most, none twice', () => {
  for (const { stem, table } of datasets) {
    const names = table(publication).fields.map(({ name }) => name)
    expect(
      names.filter((name) => !/^[a-z][a-z0-9_]{0,62}$/.test(name)),
      stem,
    ).toEqual([])
    expect(new Set(names).size, stem).toBe(names.length)
  }
})

test('a field with a closed list of values holds no other', () => {
  for (const { stem, table } of datasets) {
    const { fields, records } = table(publication)
    fields.forEach(({ name, values }, index) => {
      const others = records
        .map((record) => record[index])
        .filter((cell) => cell !== undefined && cell !== '' && values?.includes(`${cell}`) === false)
      expect(others, `${stem}.${name}`).toEqual([])
    })
  }
})
