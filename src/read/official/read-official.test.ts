import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readOfficial } from '#read/official/read-official.ts'

// Real rows of the official file of the PLF 2025, one or two for each peculiarity.
const file = 'data/etat/plf-2025-performance.csv'
const bytes = readFileSync('tests/support/official/plf-2025-performance.csv')
const text = bytes.toString('utf8')
const read = (source: string | Uint8Array, name = file) =>
  readOfficial(name, typeof source === 'string' ? new TextEncoder().encode(source) : source)
const rows = read(bytes).official?.rows ?? []
const numbered = (number: string) => rows.find((row) => row.number === number)
const messages = (source: string | Uint8Array, name?: string) =>
  read(source, name).problems.map(({ rule, line, cell }) => [rule, line, cell])

test('the document and its columns are understood from their headings', () => {
  const { official, problems } = read(bytes)
  expect(problems).toEqual([])
  expect(official?.document).toEqual({ type: 'pap', year: 2025 })
  expect(official?.columns.map(({ year, measure, papYear }) => [year, measure, papYear])).toEqual([
    [2022, 'actual', undefined],
    [2023, 'actual', undefined],
    [2024, 'target', 2024],
    [2025, 'target', undefined],
    [2026, 'target', undefined],
    [2027, 'target', undefined],
  ])
})

test('a row says what it is, and its figures as printed', () => {
  expect(numbered('30157')).toMatchObject({
    budget: 'BG',
    mission: { code: 'DC', title: "Direction de l'action du Gouvernement" },
    programme: { code: '129', title: 'Coordination du travail gouvernemental' },
    objective: { code: 'P129-8' },
    indicator: { code: 'P129-8-2' },
    pointOfView: 'citizen',
    label: 'Nombre de produits devenus des services public à impact national majeur au cours de l’année',
    unit: 'Nb',
    missionMark: false,
    attached: false,
  })
  expect(numbered('30157')?.values.map(({ printed }) => printed)).toEqual(['6', '6', '7', '5', '5', '5'])
})

describe('rows of missions', () => {
  test('the copy of a programme’s row is dropped, and marks that row', () => {
    expect(rows.filter(({ number }) => number === '21046')).toMatchObject([
      { programme: { code: '105' }, indicator: { code: 'P105-2-1' }, missionMark: true, attached: false },
    ])
  })

  test('a row that names a programme without a row under it goes to that programme', () => {
    expect(numbered('16659')).toMatchObject({
      programme: { code: '156', title: "Gestion fiscale et financière de l'État et du secteur public local" },
      indicator: { code: 'MGA-2-1', title: 'Taux de déclaration spontanée (civisme)' },
      missionMark: true,
      attached: true,
    })
  })

  test('an indicator of the mission itself has no programme', () => {
    expect(numbered('25839')).toMatchObject({ programme: undefined, mission: { code: 'AD' } })
  })
})

describe('peculiarities', () => {
  test('marks of the green budget and of equality', () => {
    expect(numbered('30235')).toMatchObject({ green: true, equality: false })
    expect(numbered('30454')).toMatchObject({ green: false, equality: true })
  })

  test('a label with line breaks is one line, and lines after it keep their place', () => {
    expect(numbered('31267')?.label).toMatch(/créées en France$/)
    const place = numbered('31604')?.line ?? 0
    expect(text.split(/\r\n|\n|\r/)[place - 1]).toContain('31604.0')
  })

  test('a label with quotes', () => {
    expect(numbered('13749')?.label).toBe('Nombre de consultations du site "Conseils aux voyageurs"')
  })

  test('a line without number, unit nor value', () => {
    expect(rows.find(({ indicator }) => indicator.code === 'P383-1-1')).toMatchObject({
      number: '',
      unit: '',
      values: rows[0]?.values.map(() => ({ kind: 'notCollected' })),
    })
  })

  test('no cell is changed, whatever it says', () => {
    const printed = rows.flatMap(({ values }) => values.map((value) => value.printed))
    for (const cell of [
      '-5,2',
      '53, 7',
      'En hausse',
      '404-412',
      '83%',
      '~45,7',
      '⩾30',
      '> ou = 60',
      '32,70*',
    ])
      expect(printed).toContain(cell)
  })
})

describe('other names of columns', () => {
  const heading =
    'code_programme;code_externe_indicateur;libelle_indicateur;ordre_ssi;libelle_sous_indicateur;unite'
  const rap = `${heading};exec_2023;exec_2024;exec_2025;cible_2025;atteinte_de_la_cible_2025\n117;P117-1-1;Taux;1;Taux de couverture des OAT;%;230;\u00A01\u202F297;297;200;atteinte\n`

  test('a RAP by its columns', () => {
    const { official, problems } = read(rap, 'data/etat/performance.csv')
    expect(problems).toEqual([])
    expect(official?.document).toEqual({ type: 'rap', year: 2025 })
    expect(official?.rows).toMatchObject([
      {
        programme: { code: '117', title: '' },
        objective: { code: 'P117-1' },
        indicator: { code: 'P117-1-1', title: 'Taux' },
        label: 'Taux de couverture des OAT',
        values: [
          { number: 230 },
          { number: 1297 },
          { number: 297 },
          { number: 200 },
          { kind: 'words', printed: 'atteinte' },
        ],
      },
    ])
  })

  test('what is not understood is said and left out', () => {
    const strange = rap.replace('exec_2023', 'montant_2023')
    expect(read(strange, 'data/etat/performance.csv').official?.unknown).toMatchObject([
      { line: 1, cell: 'G1', heading: 'montant_2023' },
    ])
  })
})

describe('bad files', () => {
  test('a file of another kind', () => {
    expect(messages('nom;âge\nIda;7\n')).toEqual([['fichier-officiel', 1, undefined]])
    expect(messages('<!doctype html>\n<p>Not found</p>\n')).toEqual([['fichier-officiel', 1, undefined]])
    const own = 'code,indicateur,libelle,unite,2023 Réalisation\n1.1,jardins,Jardins,Nb,4\n'
    expect(messages(own)).toEqual([['fichier-officiel', 1, undefined]])
    expect(messages('')).toEqual([['fichier-vide', undefined, undefined]])
  })

  test('a file that weighs too much is not read', () => {
    expect(messages(new Uint8Array(200_000_000))).toEqual([['fichier-officiel', undefined, undefined]])
  })

  test('a file cut in a row, or between quotes', () => {
    expect(messages(text.slice(0, text.lastIndexOf(';') - 20))).toEqual([
      ['nombre-de-cellules', 32, undefined],
    ])
    const quote = text.indexOf('"Nombre de consultations')
    expect(messages(text.slice(0, quote + 10))).toEqual([['guillemets', 4, undefined]])
  })

  test('a row of more than a million characters, whatever it holds, and nothing is read after it', () => {
    const long = 'x '.repeat(600_000)
    const [heading = '', ...others] = text.split('\n')
    for (const row of [long, `"${long}"`, `"${long}`, '"'.repeat(1_200_000)]) {
      const found = read([heading, row, ...others].join('\n')).problems
      expect(found.map(({ rule, line }) => [rule, line])).toEqual([['fichier-demesure', 2]])
      expect(found[0]?.expected).toBe('des lignes d’un million de caractères au plus.')
    }
  })

  test('a column that rows cannot do without', () => {
    expect(messages(text.replace('Code Programme', 'Programme qui porte'))).toEqual([
      ['colonne-manquante', 1, undefined],
    ])
  })

  test('no column of figures', () => {
    const none = text.replaceAll(/\b20\d\d (Réalisation|Cible)/g, '$1 ?')
    expect(messages(none).at(-1)).toEqual(['colonne-manquante', 1, undefined])
  })

  test('two columns that say the same', () => {
    expect(messages(text.replace('2026 Cible', 'cible_2025'))).toEqual([['colonne-en-double', 1, 'W1']])
  })

  test('twice the same line', () => {
    const last = text.trimEnd().split('\r\n').at(-1) ?? ''
    expect(messages(`${text}${last}\r\n`)).toEqual([['ligne-en-double', 33, undefined]])
  })

  test('a row of no programme and of no mission', () => {
    const rows = 'Code Programme;Code Indicateur;Libellé Indicateur;Unité;2025 Cible\n;P1-1-1;Arbres;Nb;3\n'
    expect(messages(rows)).toEqual([['cellule-vide', 2, undefined]])
  })

  test('a code that a spreadsheet has damaged, or that could lead elsewhere', () => {
    const heading = 'Code Programme;Code Indicateur;Libellé Indicateur;Code Sous Indicateur;Unité;2025 Cible'
    const row = (programme: string, indicator: string, number: string) =>
      messages(`${heading}\n${programme};${indicator};Arbres;${number};Nb;3\n`, 'data/etat/pap-2025.csv')
    expect(row('P129', 'P129-8-2', '30157.0')).toEqual([])
    expect(row('../129', 'P129-8-2', '30157.0')).toEqual([['code-abime', 2, undefined]])
    expect(row('P129', 'P129 8<2', '30157.0')).toEqual([['code-abime', 2, undefined]])
    expect(row('P129', 'P129-8-2', '3,02E+04')).toEqual([['code-abime', 2, undefined]])
  })

  test('another encoding', () => {
    const windows = Uint8Array.from(text, (character) => character.charCodeAt(0) & 255)
    expect(messages(windows)).toEqual([['encodage', 1, undefined]])
    expect(messages(text.replaceAll('é', 'Ã©'))[0]?.[0]).toBe('encodage')
    // Whatever the size of the file: it may be larger than those that editors type.
    const large = Buffer.concat([windows, Buffer.alloc(2_000_000, '\n')])
    expect(messages(large)).toEqual([['encodage', 1, undefined]])
  })

  test('a name that contradicts the columns', () => {
    expect(messages(bytes, 'data/etat/rap-2024.csv')).toEqual([
      ['identite-du-document', undefined, undefined],
    ])
  })
})
