import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { draftImport } from '#import/draft/draft-import.ts'
import { draftProgramme } from '#import/draft/draft-programme.ts'
import type { Draft, Files } from '#import/draft/draft.ts'
import type { PrintedDocument } from '#import/extract/join-extracts.ts'
import { documentOf } from '#import/official.ts'
import { indexArchive } from '#model/archive.ts'
import { homePage } from '#pages/_home.ts'
import { quotedCell } from '#read/csv/parse-cell.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'
import { baseText } from './support/base-archive.ts'

const path = 'tests/support/official/plf-2025-performance.csv'
const excerpt = readFileSync(path, 'utf8')
const noWishes = { slugs: new Map<string, string>(), replace: false }
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What the official file prints of a programme; `changes` are made to its text first. */
function printed(programme: string, ...changes: readonly (readonly [string, string])[]): PrintedDocument {
  const text = changes.reduce((all, [from, to]) => all.replaceAll(from, to), excerpt)
  const file = 'performance.csv'
  const read = documentOf({ file, bytes: bytesOf(text), url: '', document: undefined }, [programme])
  if (!read.ok) throw new Error(read.faults.join('\n'))
  return read.document
}

function imported(files: Files, document: PrintedDocument, wishes = noWishes): Draft {
  const { sources, problems } = ingestFiles(files)
  if (sources === undefined) throw new Error(problems.map(({ rule, file }) => `${file} ${rule}`).join('\n'))
  return draftImport(files, sources, document, wishes)
}

function textIn(draft: Draft, file: string): string {
  return draft.ok ? new TextDecoder().decode(draft.writes.get(file)) : draft.faults.join('\n')
}

/** A new site of the programme, with its document of the official file. */
function started(...documents: readonly PrintedDocument[]): Files {
  const draft = draftProgramme(documents, '2026-01-01')
  if (!draft.ok) throw new Error(draft.faults.join('\n'))
  return draft.writes
}

const textOf = (files: Files, file: string) => new TextDecoder().decode(files.get(file))

describe('a new site from the official file', () => {
  const files = started(printed('105'))

  test('has each line under its own label, with its number, its unit and its figures', () => {
    expect(textOf(files, 'data/tableaux/pap-2025.csv').split('\n').slice(0, 4)).toEqual([
      'code,indicateur,sous_indicateur,numero,libelle,unite,lecture,2022 Réalisation,2023 Réalisation,2024 Cible PAP 2024,2025 Cible,2026 Cible,2027 Cible',
      'P105-1-1,accroitre-la-securite-de-la-france-au-travers-de-celle,part-de-femmes-participant-aux-formations,30454,Part de femmes participant aux formations,%,lu,7,8,"7,8",8,"8,1","8,1"',
      'P105-1-2,veiller-a-la-securite-des-francais-a-l-etranger,consultations-du-site-conseils-aux-voyageurs,13749,"Nombre de consultations du site ""Conseils aux voyageurs""",Nb,lu,39185000,26500000,25000000,25000000,25000000,25000000',
      'P105-2-1,optimiser-l-effort-francais-en-faveur-du-maintien-de-la-paix,evolution-des-mandats-des-operations-de-maintien-de-la-paix,21046,Évolution des mandats des opérations de maintien de la paix (OMP),%,lu,67,50,8,0,0,0',
    ])
  })

  test('passes every check, and takes names, objectives and points of view from the file', () => {
    const { sources, problems } = ingestFiles(files)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(sources?.programme).toMatchObject({
      number: '105',
      name: 'Action de la France en Europe et dans le monde',
    })
    expect(sources?.documents.map(({ id, frameworkRead }) => [id, frameworkRead])).toEqual([
      ['pap-2025', 'complete'],
    ])
    expect(sources?.objectives.map(({ title }) => title)).toEqual([
      'Renforcer la sécurité internationale et la sécurité des Français',
      'Promouvoir le multilatéralisme et agir pour une Europe souveraine, unie, démocratique',
    ])
    expect(sources?.indicators.find(({ slug }) => slug.startsWith('veiller'))).toMatchObject({
      title: "Veiller à la sécurité des Français à l'étranger",
      pointOfView: 'citizen',
    })
  })

  test('says nothing that nobody wrote: pages do without, and verify counts what is left', () => {
    const { sources } = ingestFiles(files)
    if (sources === undefined) throw new Error('the new site has errors')
    expect(verifyReport({ sources, problems: [] })).toContain(
      'Reste à écrire (les pages s’en passent) : présentation du programme 1, responsable du programme 1, résumés d’objectifs 2, définitions d’indicateurs 4, résumés d’exercices 1.',
    )
    const said = JSON.stringify(sources, (key, value: unknown) => (key === 'place' ? undefined : value))
    expect(said).not.toMatch(/compl[ée]ter|réécrire|pas encore/)
    const { kicker, title, summary, charts } = homePage(indexArchive(sources))
    expect([kicker, title, ...summary]).toEqual([
      'Programme 105 · 2022–aujourd’hui',
      'Action de la France en Europe et dans le monde',
      '2\u00A0objectifs et 4\u00A0indicateurs, chiffre par chiffre, d’après le PAP\u00A02025.',
    ])
    // Results known, then what is promised up to the year of the document.
    expect(charts[0]?.spec.years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025])
  })

  test('keeps a line of the mission that no row of the programme gives, under the same objective', () => {
    const { objectives } = printed('156')
    expect(
      objectives.flatMap(({ indicators }) => indicators.map(({ code, mission }) => [code, mission])),
    ).toEqual(expect.arrayContaining([['MGA-2-1', true]]))
    expect(objectives).toHaveLength(1)
    expect(objectives[0]?.code).toBe('P156-1')
  })

  test('a line without unit, or without anything but a code, raises no error', () => {
    expect(textOf(started(printed('374')), 'data/tableaux/pap-2025.csv')).toContain(',non relevée,lu,')
    expect(textOf(started(printed('383')), 'data/tableaux/pap-2025.csv')).toContain(',libellé seul,')
  })
})

describe('what is not understood', () => {
  test('a cell that is no value is kept as printed, and verify names it', () => {
    const document = printed('105', ['3,44', '3.44'])
    const files = started(document)
    expect(document.problems).toEqual([])
    expect(textOf(files, 'data/tableaux/pap-2025.csv')).toContain(`,lu,${quotedCell('3.44')},"3,54",`)
    const doubts = ingestFiles(files).problems.filter(({ rule }) => rule === 'faute-de-la-source')
    expect(doubts.map(({ file, found }) => [file, found])).toEqual([['data/tableaux/pap-2025.csv', '3.44']])
  })

  test('a column that says neither what nor when is left out and named', () => {
    const document = printed('105', ['2026 Cible', 'Espoir 2026'])
    expect(document.problems.map(({ line, found }) => [line, found])).toEqual([[1, 'W1 Espoir 2026']])
    expect(textOf(started(document), 'data/tableaux/pap-2025.csv')).not.toContain('2026')
  })
})

describe('the official file of the next year', () => {
  const files = started(printed('105'))
  const headings = excerpt.split('\r\n', 1)[0] ?? ''
  const nextHeadings = headings.replaceAll(/\b20\d\d\b/g, (year) => `${Number(year) + 1}`)
  const next = (...changes: readonly (readonly [string, string])[]) =>
    printed('105', [headings, nextHeadings], ...changes)

  test('continues the indicators by their labels, whatever their apostrophes', () => {
    const draft = imported(files, next(["l'étranger", 'l’étranger']))
    expect(draft.ok && [...draft.writes.keys()]).toEqual([
      'data/tableaux/pap-2026.csv',
      'data/documents.csv',
      'content/exercices/2026.mdx',
    ])
    expect(textIn(draft, 'data/tableaux/pap-2026.csv')).toContain(
      'P105-1-2,veiller-a-la-securite-des-francais-a-l-etranger,consultations-du-site-conseils-aux-voyageurs,13749,',
    )
  })

  const known = "Veiller à la sécurité des Français à l'étranger"
  const slug = 'veiller-a-la-securite-des-francais-a-l-etranger'
  const table = 'data/tableaux/pap-2026.csv'

  test('continues a renamed indicator whose lines all kept their number, label and unit', () => {
    const draft = imported(files, next([known, 'Informer les voyageurs']))
    expect(textIn(draft, table)).toContain(
      `P105-1-2,${slug},consultations-du-site-conseils-aux-voyageurs,13749,`,
    )
  })

  test.each([
    ['label', 'Nombre de consultations du site', 'Visites du site'],
    ['unit', 'voyageurs""";Nb;', 'voyageurs""";%;'],
    ['number', ';13749.0;', ';13750.0;'],
  ])('does not, when the %s changed too: the editor decides', (_, from, to) => {
    const draft = imported(files, next([known, 'Informer les voyageurs'], [from, to]))
    expect(textIn(draft, table)).toContain('P105-1-2,informer-les-voyageurs,')
    expect(draft.ok && draft.remarks.join('\n')).toContain(`--indicateur P105-1-2=${slug}`)
  })

  test('is refused where its table has figures', () => {
    expect(imported(files, printed('105'))).toMatchObject({
      ok: false,
      faults: [expect.stringContaining('data/tableaux/pap-2025.csv existe déjà et contient des chiffres')],
    })
  })
})

describe('the document of the programme that carries on an archive', () => {
  const ended: Files = new Map([
    ...readFiles('tests/cases/base'),
    [
      'content/programme.yaml',
      bytesOf(
        baseText('content/programme.yaml', [
          [
            'premier_exercice',
            "successeur: { numero: '129', nom: Coordination, depuis: 2025 }\npremier_exercice",
          ],
        ]),
      ),
    ],
  ])
  const list = 'data/documents.csv'
  const listed: Files = new Map([
    ...ended,
    [
      list,
      bytesOf(baseText(list).replace('exercice,', 'exercice,programme,').replaceAll('P,2022,', 'P,2022,,')),
    ],
  ])
  const national = 'Nombre de produits devenus des services public à impact national majeur au cours de l'
  const carriedOn = printed(
    '129',
    [`${national}'année`, 'Nombre de jardins ouverts'],
    [`${national}’année`, 'Nombre de « jardins ouverts »'],
  )

  test('gives the lines of the indicators that the archive knows, and names the others', () => {
    const draft = imported(listed, carriedOn)
    expect(draft.ok && [...draft.writes.keys()].toSorted()).toEqual([
      'content/exercices/2025.mdx',
      'data/documents.csv',
      'data/tableaux/pap-2025.csv',
    ])
    expect(textIn(draft, 'data/tableaux/pap-2025.csv').split('\n').slice(1)).toEqual([
      'P129-8-2,jardins-ouverts,,30157,Nombre de « jardins ouverts »,Nb,lu,6,6,7,5,5,5',
      '',
    ])
    expect(textIn(draft, list)).toContain('\npap-2025,PAP,2025,129,')
    const remarks = draft.ok ? draft.remarks.join('\n') : ''
    expect(remarks).toContain('P129-8-1 Taux de projets financés')
  })

  test('names what may be a known indicator under a new label: one that bore its code', () => {
    const table = 'data/tableaux/rap-2022.csv'
    const coded = bytesOf(baseText(table, [['1.1,jardins', 'P129-8-2,jardins']]))
    const bearing: Files = new Map([...listed, [table, coded]])
    const renamed = textIn(imported(bearing, printed('129')), '')
    expect(renamed).toContain('relancer avec --indicateur P129-8-2=jardins-ouverts')
    expect(renamed).not.toContain('P129-8-1')
  })

  test('is refused when nothing of it is known, or the list cannot say whose it is', () => {
    expect(textIn(imported(listed, printed('129')), '')).toContain('Aucun indicateur')
    expect(textIn(imported(ended, carriedOn), '')).toContain('ajouter d’abord une colonne « programme »')
    expect(textIn(imported(listed, printed('105')), '')).toContain('celui du programme 105')
  })
})

describe('the command writes nothing from a bad file', () => {
  const folder = '.build/import-official'
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  })
  /** What the command says of a file, and whether it wrote. */
  function run(name: string, bytes: string | Uint8Array, ...options: readonly string[]) {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    return importFile(file, ...options)
  }
  function importFile(file: string, ...options: readonly string[]) {
    const target = join(folder, 'site')
    const { status, stderr } = spawnSync(
      process.execPath,
      ['src/cli/import.ts', file, '--nouveau-programme', target, ...options],
      { encoding: 'utf8' },
    )
    expect(existsSync(target)).toBe(status === 0)
    return { status, said: stderr }
  }

  test.each([
    ['of another kind', readFileSync('data/documents.csv'), 'fichier.csv:1'],
    ['cut', excerpt.slice(0, -40), 'fichier.csv:32'],
    ['without a column', excerpt.replace('Code Programme', 'Programmation'), 'fichier.csv:1'],
    ['with twice the same line', excerpt + excerpt.trimEnd().split('\r\n').at(-1), 'fichier.csv:33'],
    ['in another encoding', Buffer.from(excerpt, 'latin1'), 'fichier.csv:1'],
  ])('%s: the fault is located', (_, bytes, place) => {
    const { status, said } = run(
      'fichier.csv',
      bytes,
      '--programme',
      '105',
      '--type',
      'pap',
      '--annee',
      '2025',
    )
    expect(status).toBe(1)
    expect(said).toContain('Rien n’a été écrit.')
    expect(said).toContain(place)
    expect(said).toMatch(/Lu :|Attendu :/)
  })

  test('of 200 MB: it is not even read', () => {
    const file = join(folder, 'plf-2025.csv')
    writeFileSync(file, '')
    truncateSync(file, 200_000_000)
    const start = performance.now()
    expect(importFile(file, '--programme', '105').said).toContain('200 Mo')
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test('whose programme is not said, or not in it: those that are there are listed', () => {
    expect(run('plf-2025.csv', excerpt).said).toContain('--programme et l’un de ses')
    expect(run('plf-2025.csv', excerpt, '--programme', '999').said).toContain('999 n’y est pas')
  })

  test('a good file makes a site that passes every check', () => {
    const { status } = run('plf-2025-performance.csv', excerpt, '--programme', '129')
    expect(status).toBe(0)
    const { sources } = ingestFiles(readFiles(join(folder, 'site')))
    expect(sources?.programme.number).toBe('129')
  })
})
