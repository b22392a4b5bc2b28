import { expect, test } from 'vitest'
import { getArchive } from '#archive.ts'
import { columnHeading } from '#french/measure-name.ts'
import { creditStageTerms, creditTitleTerms } from '#french/terms.ts'
import { expectPublished, listed } from './figures/listed.ts'

/** What was published of this programme is still in `data/`, whatever was added since. */
const archive = getArchive('.')

test('the printed figures', () => {
  const expected = listed('observations').map((row) => ({
    document: row['document'] ?? '',
    code: row['code'] ?? '',
    label: row['libelle'] ?? '',
    unit: row['unite'] ?? '',
    column: `${row['annee']} ${row['colonne']}`,
    printed: row['valeur'] ?? '',
  }))
  const transcribed = archive.tables.flatMap(({ document, columns, rows }) =>
    rows.flatMap(({ code, label, unit, values }) =>
      columns.map((column, index) => ({
        ...{ document, code, label, unit },
        column: columnHeading(column),
        printed: values[index]?.printed ?? '',
      })),
    ),
  )
  expectPublished('observations', expected, transcribed, ['document', 'label', 'column'])
})

test('the credits, to the euro', () => {
  const stages: Readonly<Record<string, string>> = {
    exécution: 'crédits consommés',
    'transfert vers le programme 129': 'transfert',
  }
  const rounding = (text = '') => /arrondi imprimé : [^)]+/.exec(text)?.[0] ?? ''
  const expected = listed('credits').map((row) => ({
    year: row['exercice'] ?? '',
    stage: stages[row['etape'] ?? ''] ?? row['etape'] ?? '',
    scope: row['perimetre'] ?? '',
    title: row['titre'] ?? '',
    document: /^[pr]ap-\d{4}/.exec(row['source'] ?? '')?.[0] ?? '',
    part: /\((JPE|présentation stratégique)/.exec(row['source'] ?? '')?.[1] ?? '',
    rounding: rounding(row['source']),
    commitmentAuthorisations: row['ae'] ?? '',
    paymentAppropriations: row['cp'] ?? '',
  }))
  const transcribed = archive.credits.map((row) => ({
    year: `${row.year}`,
    stage: creditStageTerms[row.stage].slug,
    scope: row.scope,
    title: creditTitleTerms[row.title].slug,
    document: row.document,
    part: row.part,
    rounding: rounding(row.remark),
    commitmentAuthorisations: `${row.commitmentAuthorisations}`,
    paymentAppropriations: `${row.paymentAppropriations}`,
  }))
  expectPublished('credits', expected, transcribed, ['year', 'stage', 'scope', 'title', 'document', 'part'])
})

test('the documents, with their person in charge and official addresses', () => {
  const expected = listed('documents').map((row) => ({
    id: row['document'] ?? '',
    type: row['type']?.toLowerCase() ?? '',
    year: row['exercice'] ?? '',
    programmeName: row['programme_libelle'] ?? '',
    manager: row['responsable'] ?? '',
    managerRole: row['fonction'] ?? '',
    performance: row['url_performance'] ?? '',
    presentation: row['url_presentation'] ?? '',
    credits: row['url_credits'] ?? '',
  }))
  const transcribed = archive.documents.map((doc) => ({
    id: doc.id,
    type: doc.type,
    year: `${doc.year}`,
    programmeName: doc.programmeName,
    manager: doc.manager,
    managerRole: doc.managerRole,
    performance: doc.urls.performance ?? '',
    presentation: doc.urls.presentation ?? '',
    credits: doc.urls.credits ?? '',
  }))
  expectPublished('documents', expected, transcribed, ['id'])
})

test('one label is one indicator, whatever the document', () => {
  const slugs: Readonly<Record<string, string>> = {
    'Nombre de problèmes investigués': 'problemes-investigues',
    'Nombre de produits lancés par an': 'produits-lances',
    'Nombre de produits abandonnés par an': 'produits-abandonnes',
    "Nombre de produits devenus des services public à impact national majeur au cours de l'année":
      'impact-national-majeur',
  }
  const rows = archive.tables.flatMap((table) => table.rows)
  for (const [label, indicator] of Object.entries(slugs)) {
    const named = rows.filter((row) => row.label === label)
    expect(named.length).toBeGreaterThan(0)
    for (const row of named) expect(row).toMatchObject({ indicator, subIndicator: '' })
  }
})
