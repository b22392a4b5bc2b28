import { describe, expect, test } from 'vitest'
import type { Archive } from '#model/archive.ts'
import { directionOf } from '#model/indicator.ts'
import { draftDocument } from '#import/draft/draft-document.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { datasets } from '#downloads/datasets.ts'
import { indicatorMetadata } from '#downloads/catalogues/structured-data.ts'
import { citationsOf } from '#pages/indicateurs/[slug]/_citations.ts'
import { embedPage } from '#pages/integrer/indicateurs/[slug]/_embed.ts'
import { homePage } from '#pages/_home.ts'
import { indicatorCrossChecks } from '#pages/recoupements/_cross-check.ts'
import { indicatorPage } from '#pages/indicateurs/[slug]/_indicator-page.ts'
import { llmsText } from '#pages/llms.txt.ts'
import { objectivePage } from '#pages/objectifs/[slug]/_objective-page.ts'
import { posters } from '#pages/graphiques/_poster.ts'
import { promisesPage } from '#pages/promesses/_promises-page.ts'
import { reusedAddresses } from '#site/reused-addresses.ts'
import { yearPageOf } from '#pages/archives/[year]/_year-page.ts'
import { archiveOf, edited } from './support/base-archive.ts'
import { overlaid } from './support/overlay.ts'

/** An indicator whose two lines have names of their own: « En semaine », counted, and « Part des satisfaits », in %. */
const files = overlaid('lignes-egales')
const archive = archiveOf(files)
const visiteurs = archive.indicatorBySlug.get('visiteurs')
if (visiteurs === undefined) throw new Error('no indicator')

/** The records of one published table, by column. */
function rowsOf(of: Archive, stem: string) {
  const table = datasets
    .find((one) => one.stem === stem)
    ?.table({ archive: of, siteUrl: 'https://exemple.fr/' })
  return (table?.records ?? []).map((record) =>
    Object.fromEntries((table?.fields ?? []).map(({ name }, index) => [name, record[index]])),
  )
}

/** What verify says of the archive with one text of one file replaced by another. */
function problemsWith(path: string, from: string, to: string) {
  return ingestFiles(edited(files, [path, from, to])).problems.map(({ rule, line, heading, expected }) => [
    rule,
    line,
    heading,
    expected,
  ])
}

describe('what verify asks of an indicator whose lines all have names of their own', () => {
  const sheet = 'content/indicateurs/visiteurs.mdx'

  test('a row names one of its lines', () => {
    const path = 'data/tableaux/rap-2022.csv'
    expect(problemsWith(path, 'visiteurs,semaine,', 'visiteurs,,')).toEqual([
      [
        'sous-indicateur-inconnu',
        3,
        'sous_indicateur',
        'un sous-indicateur déclaré dans la fiche de « visiteurs » (semaine, satisfaits).',
      ],
    ])
  })

  test('a remark names one of its lines', () => {
    expect(problemsWith(sheet, 'annee: 2022, sous_indicateur: satisfaits,', 'annee: 2022,')).toEqual([
      [
        'cle-manquante',
        14,
        'sous_indicateur',
        'un sous-indicateur déclaré dans cette fiche : semaine, satisfaits.',
      ],
    ])
  })

  test('« nom » needs « unite »; « unite » alone is enough', () => {
    const rules = (to: string) =>
      problemsWith(sheet, 'point_de_vue:', `${to}\npoint_de_vue:`).map(([rule, , heading]) => [rule, heading])
    expect(rules('unite: Nb')).toEqual([])
    expect(rules('nom: { singulier: visiteur, pluriel: visiteurs, genre: masculin }')).toEqual([
      ['cle-manquante', 'unite'],
    ])
  })

  test('a line that says where better lies names the document that states it', () => {
    const line = "unite: '%' }"
    expect(problemsWith(sheet, line, "unite: '%', sens: hausse }").map(([rule, at]) => [rule, at])).toEqual([
      ['sens-sans-source', 12],
    ])
    expect(problemsWith(sheet, line, "unite: '%', sens: hausse, sens_source: pap-2022 }")).toEqual([])
    expect(problemsWith(sheet, line, "unite: '%', sens: hausse, sens_source: pap-1999 }")).toMatchObject([
      ['reference-inconnue', 12, 'sens_source', 'un document : pap-2022, rap-2022.'],
    ])
  })

  test('without lines of its own, it needs a unit', () => {
    const text = new TextDecoder().decode(files.get(sheet))
    const start = text.indexOf('sous_indicateurs:')
    const bare = text.slice(0, start) + text.slice(text.indexOf('voir_aussi'))
    const changed = new Map([...files, [sheet, new TextEncoder().encode(bare)]])
    expect(
      ingestFiles(changed)
        .problems.filter(({ file }) => file === sheet)
        .map(({ rule, heading }) => [rule, heading]),
    ).toEqual([['cle-manquante', 'unite']])
  })
})

test('a line may say where better lies: on the page, and in the data with what became of each target', () => {
  const sheet = 'content/indicateurs/visiteurs.mdx'
  const stated = "unite: '%', sens: hausse, sens_source: pap-2022 }"
  const directed = archiveOf(edited(files, [sheet, "unite: '%' }", stated]))
  const indicator = directed.indicatorBySlug.get('visiteurs')
  const { facts } = indicator === undefined ? { facts: [] } : indicatorPage(directed, indicator)
  expect(facts.find(({ term }) => term === 'Sens souhaité : part des satisfaits')?.text).toMatch(
    /^Plus le chiffre est élevé, mieux c’est \(PAP.2022\)\.$/,
  )
  expect(indicator?.lines.map((line) => directionOf(indicator, line))).toEqual(['unspecified', 'up'])
  expect(
    rowsOf(directed, 'indicateurs')
      .filter((row) => row['indicateur'] === 'visiteurs')
      .map((row) => [row['sens'], row['sens_source']]),
  ).toEqual([
    ['non précisé', undefined],
    [undefined, undefined],
    ['hausse', 'pap-2022'],
  ])
})

test('a series of another source may name the line that it counts', () => {
  const sheet = 'content/recoupements/registre.mdx'
  const named = (line: string) =>
    ['indicateur: jardins-ouverts', `indicateur: visiteurs, sous_indicateur: ${line}`] as const
  const beside = archiveOf(edited(files, [sheet, ...named('semaine')]))
  const indicator = beside.indicatorBySlug.get('visiteurs')
  const [check] = indicator === undefined ? [] : indicatorCrossChecks(beside, indicator)
  expect(check?.view.sentences[0]).toContain('ne donne jamais le chiffre officiel (2021 et 2022)')
  expect(rowsOf(beside, 'recoupements').map((row) => [row['indicateur'], row['sous_indicateur']])).toEqual([
    ['visiteurs', 'semaine'],
    ['visiteurs', 'semaine'],
  ])
  expect(problemsWith(sheet, ...named('dimanche'))).toEqual([
    [
      'reference-inconnue',
      6,
      'sous_indicateur',
      'un sous-indicateur déclaré dans la fiche de « visiteurs » : semaine, satisfaits.',
    ],
  ])
  expect(problemsWith(sheet, 'indicateur: jardins-ouverts', 'sous_indicateur: semaine')).toMatchObject([
    ['reference-inconnue', 6, 'sous_indicateur', expect.stringContaining('indicateur')],
  ])
})

describe('its page', () => {
  const view = indicatorPage(archive, visiteurs)

  test('says of which line each sentence, chart and table is', () => {
    expect(view.finding).toBe(
      'En semaine. En 2022, il y a eu 1\u202F700\u00A0visiteurs en semaine\u202F; 1\u202F800\u00A0étaient prévus.',
    )
    expect(view.outcomes.map(({ line, marks }) => [line.title, marks.length])).toEqual([
      ['En semaine', 0],
      ['Part des satisfaits', 1],
    ])
    expect(view.outcomes.flatMap(({ table }) => table.rowIds?.[0])).toEqual([
      'annee-2024-semaine',
      'annee-2024-satisfaits',
    ])
    // No forecast was updated and no target moved: there is nothing to say.
    expect(view.moved).toMatchObject({ sentences: [], promises: [], targets: [] })
    expect([...new Set(view.rows.map(({ line }) => line))]).toEqual(['En semaine', 'Part des satisfaits'])
  })

  test('gives the names that documents print for its lines', () => {
    expect(view.labels.map(({ label, code }) => [label, code])).toEqual([
      ['Du lundi au vendredi', '1.2'],
      ['Visiteurs satisfaits', '1.2'],
    ])
  })

  test('cites each figure under the name of its line', () => {
    const { figures } = citationsOf(archive, visiteurs, 'https://exemple.fr/')
    expect(figures.map(({ title }) => title)).toContainEqual(
      expect.stringMatching(/^Part des satisfaits \(%\), prévision 2022 du PAP 2022 : 73,5 \(/),
    )
  })
})

describe('the pages that list indicators', () => {
  test('show each of its lines under its full name', () => {
    expect(
      homePage(archive)
        .charts.map(({ label }) => label)
        .toSorted(),
    ).toEqual(['Jardins ouverts', 'Visiteurs, en semaine', 'Visiteurs, part des satisfaits'])
    const [objective] = archive.objectives
    if (objective === undefined) throw new Error('no objective')
    expect(objectivePage(archive, objective).indicators.map(({ title, path }) => [title, path])).toEqual([
      ['Jardins ouverts', '/indicateurs/jardins-ouverts/'],
      ['Visiteurs, en semaine', '/indicateurs/visiteurs/'],
      ['Visiteurs, part des satisfaits', '/indicateurs/visiteurs/'],
    ])
    expect(promisesPage(archive).overview?.table.rows.map(([name]) => name)).toHaveLength(3)
    expect(llmsText(archive, 'https://exemple.fr/')).toContain('visiteurs.md): En semaine. En 2022,')
  })

  test('the printed table says whose lines they are, under no other indicator', () => {
    const rows = yearPageOf(archive, 2022).documents.flatMap((doc) => doc.rows)
    expect(rows.map(({ label, sub, indicator }) => [label, sub, indicator]).slice(0, 3)).toEqual([
      ['Nombre de jardins ouverts', false, ''],
      ['Du lundi au vendredi', false, 'Visiteurs'],
      ['Visiteurs satisfaits', false, 'Visiteurs'],
    ])
  })
})

test('its charts are files, and the first of them can be shown elsewhere', () => {
  expect(posters(archive, visiteurs, 'https://exemple.fr/').map(({ name }) => name)).toEqual([
    'visiteurs.semaine',
    'visiteurs.satisfaits',
  ])
  expect(embedPage(archive, visiteurs)).toMatchObject({
    title: 'Visiteurs, en semaine',
  })
  expect(reusedAddresses(archive)).toContain('/integrer/indicateurs/visiteurs/')
  expect(reusedAddresses(archive)).not.toContain('/graphiques/indicateurs/visiteurs.svg')
})

describe('the published tables', () => {
  const publication = { archive, siteUrl: 'https://exemple.fr/' }
  const rows = (stem: string) => rowsOf(archive, stem)

  test('an indicator has its record, which says what it is, and each line its own', () => {
    const names = ['sous_indicateur', 'titre', 'unite', 'sens', 'definition', 'noms'] as const
    const own = rows('indicateurs').filter((row) => row['indicateur'] === 'visiteurs')
    expect(own.map((row) => names.map((name) => row[name] ?? ''))).toEqual([
      ['', 'Visiteurs', '', 'non précisé', 'Une personne compte une fois par jour de visite.', ''],
      ['semaine', 'En semaine', 'Nb', '', '', 'Du lundi au vendredi (pap-2022)'],
      ['satisfaits', 'Part des satisfaits', '%', '', '', 'Visiteurs satisfaits (pap-2022)'],
    ])
  })

  test('figures and targets are of its lines, in their units', () => {
    for (const stem of ['observations', 'cibles']) {
      const own = rows(stem).filter((row) => row['indicateur'] === 'visiteurs')
      expect(new Set(own.map((row) => `${String(row['sous_indicateur'])} ${String(row['unite'])}`))).toEqual(
        new Set(['semaine Nb', 'satisfaits %']),
      )
    }
  })

  test('programs are told what each line measures', () => {
    expect(indicatorMetadata(publication, visiteurs).variableMeasured).toEqual([
      { '@type': 'PropertyValue', name: 'Visiteurs, en semaine', unitText: 'Nb' },
      { '@type': 'PropertyValue', name: 'Visiteurs, part des satisfaits', unitText: '%' },
    ])
  })
})

test('a new document takes up its lines', () => {
  const { sources } = ingestFiles(files)
  if (sources === undefined) throw new Error('the archive has errors')
  const draft = draftDocument(files, sources, { type: 'pap', year: 2023 })
  const table = draft.ok ? new TextDecoder().decode(draft.writes.get('data/tableaux/pap-2023.csv')) : ''
  expect(table).toContain('\n1.2,visiteurs,semaine,Du lundi au vendredi,Nb,repris,')
  expect(table).toContain('\n1.2,visiteurs,satisfaits,Visiteurs satisfaits,%,repris,')
})
