import { expect, test } from 'vitest'
import { ingestFiles } from '#read/ingest-files.ts'
import { overlaid } from './support/overlay.ts'

type Edit = readonly [file: string, old: string, next: string]

const rap = 'data/tableaux/rap-2022.csv'
const pap = 'data/tableaux/pap-2022.csv'
const gardens = 'content/indicateurs/jardins-ouverts.mdx'
const visitors = 'content/indicateurs/visiteurs.mdx'

/** The rules that speak once the tiny programme is edited. */
function rulesAfter(...edits: readonly Edit[]): readonly string[] {
  const files = new Map(overlaid('base'))
  for (const [file, old, next] of edits) {
    const text = new TextDecoder().decode(files.get(file))
    expect(text).toContain(old)
    files.set(file, new TextEncoder().encode(text.replace(old, next)))
  }
  return ingestFiles(files).problems.map(({ rule }) => rule)
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
