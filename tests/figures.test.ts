import { expect, test } from 'vitest'
import { getArchive } from '#archive.ts'
import { creditStages, creditTitles } from '#domain/credit.ts'
import type { Measure } from '#domain/measure.ts'
import type { Reading } from '#domain/observation.ts'
import { creditStageTerms, creditTitleTerms } from '#french/terms.ts'
import { inOneOrder, listed, pick } from './figures/listed.ts'

const archive = getArchive('.')

const measureOf: Readonly<Record<string, Measure>> = {
  Réalisation: 'actual',
  Prévision: 'forecast',
  'Prévision actualisée': 'updatedForecast',
  Cible: 'target',
}
const readingOf: Readonly<Record<string, Reading>> = { lu: 'read', 'en-tête déduit': 'deducedHeading' }

/** What the printed words mean: plain digits, « NA » and « Non déterminé », « Sans objet ». */
function meaningOf(printed: string) {
  if (/^\d+$/.test(printed)) return { kind: 'number', printed, number: Number(printed), note: '' }
  return { kind: printed === 'Sans objet' ? 'notApplicable' : 'undetermined', printed }
}

function rowOf(document: string, label: string) {
  return archive.tableByDocument.get(document)?.rows.find((row) => row.label === label)
}

test('the printed figures are those listed, no more and no less', () => {
  const expected = listed('observations').map((row) => {
    const [, words = '', pap] = /^(.+?)(?: PAP (\d{4}))?$/.exec(row['colonne'] ?? '') ?? []
    return {
      document: row['document'],
      code: row['code'],
      label: row['libelle'],
      unit: row['unite'],
      year: Number(row['annee']),
      measure: measureOf[words],
      papYear: pap === undefined ? undefined : Number(pap),
      value: meaningOf(row['valeur'] ?? ''),
      reading: readingOf[row['lecture'] ?? ''],
    }
  })
  const transcribed = archive.observations
    .filter(({ value }) => value.kind !== 'notCollected')
    .map((observation) => {
      const { document, indicator, subIndicator } = observation
      const row = archive.tableByDocument
        .get(document)
        ?.rows.find((one) => one.indicator === indicator && one.subIndicator === subIndicator)
      return {
        document,
        ...{ code: row?.code, label: row?.label, unit: row?.unit },
        ...pick(observation, 'year', 'measure', 'papYear', 'value', 'reading'),
      }
    })
  expect(expected).toHaveLength(68)
  expect(inOneOrder(transcribed)).toEqual(inOneOrder(expected))
})

test('one label is one indicator, whatever the document', () => {
  const slugs: Readonly<Record<string, string>> = {
    'Nombre de problèmes investigués': 'problemes-investigues',
    'Nombre de produits lancés par an': 'produits-lances',
    'Nombre de produits abandonnés par an': 'produits-abandonnes',
    "Nombre de produits devenus des services public à impact national majeur au cours de l'année":
      'impact-national-majeur',
  }
  for (const { document = '', libelle = '' } of listed('observations')) {
    expect(rowOf(document, libelle)).toMatchObject({ indicator: slugs[libelle], subIndicator: '' })
  }
})

test('the credits are those listed, to the euro', () => {
  const stages: Readonly<Record<string, string>> = {
    exécution: 'crédits consommés',
    'transfert vers le programme 129': 'transfert',
  }
  const expected = listed('credits').map((row) => {
    const printedStage = row['etape'] ?? ''
    const stage = stages[printedStage] ?? printedStage
    return {
      year: Number(row['exercice']),
      stage: creditStages.find((one) => creditStageTerms[one].slug === stage),
      scope: row['perimetre'],
      title: creditTitles.find((one) => creditTitleTerms[one].slug === row['titre']),
      commitmentAuthorisations: Number(row['ae']),
      paymentAppropriations: Number(row['cp']),
      document: /^[pr]ap-\d{4}/.exec(row['source'] ?? '')?.[0] ?? '',
      part: /\((JPE|présentation stratégique)/.exec(row['source'] ?? '')?.[1] ?? '',
      rounding: /arrondi imprimé : [^)]+/.exec(row['source'] ?? '')?.[0] ?? '',
    }
  })
  const transcribed = archive.credits.map((row) => ({
    ...pick(row, 'year', 'stage', 'scope', 'title', 'commitmentAuthorisations', 'paymentAppropriations'),
    ...pick(row, 'document', 'part'),
    rounding: /arrondi imprimé : [^)]+/.exec(row.remark)?.[0] ?? '',
  }))
  expect(expected).toHaveLength(75)
  expect(inOneOrder(transcribed)).toEqual(inOneOrder(expected))
})

test('the documents are those listed, with their person in charge and official addresses', () => {
  const empty = (text = '') => (text === '' ? undefined : text)
  const expected = listed('documents').map((row) => ({
    id: row['document'],
    type: row['type']?.toLowerCase(),
    year: Number(row['exercice']),
    programmeName: row['programme_libelle'],
    manager: row['responsable'],
    managerRole: row['fonction'],
    performance: empty(row['url_performance']),
    presentation: empty(row['url_presentation']),
  }))
  const transcribed = archive.documents.map((doc) => ({
    ...pick(doc, 'id', 'type', 'year', 'programmeName', 'manager', 'managerRole'),
    ...pick(doc.urls, 'performance', 'presentation'),
  }))
  expect(expected).toHaveLength(10)
  expect(inOneOrder(transcribed)).toEqual(inOneOrder(expected))
})

test('the addresses of the pages of credits are those of the official site', () => {
  const extracts = 'https://www.budget.gouv.fr/files/uploads/extract'
  const known = archive.documents.flatMap(({ id, urls }) =>
    urls.credits === undefined ? [] : [[id, urls.credits] as const],
  )
  expect(Object.fromEntries(known)).toEqual({
    'rap-2019': `${extracts}/2019/PLR/BG/PGM/352/FR_2019_PLR_BG_PGM_352_JPE.html`,
    'rap-2021': `${extracts}/2021/PLR/BG/PGM/352/FR_2021_PLR_BG_PGM_352_JPE.html`,
    'pap-2022': `${extracts}/2022/PLF/BG/PGM/352/FR_2022_PLF_BG_PGM_352_JPE.html`,
    'rap-2022': `${extracts}/2022/PLR/BG/PGM/352/FR_2022_PLR_BG_PGM_352_JPE.html`,
    'rap-2023': `${extracts}/2023/PLR/BG/PGM/352/FR_2023_PLR_BG_PGM_352_JPE.html`,
    'pap-2024': 'https://www.budget.gouv.fr/files/files/plf/plf-2024/FR_2024_PLF_BG_PGM_352_JPE.html',
  })
})
