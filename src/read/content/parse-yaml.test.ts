import { expect, test } from 'vitest'
import { parseYaml } from '#read/content/parse-yaml.ts'
import type { Problem } from '#read/problem.ts'

function read(text: string) {
  const problems: Problem[] = []
  const yaml = parseYaml('fiche.yaml', `${text}\nfin: z\n`, 1, problems)
  return { value: yaml?.value, rules: problems.map(({ rule, line }) => [rule, line]) }
}

test.each([
  'resume: Le dispositif classé #1 a ouvert',
  'resume: Le dispositif classé # 1',
  'resume: Dispositif #1',
  'resume: #1',
  'resume: &x un texte',
  'resume: !x un texte',
  'liste:\n  - le dispositif #1',
])('%j would be cut', (text) => {
  expect(read(text).rules).toEqual([['valeur-coupee', text.split('\n').length]])
})

test.each([
  ['etat: clos # ouvert | clos', { etat: 'clos', fin: 'z' }],
  ['sens: non précisé # hausse | baisse', { sens: 'non précisé', fin: 'z' }],
  ['adresse: # à compléter', { adresse: null, fin: 'z' }],
  ["titre: 'Le dispositif #1' # son nom", { titre: 'Le dispositif #1', fin: 'z' }],
  ['titre: R&D et C#', { titre: 'R&D et C#', fin: 'z' }],
  ['resume: >-\n  le dispositif #1', { resume: 'le dispositif #1', fin: 'z' }],
  ['# seul\nliste: [a, b] # les deux', { liste: ['a', 'b'], fin: 'z' }],
])('%j keeps its comment and its text', (text, value) => {
  expect(read(text)).toEqual({ value, rules: [] })
})

test.each([
  ["titre: L'année", undefined],
  ["titre: 'L'année'", 'titre: "L\'année".'],
  ['titre: "Le "beau" jardin"', 'titre: \'Le "beau" jardin\'.'],
  ['unite: %', "unite: '%'."],
  ['titre: Jardins classés #1', 'titre: "Jardins classés #1" ;'],
  ["nom: { singulier: 'l'arbre' }", 'entre guillemets doubles.'],
  ['titre:"Les jardins"\nunite: Nb', 'ajouter l’espace'],
])('the remedy of %j is in its own words: %s', (text, remedy) => {
  const problems: Problem[] = []
  parseYaml('fiche.yaml', `${text}\n`, 1, problems)
  expect(problems.map((problem) => problem.remedy)).toEqual(
    remedy === undefined ? [] : [expect.stringContaining(remedy)],
  )
})

test.each([
  ['titre: Jardins\n  unite: Nb', 2],
  ["titre: 'Jardins'\n unite: 'Nb'", 2],
  ['  titre: Jardins\nunite: Nb', 2],
  ['- identifiant: ae\n    terme: AE', 2],
  ['- identifiant: ae\n terme: AE', 2],
  ['liste:\n  - { a: b }\n - { a: c }', 3],
  ['liste:\n  - { a: b }\n   - { a: c }', 3],
])('of %j, the line that is not aligned is told: %i', (text, line) => {
  const problems: Problem[] = []
  parseYaml('fiche.yaml', `${text}\n`, 1, problems)
  expect(problems.map((problem) => [problem.line, problem.expected])).toEqual([
    [line, 'une ligne alignée sur celle du dessus.'],
  ])
})

test.each(['voir_aussi: [a, b', "nom: { singulier: 'arbre'", 'liste: [a, { b: c ]'])(
  'of %j, the line that opens the list is told, and not the next one',
  (text) => {
    expect(read(`titre: x\n${text}\nunite: Nb`).rules).toEqual([['fiche-illisible', 2]])
  },
)
