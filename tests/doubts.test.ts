import { expect, test } from 'vitest'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'
import { baseFiles, type Edit, edited } from './support/base-archive.ts'

const rap = 'data/tableaux/rap-2022.csv'
const pap = 'data/tableaux/pap-2022.csv'
const gardens = 'content/indicateurs/jardins-ouverts.mdx'
const visitors = 'content/indicateurs/visiteurs.mdx'

/** The rules that speak once the tiny programme is edited. */
function rulesAfter(...edits: readonly Edit[]): readonly string[] {
  return ingestFiles(edited(baseFiles, ...edits)).problems.map(({ rule }) => rule)
}

test('a result jumps above the triple or below the third of the one before, not at them; zero is another doubt', () => {
  expect(rulesAfter([rap, '13,15,14,20', '13,15,39,20'])).toEqual([])
  expect(rulesAfter([rap, '13,15,14,20', '13,15,40,20'])).toEqual(['saut-inhabituel'])
  expect(rulesAfter([rap, '10,13,15,14', '10,12,15,4'])).toEqual([])
  expect(rulesAfter([rap, '10,13,15,14', '10,13,15,4'])).toEqual(['saut-inhabituel'])
  expect(rulesAfter([rap, '13,15,14,20', '13,15,0,20'])).toEqual(['zero-suspect'])
})

test('a declared break of the series explains a jump', () => {
  const broken = 'evolutions:\n  - { document: rap-2022, nature: périmètre, rupture: 2022 }\ndefinition:'
  expect(rulesAfter([rap, '13,15,14,20', '13,15,140,20'], [gardens, 'definition:', broken])).toEqual([])
})

test('a share may be 0 or 100 %, whatever the unit’s spelling, and a count over 100 is no share', () => {
  expect(rulesAfter([pap, '%,lu,31,32', '%,lu,31,100'])).toEqual(['saut-inhabituel'])
  expect(rulesAfter([pap, '%,lu,31,32', '%,lu,31,0'])).toEqual(['zero-suspect'])
  expect(rulesAfter([pap, '%,lu,31,32', '%,lu,31,"100,1"'])).toEqual(['part-hors-bornes'])
  expect(rulesAfter([pap, '%,lu,31,32', '%,lu,31,−1'])).toEqual(['part-hors-bornes'])
  expect(rulesAfter([pap, '%,lu,31,32', '%,lu,31,>100'])).toEqual(['saut-inhabituel'])
  expect(rulesAfter([pap, 'Nb,lu,10,12', 'Nb,lu,10,120'])).toEqual(['saut-inhabituel'])
})

test('a figure unknown at first and a target that another PAP states contradict nothing', () => {
  expect(rulesAfter([pap, 'lu,10,12', 'lu,Non déterminé,12'])).toEqual([])
  expect(rulesAfter([rap, '15,14,20', '15,14,21'])).toEqual(['chiffre-contredit'])
  expect(
    rulesAfter([rap, '2024 Cible PAP 2022', '2024 Cible PAP 2021'], [rap, '15,14,20', '15,14,21']),
  ).toEqual(['colonne-hors-presentation'])
})

test('a RAP repeats the targets of the PAP of its year and of the next, which its headings do not name', () => {
  const headings: readonly Edit[] = [
    [pap, '2022 Prévision', '2022 Cible'],
    [rap, '2022 Prévision PAP 2022', '2022 Cible'],
  ]
  expect(rulesAfter(...headings)).toEqual([])
  // Target and result changed places.
  expect(rulesAfter(...headings, [rap, '13,15,14,20', '13,14,15,20'])).toEqual(['chiffre-contredit'])
  // One farther away is that of the PAP of its own year.
  expect(rulesAfter([rap, '2024 Cible PAP 2022', '2024 Cible'], [rap, '15,14,20', '15,14,21'])).toEqual([
    'chiffre-contredit',
  ])
  // That of the next year is the next PAP’s.
  const next: readonly Edit[] = [[rap, '2024 Cible PAP 2022', '2023 Cible']]
  expect(rulesAfter(...next, [pap, '2024 Cible', '2023 Cible'], [rap, '15,14,20', '15,14,21'])).toEqual([])
})

test('the same figure with another spelling contradicts nothing', () => {
  expect(rulesAfter([rap, '1 500', '1500'])).toEqual([])
  expect(rulesAfter([rap, '"33,5"', '"33,50"'])).toEqual([])
})

test('the printed date of a document decides whether a result came too early', () => {
  const heading: Edit = [pap, '2021 Prévision actualisée', '2021 Réalisation']
  expect(rulesAfter(heading)).toEqual(['resultat-premature'])
  const equal: readonly Edit[] = [
    [pap, 'lu,10,12', 'lu,10,13'],
    [pap, '1 500,1 600', '1 500,1 640'],
    [pap, 'lu,31,32', 'lu,31,"32,4"'],
  ]
  // No PAP prints the result of the year before its own, whenever it comes out.
  expect(rulesAfter(heading, ...equal, ['data/documents.csv', '2021-10-05', '2022-01-05'])).toEqual([
    'colonne-hors-presentation',
  ])
})

test('a declared creation or new number explains a code that changed hands', () => {
  const swap: readonly Edit[] = [
    [rap, '1.1,jardins', '1.3,jardins'],
    [rap, '1.2,visiteurs,,', '1.1,visiteurs,,'],
    [rap, '1.2,visiteurs,part', '1.1,visiteurs,part'],
  ]
  expect(rulesAfter(...swap)).toEqual(['code-deplace'])
  const renumbered = 'evolutions:\n  - { document: rap-2022, nature: renumérotation }\ndefinition:'
  expect(rulesAfter(...swap, [visitors, 'definition:', renumbered])).toEqual([])
  const before = 'evolutions:\n  - { document: pap-2022, nature: création }\ndefinition:'
  expect(rulesAfter(...swap, [visitors, 'definition:', before])).toEqual(['code-deplace'])
})

test('a code with a zero too many or of two indicators is doubted, a tenth one is not', () => {
  const later: Edit = [rap, '1.1,jardins', '1.10,jardins']
  expect(rulesAfter(later)).toEqual(['code-improbable'])
  expect(rulesAfter(later, [rap, '1.2,visiteurs,,', '1.9,visiteurs,,'])).toEqual([])
  expect(rulesAfter([rap, '1.2,visiteurs,,', '1.1,visiteurs,,'])).toContain('code-improbable')
})

test('a number of the open data that a spreadsheet made a date is refused', () => {
  const numbered = (number: string): readonly Edit[] => [
    [rap, 'libelle,unite', 'libelle,numero,unite'],
    [rap, 'Nombre de jardins ouverts,', `Nombre de jardins ouverts,${number},`],
    [rap, 'Nombre de visiteurs,', 'Nombre de visiteurs,,'],
    [rap, 'Part des enfants,', 'Part des enfants,,'],
  ]
  expect(rulesAfter(...numbered('30157'))).toEqual([])
  expect(rulesAfter(...numbered('24/07/1982'))).toEqual(['code-abime'])
})

test('a unit may be spelt otherwise, or change with a declared scope', () => {
  expect(rulesAfter([rap, 'ouverts,Nb,', 'ouverts,Nombre,'])).toEqual([])
  expect(rulesAfter([rap, 'ouverts,Nb,', 'ouverts,milliers,'])).toEqual(['unite-changee'])
  const scope = 'evolutions:\n  - { document: rap-2022, nature: périmètre }\ndefinition:'
  expect(rulesAfter([rap, 'ouverts,Nb,', 'ouverts,milliers,'], [gardens, 'definition:', scope])).toEqual([])
})

test('a forecast or a target ten times too high is doubted as a result is', () => {
  expect(rulesAfter([pap, '10,12,15,20', '10,120,15,20'])).toEqual(['saut-inhabituel'])
  expect(rulesAfter([pap, '10,12,15,20', '10,30,15,20'])).toEqual([])
  expect(rulesAfter([pap, '10,12,15,20', '10,12,15,200'], [rap, '14,20', '14,200'])).toEqual([
    'saut-inhabituel',
  ])
})

test('a far target is compared with the forecast before it in its row, once for all copies, break or not', () => {
  const tenfold: readonly Edit[] = [
    [pap, '10,12,15,20', '10,8,6,30'],
    [rap, '15,14,20', '6,14,30'],
  ]
  expect(rulesAfter(...tenfold)).toEqual(['saut-inhabituel'])
  const broken = (year: number): Edit => [
    gardens,
    'definition:',
    `evolutions:\n  - { document: pap-2022, nature: périmètre, rupture: ${year} }\ndefinition:`,
  ]
  expect(rulesAfter(...tenfold, broken(2022))).toEqual(['saut-inhabituel'])
  expect(rulesAfter(...tenfold, broken(2024))).toEqual([])
})

test('what an earlier document states of a year is doubted too', () => {
  const known = readFiles('tests/cases/programme-352')
  const jumps = (...edits: readonly Edit[]) =>
    ingestFiles(edited(known, ...edits)).problems.filter(({ rule }) => rule === 'saut-inhabituel')
  expect(jumps()).toEqual([])
  // The next PAP speaks first of 2024, the PAP 2022 of 2023.
  const [pap2023, rap2021] = ['data/tableaux/pap-2023.csv', 'data/tableaux/rap-2021.csv']
  expect(jumps([pap2023, 'déduit,2,5,5,6,7,8', 'déduit,2,5,5,6,70,8'])).toMatchObject([{ found: '70' }])
  expect(jumps([rap2021, '122,115,200', '122,115,2000'])).toMatchObject([{ found: '2000' }])
})

test.each(['14 %', '14 jours', '9h14', "14'", '14 (en milliers)', '14 (k€)'])(
  '« %s » is no count',
  (cell) => {
    expect(rulesAfter([rap, '15,14,20', `15,${cell},20`])).toEqual(['unite-de-la-cellule'])
  },
)

test('a duration goes with a unit of time, a note of one letter with any', () => {
  expect(rulesAfter([rap, '"32,4","33,5"', '"32,4 jours","33,5"'])).toEqual(['unite-de-la-cellule'])
  expect(rulesAfter([rap, '15,14,20', '15,14 (s),20'])).toEqual([])
  const days: readonly Edit[] = [
    [rap, 'ouverts,Nb,', 'ouverts,Nb jours,'],
    [pap, 'ouverts,Nb,', 'ouverts,Nb jours,'],
    [gardens, 'unite: Nb', 'unite: Nb jours'],
  ]
  expect(rulesAfter(...days, [rap, '15,14,20', '15,2 semaines,20'])).toEqual([])
})

const register = 'data/recoupements/registre.csv'

test.each([
  ['140', 'recoupement-ordre-de-grandeur'],
  ['"1,4"', 'recoupement-ordre-de-grandeur'],
  ['14 jours', 'unite-de-la-cellule'],
  ['14 %', 'unite-de-la-cellule'],
])('another source that gives %s for 14 is doubted', (cell, rule) => {
  expect(rulesAfter([register, '2021,14', `2021,${cell}`])).toEqual([rule])
})

test('a series of another source may start small; at its end, a figure far from the two before is doubted', () => {
  const alone: Edit = ['content/recoupements/registre.mdx', ', indicateur: jardins-ouverts', '']
  const after = (values: readonly number[]) => {
    const rows = values.map(
      (value, index) => `jardins,${2015 + index},${value},non,2023-01-15,,https://exemple.fr/r`,
    )
    const text = new TextDecoder().decode(baseFiles.get(register)).split('\n').slice(1).join('\n')
    return rulesAfter(alone, [register, text, `${rows.join('\n')}\n`])
  }
  expect(after([1, 7, 12, 9, 14, 40, 55])).toEqual([])
  expect(after([12, 14, 120, 15, 14])).toEqual(['recoupement-ordre-de-grandeur'])
  expect(after([12, 14, 12, 15, 140])).toEqual(['recoupement-ordre-de-grandeur'])
})

test('a remark on the year explains a zero; a row of zeros needs none', () => {
  const zero: Edit = [rap, '13,15,14,20', '13,15,0,20']
  const remark = 'annotations:\n  - { annee: 2022, texte: Aucun jardin n’a ouvert. }\ndefinition:'
  expect(rulesAfter(zero, [gardens, 'definition:', remark])).toEqual([])
  expect(rulesAfter([rap, '10,13,15,14,20', ',,0,0,0'], [pap, '10,12,15,20', ',,0,0'])).toEqual([])
})

test.each([
  '2012 Prévision',
  '2016 Cible',
  '2023 Prévision actualisée',
  '2029 Cible',
  '2022 Prévision PAP 2021',
])('no RAP 2022 prints « %s »', (heading) => {
  expect(rulesAfter([rap, '2022 Prévision PAP 2022', heading])).toContain('colonne-hors-presentation')
})

test('a unit of the file that is a multiple of the printed one is no doubt', () => {
  expect(rulesAfter([gardens, 'unite: Nb', 'unite: milliers'])).toEqual([])
  expect(rulesAfter([gardens, 'unite: Nb', 'unite: jours'])).toEqual(['unite-de-la-fiche'])
})

const documents = 'data/documents.csv'

test.each([
  [
    'https://exemple.fr/rap-2022/performance',
    'https://www.budget.gouv.fr/x/FR_2021_PLR_BG_PGM_999_PERF.html',
  ],
  [
    'https://exemple.fr/rap-2022/performance',
    'https://www.budget.gouv.fr/x/FR_2022_PLF_BG_PGM_999_PERF.html',
  ],
  [
    'https://exemple.fr/rap-2022/performance',
    'https://www.budget.gouv.fr/x/FR_2022_PLR_BG_PGM_129_PERF.html',
  ],
  ['https://exemple.fr/rap-2022/performance', 'https://www.budget.gouv.fr/x/FR_2022_PLR_BG_PGM_999_JPE.html'],
  ['https://exemple.fr/rap-2022/credits', 'https://exemple.fr/budget/2019/rapport.pdf'],
  ['https://exemple.fr/pap-2022/presentation', 'https://data.exemple.fr/plf-2024/presentation'],
])('an address of another document is a doubt: %s → %s', (right, wrong) => {
  expect(rulesAfter([documents, right, wrong])).toEqual(['adresse-d-un-autre-document'])
})

test.each([
  'https://www.budget.gouv.fr/x/FR_2022_PLR_BG_PGM_999_PERF.html',
  'https://exemple.fr/documents/4f2019a8/rapport.pdf',
  'https://exemple.fr/2023/04/rapport-de-performance.pdf',
])('an address that says nothing else is none: %s', (address) => {
  expect(rulesAfter([documents, 'https://exemple.fr/rap-2022/performance', address])).toEqual([])
})

test.each(['0021-10-05', '2012-10-05', '2031-10-05', '2024-10-05'])('no PAP 2022 came out on %s', (date) => {
  expect(rulesAfter([documents, '2021-10-05', date])).toEqual(['date-improbable'])
})

test('a reading of another source is dated after 2000: an old date is not told to be past', () => {
  const files = edited(baseFiles, ['data/recoupements/registre.csv', '2023-01-15', '1923-01-15'])
  const found = ingestFiles(files).problems.find(({ rule }) => rule === 'date-improbable')
  expect(found?.expected).toBe('une date à partir de 2000.')
  const older = edited(baseFiles, ['data/recoupements/registre.csv', '2023-01-15', '0023-01-15'])
  expect(ingestFiles(older).problems.map(({ rule }) => rule)).toEqual(['date-improbable'])
})

test('a date to come is a doubt, an impossible one an error', () => {
  expect(rulesAfter([documents, '2021-10-05', '2021-02-30'])).toEqual(['date-invalide'])
  expect(ingestFiles(baseFiles, '2022-12-31').problems.map(({ rule }) => rule)).toEqual([
    'date-des-donnees',
    'date-improbable',
    'date-improbable',
    'date-improbable',
  ])
})

test('the date of the data is not before the last release', () => {
  const release =
    'nature,identite,libelle,valeur\ndocument,/archives/2022/#pap-2022,PAP 2022,https://exemple.fr/\n'
  const files = new Map([
    ...baseFiles,
    ['publications/versions/2024-01-01.csv', new TextEncoder().encode(release)] as const,
  ])
  expect(ingestFiles(files).problems.map(({ rule }) => rule)).toEqual(['date-des-donnees'])
})

test('a label of one document alone is doubted there, not again where the former one comes back', () => {
  const list = 'rap-2021,RAP,2021,Jardins partagés,,,2022-04-12,partielle,,,'
  const table = 'indicateur,libelle,unite,2021 Réalisation\njardins-ouverts,Nombre de jardins ouverts,Nb,13\n'
  const files = edited(
    baseFiles,
    ['data/documents.csv', 'rap-2022,RAP', `${list}\nrap-2022,RAP`],
    ['content/programme.yaml', 'premier_exercice: 2022', 'premier_exercice: 2021'],
    [pap, 'Nombre de jardins ouverts', 'Jardins ouverts'],
  )
  const { problems } = ingestFiles(
    new Map([...files, ['data/tableaux/rap-2021.csv', new TextEncoder().encode(table)]]),
  )
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['renommage-non-declare', pap]])
})

test('another label is a doubt until the file declares it, another typography never is', () => {
  expect(rulesAfter([rap, 'Nombre de jardins ouverts', 'Nombre de jardins fermés'])).toEqual([
    'renommage-non-declare',
  ])
  expect(rulesAfter([rap, 'Part des enfants', 'Part des jeunes'])).toEqual(['renommage-non-declare'])
  expect(rulesAfter([rap, 'Nombre de jardins ouverts', 'NOMBRE de jardins\u00A0ouverts'])).toEqual([])
  const renamed = 'evolutions:\n  - { document: rap-2022, nature: renommage }\ndefinition:'
  expect(
    rulesAfter(
      [rap, 'Nombre de jardins ouverts', 'Nombre de jardins fermés'],
      [gardens, 'definition:', renamed],
    ),
  ).toEqual([])
})

const visitorRows =
  '1.2,visiteurs,,Nombre de visiteurs,Nb,lu,1 500,1 640,1 800,Non déterminé,2 000\n1.2,visiteurs,part-enfants,Part des enfants,%,lu,31,"32,4","33,5",,35\n'

test('a removal is a doubt until the file declares it, unless the framework is partial', () => {
  expect(rulesAfter([rap, visitorRows, ''])).toEqual(['suppression-non-declaree'])
  const removed = 'evolutions:\n  - { document: rap-2022, nature: suppression }\ndefinition:'
  expect(rulesAfter([rap, visitorRows, ''], [visitors, 'definition:', removed])).toEqual([])
  expect(
    rulesAfter([rap, visitorRows, ''], [documents, '2023-04-12,complète', '2023-04-12,partielle']),
  ).toEqual([])
})

test.each([
  ['pap-2022', 'suppression'],
  ['rap-2022', 'création'],
  ['rap-2022', 'suppression'],
  ['rap-2022', 'renommage'],
  ['rap-2022', 'renumérotation'],
])('%s declares a « %s » that the tables contradict', (document, kind) => {
  const declared = `evolutions:\n  - { document: ${document}, nature: ${kind} }\ndefinition:`
  expect(rulesAfter([gardens, 'definition:', declared])).toEqual(['evolution-contredite'])
})

const year = 'content/exercices/2022.mdx'

test.each([
  'soit\n- 3 points',
  'soit\n+ 12 %',
  '\n\n- 3 points en un an.',
  'un taux\n> 10 %',
  'soit\n* 3 jardins',
  'de ~5 à 8~ jardins',
])('a line of text loses its sign: %j', (text) => {
  expect(rulesAfter([year, 'ont été dépensés.', text])).toEqual(['signe-lu-comme-liste'])
})

test('a list of numbers keeps its marks', () => {
  expect(rulesAfter([year, 'ont été dépensés.', 'dont :\n\n- 3 jardins ;\n- 12 parcs.'])).toEqual([])
  expect(rulesAfter([year, 'ont été dépensés.', 'soit −3 points, et 10 > 9, entre ~5 et ~8.'])).toEqual([])
})

test.each([
  'charg?e des jardins',
  'charg? de jardins',
  'l’?tude',
  'l??tat',
  'donn\\u00e9es',
  'Pourquoi? parce que',
])('« %s » has lost a letter', (text) => {
  expect(rulesAfter([year, 'ont été dépensés.', `ont été dépensés. ${text}.`])).toEqual(['lettre-perdue'])
})

test('a question, an address or a letter that Markdown reads is no lost letter', () => {
  const text = 'Pourquoi ? [Voir](/jardins/?q=ouverts), https://exemple.fr/a?b=c, &eacute;tude.'
  expect(rulesAfter([year, 'ont été dépensés.', `ont été dépensés. ${text}`])).not.toContain('lettre-perdue')
  expect(rulesAfter([gardens, 'titre: Jardins ouverts', 'titre: Jardins &eacute;clos'])).toEqual([
    'lettre-perdue',
  ])
})

test.each([
  ['directrice des ?tudes', 'encodage'],
  ['charg?e des jardins', 'encodage'],
  ['directrice qualit?', 'lettre-perdue'],
  ['charg? de jardins', 'lettre-perdue'],
])('in a cell, « %s » is %s', (text, rule) => {
  const job = 'directrice des jardins'
  const once = rulesAfter([documents, job, text])
  expect(once).toContain(rule)
  expect(rulesAfter([documents, job, 'est-elle en poste ?'])).not.toContain(rule)
})

test.each(['à compléter', 'À réécrire', 'TODO', '[à définir]', '???'])('« %s » is no text', (text) => {
  expect(rulesAfter([gardens, 'Un jardin compte l’année où son portail ouvre.', `'${text}'`])).toEqual([
    'texte-provisoire',
  ])
})

test('the comment that a command leaves in a proposed file is to be removed', () => {
  const proposed = edited(baseFiles, [gardens, '---\n', '---\n# À réécrire : fiche proposée.\n'])
  expect(ingestFiles(proposed).problems.map(({ rule, remedy }) => [rule, remedy])).toEqual([
    ['texte-provisoire', 'réécrire la fiche, puis supprimer cette ligne.'],
  ])
})

test('a text that says unread of a document that was read is a doubt', () => {
  expect(
    rulesAfter([year, 'ont été dépensés.', 'ont été dépensés. Le RAP 2022 n’a pas encore été lu.']),
  ).toEqual(['texte-depasse'])
  expect(
    rulesAfter([
      year,
      'ont été dépensés.',
      'ont été dépensés. Le commentaire du RAP 2022 n’a pas été lu en entier.',
    ]),
  ).toEqual([])
})

test.each(['-14', '−14', '<-3'])('a count of %s is doubted, a change of it is not', (cell) => {
  expect(rulesAfter([rap, '15,14,20', `15,${cell},20`])).toEqual(['compte-negatif'])
  const points: readonly Edit[] = [
    [rap, 'ouverts,Nb,', 'ouverts,points,'],
    [pap, 'ouverts,Nb,', 'ouverts,points,'],
    [gardens, 'unite: Nb', 'unite: points'],
  ]
  expect(rulesAfter(...points, [rap, '15,14,20', `15,${cell},20`])).toEqual([])
})

test('credits spent are above zero, and printed after their year', () => {
  const credits = 'data/credits.csv'
  expect(rulesAfter([credits, '440000,371000', '-440000,371000'])).toEqual(['credits-incoherents'])
  expect(rulesAfter([credits, '440000,371000,rap-2022', '440000,371000,pap-2022'])).toEqual([
    'resultat-premature',
  ])
})

test('credits are doubted by year, source and size', () => {
  const credits = 'data/credits.csv'
  const row = '2022,crédits consommés,programme,tous,440000,371000,rap-2022,JPE,'
  expect(rulesAfter([credits, row, `${row}\n2099,PLF,programme,tous,500000,400000,rap-2022,JPE,`])).toContain(
    'annee-hors-periode',
  )
  expect(rulesAfter([credits, 'LFI,programme,tous', 'LFI,Ensemble du programme,tous'])).toEqual([
    'credits-perimetre',
  ])
  expect(rulesAfter([credits, row, row.replace('440000', '440')])).toEqual(['credits-ordre-de-grandeur'])
})

test.each([
  ['4,4E+05', 'scientifique'],
  ['12/10/2024', 'date'],
  ['440.000', 'milliers'],
  ['0,44 M€', 'en euros'],
  ['440 000 euros', 'retirer le mot'],
  ['440000,50', 'arrondir'],
  ['440 000,50 €', 'arrondir'],
  ['440,000 €', 'entier'],
  ['44O000', 'lettre'],
])('an amount typed « %s » is told what to do: %s', (cell, remedy) => {
  const files = edited(baseFiles, ['data/credits.csv', '440000', `"${cell}"`])
  expect(ingestFiles(files).problems).toMatchObject([
    { rule: 'nombre-entier', remedy: expect.stringContaining(remedy) as string },
  ])
})

test.each(['440 000 €', '440\u202F000,00\u00A0€', '440000,00', '440000€'])(
  'an amount in a format of money, « %s », is read',
  (cell) => {
    const files = edited(baseFiles, ['data/credits.csv', '440000', `"${cell}"`])
    const { sources, problems } = ingestFiles(files)
    const amounts = sources?.credits.flatMap((row) => [
      row.commitmentAuthorisations,
      row.paymentAppropriations,
    ])
    expect([problems, amounts?.includes(440_000)]).toEqual([[], true])
  },
)

test('without any result, forecasts and targets are compared with each other', () => {
  const silent: readonly Edit[] = [
    [rap, '10,13,15,14,20', ',,15,,20'],
    [gardens, 'annee="2022" mesure="realisation"', 'annee="2022" mesure="prevision"'],
  ]
  expect(rulesAfter(...silent, [pap, '10,12,15,20', ',12,15,20'])).toEqual([])
  expect(rulesAfter(...silent, [pap, '10,12,15,20', ',120,15,20'])).toEqual(['saut-inhabituel'])
  const later: Edit = [rap, '2024 Cible PAP 2022', '2023 Prévision']
  expect(rulesAfter(...silent, later, [rap, ',,15,,20', ',,15,,150'])).toContain('saut-inhabituel')
})

test.each(['NFC', 'NFD'] as const)(
  'a name with accents has the remedy of its letters, written in %s',
  (form) => {
    const files = new Map(baseFiles)
    const sheet = baseFiles.get(gardens) ?? new Uint8Array()
    files.set('content/indicateurs/été.mdx'.normalize(form), sheet)
    files.set('data/Crédits.csv'.normalize(form), sheet)
    const remedies = ingestFiles(files).problems.map(({ rule, remedy }) => `${rule} : ${remedy}`)
    expect(remedies).toEqual([
      'nom-de-fichier : renommer le fichier en ete.mdx.',
      'nom-de-fichier : renommer en data/credits.csv.',
    ])
  },
)

test('an audit that finds failings leaves them to be listed', () => {
  const audited = (rate: string): Edit => [
    'content/programme.yaml',
    'mis_a_jour_le: 2023-05-02',
    `mis_a_jour_le: 2023-05-02\naccessibilite:\n  date: 2023-03-02\n  taux: ${rate}\n  auditeur: Cabinet Exemple\n  pages: [Accueil]\n  environnements: [Firefox]\n  outils: [axe-core]`,
  ]
  const unlisted: Edit = ['content/accessibilite.yaml', 'etat: non conforme', 'etat: conforme']
  expect(rulesAfter(audited('87,5'))).toEqual([])
  expect(rulesAfter(audited('87,5'), unlisted)).toEqual(['mention-a-completer'])
  expect(rulesAfter(audited('100'), unlisted)).toEqual([])
})

test('a column of results that is another one, on three rows at least, was copied', () => {
  const result = '31,"32,4","33,5",,35'
  const results = (...[one, two, three]: readonly string[]): readonly Edit[] => [
    [rap, '13,15,14,20', `13,15,${one},20`],
    [rap, '1 800,Non déterminé', `1 800,${two}`],
    [rap, result, result.replace('",,', `","${three}",`)],
  ]
  expect(rulesAfter(...results('15', '1 800', '33,5'))).toEqual(['recopie-probable'])
  expect(rulesAfter(...results('15', '1 800', '33,4'))).toEqual([])
  expect(rulesAfter(...results('15', '1 800', ''))).toEqual([])
  expect(rulesAfter(...results('13', '1 640', '32,4'))).toEqual(['recopie-probable'])
  expect(rulesAfter(['data/recoupements/registre.csv', '2021,14', '2021,2021'])).toContain('recopie-probable')
  const source = (period: number, day: number) =>
    `jardins,${period},14,non,2023-01-${day},,https://exemple.fr/registre`
  const more = (last: number): Edit => [
    register,
    source(2021, 15),
    [source(2019, 13), source(2020, 14), source(2021, last)].join('\n'),
  ]
  expect(rulesAfter(more(15))).toEqual(['recopie-probable'])
  expect(rulesAfter(more(16))).toEqual([])
})

test.each([
  ['14', 'amélioration', []],
  ['15', 'cible atteinte', []],
  ['12', 'absence amélioration', []],
  ['17', 'Absence d’amélioration', []],
  ['13', 'amélioration', ['atteinte-contredite']],
  ['16', 'amélioration', ['atteinte-contredite']],
  ['15', 'absence amélioration', ['atteinte-contredite']],
  ['14', 'absence amélioration', ['atteinte-contredite']],
])('from 13 to %s for a target of 15, « %s »', (result, words, rules) => {
  const blank = (line: string): Edit => [rap, line, `${line},,`]
  expect(
    rulesAfter(
      [rap, '2024 Cible PAP 2022', '2024 Cible PAP 2022,2022 Cible,2022 Atteinte de la cible'],
      [rap, '13,15,14,20', `13,15,${result},20,15,${words}`],
      blank('1 800,Non déterminé,2 000'),
      blank('"33,5",,35'),
    ),
  ).toEqual(rules)
})

test('a result that jumps is doubted alone, not with the targets that are near the results before it', () => {
  const later: Edit = [rap, '2022 Réalisation,2024 Cible PAP 2022', '2022 Réalisation,2023 Cible']
  expect(rulesAfter(later, [rap, '13,15,14,20', '13,15,140,20'])).toEqual(['saut-inhabituel'])
})

test('a unit that changed says nothing of how figures are printed', () => {
  expect(
    rulesAfter([rap, 'visiteurs,Nb', 'visiteurs,%'], [visitors, 'unite: Nb', "unite: '%'"]),
  ).not.toContain('faute-de-la-source')
})

test.each([
  [
    'jardins,2021,14',
    'jardins,2020,13,non,2023-01-15,,https://exemple.fr/registre\njardins,2021,−14',
    ['compte-negatif'],
  ],
  ['2022,15,non,2023-01-15', '2022,15,non,2022-06-15', ['annee-hors-periode']],
  ['2022,15,non,2023-01-15', '2022,15,oui,2022-06-15', []],
  ['2022,15,non,2023-01-15', '2022,15,non,2022-12-31', []],
  ['2021,14,non', '2022,14,non', ['ligne-en-double']],
  ['2021,14,non,2023-01-15,', '2022,14,non,2023-01-15,autre registre', []],
])('another source: %s, then %s', (before, after, rules) => {
  expect(rulesAfter([register, before, after])).toEqual(rules)
})

test('a bill is no act: a PAP prints neither the credits voted nor those opened', () => {
  const credits = 'data/credits.csv'
  const row = '2022,LFI,programme,tous,500000,400000,'
  expect(rulesAfter([credits, `${row}rap-2022`, `${row}pap-2022`])).toEqual(['resultat-premature'])
  expect(rulesAfter([credits, `${row}rap-2022`, `${row.replace('LFI', 'PLF')}pap-2022`])).toEqual([])
  // No PAP prints the bill of another year, no document the credits of one to come.
  const bill = (year: number) => `${row.replace('2022,LFI', `${year},PLF`)}pap-2022`
  expect(rulesAfter([credits, `${row}rap-2022`, bill(2021)])).toEqual(['annee-hors-periode'])
  expect(rulesAfter([credits, `${row}rap-2022`, bill(2023)])).toEqual(['annee-hors-periode'])
})

test('an amount under zero among others above it is doubted, whatever its unit', () => {
  const inDays: readonly Edit[] = [rap, pap].map((file) => [file, 'ouverts,Nb,', 'ouverts,jours,'])
  const days: readonly Edit[] = [...inDays, [gardens, 'unite: Nb', 'unite: jours']]
  expect(rulesAfter(...days, [rap, '13,15,14,20', '13,15,-14,20'])).toEqual(['compte-negatif'])
})

test('the only figure of a row that is not whole is no count', () => {
  expect(rulesAfter([rap, '13,15,14,20', '13,15,"14,5",20'])).toEqual(['decimales-d-un-compte'])
  expect(rulesAfter([rap, '13,15,14,20', '13,15,"14,00",20'])).toEqual(['decimales-d-un-compte'])
  expect(rulesAfter([rap, '10,13,15,14,20', '10,"13,0",15,"14,0",20'])).toEqual([])
})
