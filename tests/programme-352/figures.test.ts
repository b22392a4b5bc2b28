import { ownSlug } from '#model/line.ts'
import { expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import { columnHeading } from '#words/names.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'
import { expectPublished, listed } from './figures/listed.ts'
import {
  creditKey,
  creditLists,
  creditsSaid,
  figureKey,
  figureLists,
  figuresSaid,
  remarkSaid,
} from './figures/said.ts'

/** What was published of this programme is still in `data/`, whatever was added since. */
const archive = getArchive('.')

test.each(figureLists)('the printed figures: %s', (list) => {
  const transcribed = archive.tables.flatMap(({ document, columns, rows }) => {
    const type = archive.documentById.get(document)?.type ?? 'pap'
    return rows.flatMap(({ code, label, unit, values }) =>
      columns.map((column, index) => ({
        ...{ document, code, label, unit },
        column: columnHeading(column, type),
        printed: values[index]?.printed ?? '',
      })),
    )
  })
  expectPublished(list, figuresSaid(list), transcribed, figureKey)
})

test('the figures of a document that was not read say who copied them, and where to check', () => {
  const address = {
    dinum: 'https://github.com/betagouv/beta.gouv.fr/pull/8349',
    press: 'https://www.nextinpact.com/',
  }
  const rows = archive.tableByDocument.get('pap-2022')?.rows ?? []
  figuresSaid('pap-2022-recopie').forEach(({ code, label }) => {
    const row = rows.find((one) => one.code === code && one.label === label)
    // Once the document itself is read, nobody's copy is needed.
    if (row?.reading === 'read' || row?.reading === 'deducedHeading') return
    expect(row?.reading).toBe('copied')
    expect(row?.readingSource).toContain(label === 'Part des femmes' ? address.press : address.dinum)
  })
})

test('a printed row that no indicator is sure to be is kept, and tied to none', () => {
  const untied = archive.tables.flatMap(({ document, rows }) =>
    rows.filter(({ indicator }) => indicator === '').map(({ label }) => `${document} · ${label}`),
  )
  expect(untied).toEqual(
    expect.arrayContaining([
      'bilan-2024 · Entrepreneur(e)s d’intérêt général (EIG) recrutés',
      'bilan-2024 · Part des femmes dans les EIG',
    ]),
  )
})

test.each(creditLists)('the credits, to the euro: %s', (list) => {
  const transcribed = archive.credits.map((row) => ({
    year: `${row.year}`,
    stage: creditStageTerms[row.stage].slug,
    scope: row.scope,
    title: creditTitleTerms[row.title].slug,
    document: row.document,
    part: row.part,
    ...remarkSaid(row.remark),
    commitmentAuthorisations: `${row.commitmentAuthorisations ?? ''}`,
    paymentAppropriations: `${row.paymentAppropriations ?? ''}`,
  }))
  expectPublished(list, creditsSaid(list), transcribed, creditKey)
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
    publishedOn: row['publie_le'] ?? '',
    otherProgramme: row['programme'] ?? '',
    publisher: row['editeur'] ?? '',
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
    publishedOn: doc.publishedOn ?? '',
    otherProgramme: doc.otherProgramme ?? '',
    publisher: doc.publisher,
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
    for (const row of named) expect(row).toMatchObject({ indicator, line: ownSlug })
  }
})
