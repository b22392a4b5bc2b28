import { describe, expect, test } from 'vitest'
import { archivePath, knownArchive, type KnownArchive } from './known-archive.ts'
import { checkFile as checkBytes, type CheckedFile } from './check-file.ts'
import { previewOf } from './preview.ts'
import { summarySentence } from './report-nodes.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { problemText } from '#read/report.ts'
import { baseArchive, baseFiles, baseText } from '../../../../../tests/support/base-archive.ts'

const rap = 'data/tableaux/rap-2022.csv'
// As the page gets it: through JSON, where a key without a value is left out.
const known = JSON.parse(JSON.stringify(knownArchive(baseArchive(), baseFiles))) as KnownArchive

const checkFile = (archive: KnownArchive, path: string, text: string): CheckedFile =>
  checkBytes(archive, path, new TextEncoder().encode(text))

/** What `verify` says of the same change. */
function verified(path: string, text: string): readonly string[] {
  const files = new Map(baseFiles).set(path, new TextEncoder().encode(text))
  return ingestFiles(files).problems.map(problemText)
}

describe('a file checked in the browser', () => {
  test('a published file raises no error', () => {
    for (const path of baseFiles.keys()) {
      if (!path.startsWith('data/')) continue
      const errors = checkFile(known, path, baseText(path)).problems.filter(
        ({ severity }) => severity === 'error',
      )
      expect(errors).toEqual([])
    }
  })

  test.each([
    [rap, [['10,13,15,14,20', '10,13,l5,14,20']]],
    [rap, [['visiteurs,,Nombre', 'visiteuses,,Nombre']]],
    [rap, [['2022 Réalisation', '2022 Résultat']]],
    ['data/documents.csv', [['rap-2022,RAP,2022', 'rap-2022,RAP,2021']]],
    ['data/credits.csv', [['100000,100000', '100000,1OOOOO']]],
    ['data/recoupements/registre.csv', [['jardins,2021', 'jardin,2021']]],
    // A letter lost, seen in the text of the file.
    ['data/documents.csv', [['directrice des jardins,2023', 'directrice d?s jardins,2023']]],
    // A doubt that no other file raises.
    [
      rap,
      [
        [
          'jardins-ouverts,,Nombre de jardins ouverts,Nb,lu,10,13',
          'jardins-ouverts,,Nombre de jardins ouverts,Nb,lu,11,13',
        ],
      ],
    ],
  ] as const)('%s: the problems are those of verify, word for word', (path, replacements) => {
    const text = baseText(path, replacements)
    const said = checkFile(known, path, text).problems.map(problemText)
    expect(said.length).toBeGreaterThan(0)
    expect(said).toEqual(verified(path, text))
  })

  test('the table of a new document is checked as if it were listed: doubts and charts included', () => {
    const path = 'data/tableaux/rap-2023.csv'
    const text = `code,indicateur,sous_indicateur,libelle,unite,lecture,2021 Réalisation,2022 Réalisation,2023 Cible,2023 Réalisation
1.1,jardins-ouverts,,Nombre de jardins ouverts,Nb,lu,13,14,20,160
1.2,visiteurs,,Nombre de visiteurs,Nb,lu,1640,Non déterminé,1900,1850
1.2,visiteurs,part-enfants,Part des enfants,%,lu,"32,4",33,35,34
`
    const checked = checkFile(known, path, text)
    expect(checked.isNew).toBe(true)
    const listed = baseText('data/documents.csv') + 'rap-2023,RAP,2023,Jardins partagés,,,,complète,,,\n'
    const files = new Map(baseFiles)
      .set(path, new TextEncoder().encode(text))
      .set('data/documents.csv', new TextEncoder().encode(listed))
    expect(checked.problems.map(problemText)).toEqual(
      ingestFiles(files)
        .problems.filter(({ file }) => file === path)
        .map(problemText),
    )
    expect(checked.problems.map(({ rule }) => rule)).toContain('saut-inhabituel')
    const { caption, charts } = previewOf(checked)
    expect(caption).toBe('Le tableau du RAP\u00A02023, tel qu’il serait publié')
    expect(charts[0]?.sentence).toContain('En 2023, il y a eu 160\u00A0jardins ouverts')
  })

  test('a table whose name says no document is refused as verify does', () => {
    const path = 'data/tableaux/rapport.csv'
    const text = baseText(rap)
    expect(checkFile(known, path, text).problems.map(problemText)).toEqual(verified(path, text))
  })

  test('the preview shows the figures of the file and the charts that they give', () => {
    const { rows, headings, charts, caption } = previewOf(
      checkFile(known, rap, baseText(rap, [['10,13,15,14,20', '10,13,15,17,20']])),
    )
    expect(caption).toBe('Le tableau du RAP\u00A02022, tel qu’il serait publié')
    expect(headings.slice(3)).toEqual([
      '2020 Réalisation',
      '2021 Réalisation',
      '2022 Prévision PAP 2022',
      '2022 Réalisation',
      '2024 Cible PAP 2022',
    ])
    expect(rows[0]).toEqual(['1.1', 'Nombre de jardins ouverts', 'Nb', '10', '13', '15', '17', '20'])
    expect(rows[2]?.slice(3)).toEqual(['31', '32,4', '33,5', 'non relevé', '35'])
    expect(charts.map(({ title }) => title)).toEqual(['Jardins ouverts', 'Visiteurs', 'Part des enfants'])
    expect(charts[0]?.sentence).toBe(
      'En 2022, il y a eu 17\u00A0jardins ouverts\u202F; 15\u00A0étaient prévus.',
    )
    expect(charts[0]?.wide).toContain('>17</text>')
  })

  test('a cell that could not be read says so in the preview, and is neither empty nor a number', () => {
    const { rows, charts } = previewOf(
      checkFile(known, rap, baseText(rap, [['10,13,15,14,20', '10,13,15,l4,20']])),
    )
    expect(rows[0]?.slice(3)).toEqual(['10', '13', '15', 'à corriger : « l4 »', '20'])
    expect(charts[0]?.sentence).toContain('En 2021, il y a eu 13')
  })

  test('so does one on a row whose label stands on two lines', () => {
    const { rows } = previewOf(
      checkFile(
        known,
        rap,
        baseText(rap, [
          ['Nombre de jardins ouverts', '"Nombre de jardins\nouverts"'],
          ['10,13,15,14,20', '10,13,15,l4,20'],
        ]),
      ),
    )
    expect(rows[0]?.slice(3)).toEqual(['10', '13', '15', 'à corriger : « l4 »', '20'])
  })

  test('bytes that are no UTF-8 text, and a text that another encoding damaged, are refused as verify does', () => {
    for (const bytes of [
      Buffer.from(baseText(rap), 'latin1'),
      Buffer.from(baseText(rap, [['Réalisation', 'RÃ©alisation']])),
    ]) {
      const checked = checkBytes(known, rap, bytes)
      expect(checked.problems.map(problemText)).toEqual(
        ingestFiles(new Map(baseFiles).set(rap, bytes)).problems.map(problemText),
      )
      expect(checked.problems[0]?.rule).toBe('encodage')
      expect(previewOf(checked).rows).toEqual([])
    }
  })

  test('the preview of credits has their amounts, that of another file its cells', () => {
    const credits = previewOf(checkFile(known, 'data/credits.csv', baseText('data/credits.csv')))
    expect(credits.rows[5]?.slice(0, 2)).toEqual(['2022', 'Crédits consommés'])
    expect(credits.charts.map(({ title }) => title.slice(0, 2))).toEqual(['CP', 'AE'])
    const documents = previewOf(checkFile(known, 'data/documents.csv', baseText('data/documents.csv')))
    expect(documents.rows.map(([id]) => id)).toEqual(['pap-2022', 'rap-2022'])
  })
})

test.each([
  ['rap-2022.csv', 'data/tableaux/rap-2022.csv'],
  ['C:\\Mes documents\\RAP-2022.CSV', 'data/tableaux/RAP-2022.csv'],
  ['documents.csv', 'data/documents.csv'],
  ['credits', 'data/credits.csv'],
  ['registre.csv', 'data/recoupements/registre.csv'],
])('%s stands at %s', (name, path) => {
  expect(archivePath(name, known)).toBe(path)
})

test('the summary counts what is to be mended', () => {
  const { problems } = checkFile(known, rap, baseText(rap, [['10,13,15,14,20', 'dix,13,l5,14,20']]))
  expect(summarySentence(rap, problems)).toBe(
    'rap-2022.csv : 2 problèmes à corriger. Les doutes sont cherchés ensuite.',
  )
  expect(summarySentence(rap, problems.slice(1))).toBe(
    'rap-2022.csv : 1 problème à corriger. Les doutes sont cherchés ensuite.',
  )
  expect(summarySentence(rap, [])).toBe('rap-2022.csv : aucun problème, aucun doute.')
})
