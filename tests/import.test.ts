import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnHeading } from '#words/names.ts'
import { draftImport } from '#import/draft/draft-import.ts'
import { draftProgramme } from '#import/draft/draft-programme.ts'
import type { Draft, Files } from '#import/draft/draft.ts'
import { joinExtracts, type PrintedDocument } from '#import/extract/join-extracts.ts'
import { readExtract } from '#import/extract/read-extract.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'
import { framework, printedPage, tablePrinters } from './support/printed-pages.ts'

const base = readFiles('tests/cases/base')
const noWishes = { slugs: new Map<string, string>(), replace: false }

function printed(
  file: string,
  text = readFileSync(`tests/support/extracts/${file}`, 'utf8'),
): PrintedDocument {
  const read = readExtract({ file, text, url: '' })
  if (!read.ok) throw new Error(read.faults.join('\n'))
  const [document] = joinExtracts([{ extract: read.extract, url: '' }])
  if (document === undefined) throw new Error(`${file}: no document`)
  return document
}

function imported(files: Files, document: PrintedDocument, wishes = noWishes): Draft {
  const { sources } = ingestFiles(files)
  if (sources === undefined) throw new Error('the archive has errors')
  return draftImport(files, sources, document, wishes)
}

function textIn(draft: Draft, path: string): string {
  return draft.ok ? new TextDecoder().decode(draft.writes.get(path)) : draft.faults.join('\n')
}

describe('the framework of a published presentation', () => {
  it('is the PAP 2021’s: two objectives, seven indicators', () => {
    const { identity, manager, objectives, problems } = printed('pap-2021-maquette.txt')
    expect(identity).toEqual({ type: 'pap', year: 2021, programme: '352' })
    expect(manager).toBe('Nadi BOU HANNA')
    expect(
      objectives.map(({ code, indicators }) => [code, indicators.map((one) => `${one.code} ${one.label}`)]),
    ).toEqual([
      [
        '1',
        [
          '1.1 Nombre de problèmes investigués',
          '1.2 Nombre de produits lancés par an',
          '1.3 Nombre de produits abandonnés par an',
          "1.4 Nombre de produits devenus des services public à impact national majeur au cours de l'année",
        ],
      ],
      [
        '2',
        [
          "2.1 Nombre d'entrepreneurs d'intérêt général sélectionnés dans l'année",
          "2.2 Nombre d'entrepreneurs d'intérêt général recrutés dans l'administration à la suite de leur défi",
          "2.3 Nombre d'intrapreneurs formés à la méthode Startup d'État",
        ],
      ],
    ])
    expect(problems).toEqual([])
  })
})

describe('a RAP imported into an archive', () => {
  const document = printed('FR_2023_PLR_BG_PGM_999_PERF.txt')
  const draft = imported(base, document)

  it('fills its table; what could not be read is empty', () => {
    expect(textIn(draft, 'data/tableaux/rap-2023.csv')).toBe(
      `code,indicateur,sous_indicateur,libelle,unite,lecture,2021 Réalisation,2022 Réalisation,2023 Cible,2023 Réalisation,2023 Atteinte de la cible,2024 Cible
1.1,jardins-ouverts,,Nombre de jardins ouverts,Nb,lu,13,14,16,1 500*,absence amélioration,>=20
1.2,visiteurs,,Nombre de visiteurs,Nb,en-tête déduit,1 640,Non déterminé,1 900,1 905,atteinte,2 000
1.2,visiteurs,part-enfants,Part des enfants,%,en-tête déduit,"32,4",33,34,,amélioration,35
1.2,visiteurs,part-des-ecoles,Part des écoles,%,libellé seul,,,,,,
2.1,jardiniers-formes,,Nombre de jardiniers formés,non relevée,libellé seul,,,,,,
`,
    )
  })

  it('declares the new sub-indicator after the others, and proposes files for what is new', () => {
    expect(textIn(draft, 'content/indicateurs/visiteurs.mdx')).toContain(
      `sous_indicateurs:
  - { identifiant: part-enfants, titre: Part des enfants, unite: '%' }
  - { identifiant: 'part-des-ecoles', titre: 'Part des écoles', unite: '%' }
voir_aussi: [jardins-ouverts]`,
    )
    expect(draft.ok && [...draft.writes.keys()].toSorted()).toEqual([
      'content/exercices/2023.mdx',
      'content/indicateurs/jardiniers-formes.mdx',
      'content/indicateurs/visiteurs.mdx',
      'content/objectifs/former-des-jardiniers.mdx',
      'data/documents.csv',
      'data/tableaux/rap-2023.csv',
    ])
    expect(textIn(draft, 'data/documents.csv')).toContain(
      '\nrap-2023,RAP,2023,Jardins partagés,,,,partielle,,,\n',
    )
  })

  it('names the line of each passage that was not read', () => {
    expect(document.problems.map(({ line, found }) => [line, found])).toEqual([
      [45, 'Part des écoles | % | 10 | 11 | 12 | 13 | 14'],
      [53, '2021 | 2022'],
      [59, 'Jardiniers | 40'],
    ])
  })

  it('reads an HTML page: a note is no digit, a cell over two columns is no figure', () => {
    const pap = imported(base, printed('FR_2023_PLF_BG_PGM_999_PERF.html'))
    expect(textIn(pap, 'data/tableaux/pap-2023.csv')).toBe(
      `code,indicateur,sous_indicateur,libelle,unite,lecture,2020 Réalisation,2021 Réalisation,2022 Cible PAP 2022,2023 Cible,2024 Cible,2025 Cible
1.1,jardins-ouverts,,Nombre de jardins ouverts,Nb,lu,10,13 (1),15,16,20,Non déterminé
1.1,jardins-ouverts,part-des-jardins-sur-les-toits,Part des jardins sur les toits,%,libellé seul,,,,,,
`,
    )
  })

  it('never replaces figures, nor writes another programme’s', () => {
    const known = printed('FR_2022_PLR_BG_PGM_999_PERF.txt', 'INDICATEUR 1.1\nNombre de jardins ouverts')
    const other = printed('FR_2022_PLR_BG_PGM_998_PERF.txt', 'INDICATEUR 1.1\nNombre de jardins ouverts')
    expect(imported(base, known, { ...noWishes, replace: true })).toEqual({
      ok: false,
      faults: [
        'data/tableaux/rap-2022.csv existe déjà et contient des chiffres : rien n’a été écrit, pour ne rien effacer. Pour corriger un chiffre, modifier ce fichier.',
      ],
    })
    expect(textIn(imported(base, other), '')).toContain('Ce document est celui du programme 998')
  })

  it('takes the editor’s word for a renamed indicator', () => {
    const renamed = printed('FR_2024_PLR_BG_PGM_999_PERF.txt', 'INDICATEUR 1.1\nJardins ouverts au public')
    const asked = imported(base, renamed)
    expect(asked.ok && asked.remarks[0]).toContain('relancer avec --indicateur 1.1=jardins-ouverts')
    const told = imported(base, renamed, { ...noWishes, slugs: new Map([['1.1', 'jardins-ouverts']]) })
    expect(textIn(told, 'data/tableaux/rap-2024.csv')).toContain(
      '1.1,jardins-ouverts,,Jardins ouverts au public,Nb,libellé seul',
    )
  })
})

describe('a new site from pages', () => {
  it('passes every check and holds every figure, whatever the programme', () => {
    const ways = fc.constantFrom(...Object.keys(tablePrinters))
    fc.assert(
      fc.property(framework, ways, (objectives, tables) => {
        const page = printedPage(objectives, tables, 'all on one line')
        const document = printed('FR_2021_PLR_BG_PGM_998_PERF.html', page)
        const draft = draftProgramme([{ ...document, programmeName: 'Fontaines' }], '2024-02-29')
        if (!draft.ok) throw new Error(draft.faults.join('\n'))
        const { sources } = ingestFiles(draft.writes)
        const read = sources?.tables.flatMap(({ columns, rows }) =>
          rows.map(({ unit, values }) => [
            unit,
            ...values.flatMap(({ printed: text }, index) => {
              const column = columns[index]
              return text === '' || column === undefined ? [] : [`${columnHeading(column)} = ${text}`]
            }),
          ]),
        )
        expect(read?.map((row) => row.toSorted())).toEqual(
          objectives.flatMap((objective) =>
            objective.indicators.flatMap(({ columns, rows }) =>
              rows.map(({ unit, values }) =>
                [
                  unit,
                  ...columns.map(
                    (column, index) =>
                      `${columnHeading(column)} = ${values[index]?.trim().replaceAll('\u2009', '\u202F') ?? ''}`,
                  ),
                ].toSorted(),
              ),
            ),
          ),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('is refused or passes every check, whatever the page', () => {
    const scraps = fc.constantFrom('OBJECTIF', 'INDICATEUR 1.1', 'Unité', '2021 Réalisation', '2022 Cible', 'Délai', '%', '47', '\f')
    const line = fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 30 }))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const document = printed('FR_2022_PLR_BG_PGM_998_PERF.txt', lines.join('\n'))
        const draft = draftProgramme([{ ...document, programmeName: 'Fontaines' }], '2024-02-29')
        const isEmpty = document.objectives.every(({ indicators }) => indicators.length === 0)
        expect(draft.ok).toBe(!isEmpty)
      }),
      { numRuns: 300 },
    )
  }) // prettier-ignore

  it('declares no line of the indicator’s name where no row bears it', () => {
    const page = ['INDICATEUR 1.1', 'Jardins ouverts', '| Indicateur | Unité | 2020 Réalisation | 2021 Réalisation |', '| En ville | Nb | 3 | 4 |', '| Surface | ha | 5 | 6 |']
    const document = printed('FR_2021_PLR_BG_PGM_998_PERF.txt', page.join('\n'))
    const draft = draftProgramme([{ ...document, programmeName: 'Fontaines' }], '2024-02-29')
    const sheet = textIn(draft, 'content/indicateurs/jardins-ouverts.mdx')
    expect(sheet).not.toMatch(/^(unite|nom):/m)
    expect(sheet).toContain('- identifiant: en-ville\n    titre: En ville\n    unite: Nb\n')
    expect(textIn(draft, 'data/tableaux/rap-2021.csv')).toContain(
      '1.1,jardins-ouverts,en-ville,En ville,Nb,lu,3,4\n1.1,jardins-ouverts,surface,Surface,ha,lu,5,6\n',
    )
  }) // prettier-ignore

  it('has the name of its programme to be completed when no page gives it', () => {
    const document = printed('FR_2021_PLR_BG_PGM_998_PERF.txt', 'INDICATEUR 1.1\nTitre')
    const draft = draftProgramme([document], '2024-02-29')
    expect(textIn(draft, 'content/programme.yaml')).toContain('numero: "998"\nnom: à compléter\n')
    expect(textIn(draft, 'data/documents.csv')).toContain('rap-2021,RAP,2021,,,à compléter,')
    expect(draft.ok && draft.remarks[0]).toContain('Aucune page ne donne le nom du programme')
    const named = draftProgramme([{ ...document, programmeName: 'Fontaines' }], '2024-02-29')
    expect(textIn(named, 'content/programme.yaml')).toContain('nom: Fontaines\n')
  })
})

describe('two years of an indicator whose rows bear other labels than its title', () => {
  const columns = (year: number) =>
    ['Unité', `${year - 2}`, 'Réalisation', `${year - 1}`, 'Réalisation', `${year}`, 'Cible', `${year}`, 'Réalisation', 'Atteinte', 'de la cible', `${year + 1}`, 'Cible'] // prettier-ignore
  const page = (year: number, ...rows: readonly string[]) =>
    [
      'OBJECTIF',
      '1 – Fleurir',
      'INDICATEUR',
      '1.1 – Qualité des jardins',
      ...columns(year),
      ...rows,
      '',
    ].join('\n')
  const row = (label: string, unit: string, ...values: readonly string[]) =>
    [label, unit, ...values].join('\n')

  it('are followed by label and unit, never by place', () => {
    const first = page(2023, row('Délai d’ouverture', 'jours', '71', '60', '60', '58', 'amélioration', '55'))
    const second = page(
      2024,
      row('Part des jardins fermés', '%', '3', '4', '5', '5', 'atteinte', '4'),
      row('Délai d’ouverture', 'jours', '60', '58', '55', '54', 'amélioration', '50'),
      row('Délai d’ouverture', 'semaines', '9', '8', '8', '8', 'atteinte', '7'),
    )
    const documents = [first, second].map((text, index) =>
      printed(`FR_${2023 + index}_PLR_BG_PGM_998_PERF.txt`, text),
    )
    const draft = draftProgramme(
      documents.map((document) => ({ ...document, programmeName: 'Jardins' })),
      '2025-06-01',
    )
    expect(textIn(draft, 'data/tableaux/rap-2023.csv')).toContain(
      '1.1,qualite-des-jardins,,Délai d’ouverture,jours,lu,71,60,60,58,amélioration,55\n',
    )
    expect(textIn(draft, 'data/tableaux/rap-2024.csv').split('\n').slice(1, 4)).toEqual([
      '1.1,qualite-des-jardins,part-des-jardins-fermes,Part des jardins fermés,%,lu,3,4,5,5,atteinte,4',
      '1.1,qualite-des-jardins,,Délai d’ouverture,jours,lu,60,58,55,54,amélioration,50',
      '1.1,qualite-des-jardins,delai-d-ouverture,Délai d’ouverture,semaines,lu,9,8,8,8,atteinte,7',
    ])
  })
})
