import { expect, test } from 'vitest'
import { integer, key, optional, optionalList, optionalText, sheet, text } from '#read/content/fields.ts'
import { parseYaml } from '#read/content/parse-yaml.ts'
import { readYaml } from '#read/content/read-yaml.ts'
import type { Problem } from '#read/problem.ts'

const remark = sheet({
  year: key('annee', integer, 'Année de la remarque.'),
  text: key('texte', text, 'La remarque.'),
})
const sample = sheet({
  title: key('titre', text, 'Titre.'),
  source: key('source', optionalText, 'Source.'),
  last: key('derniere', optional(remark), 'La dernière remarque.'),
  remarks: key('remarques', optionalList(remark), 'Remarques.'),
})

/** What is read of a front matter whose first line is line 2, and its problems: line, key, rule and expected. */
function read(yaml: string) {
  const problems: Problem[] = []
  const parsed = parseYaml('fiche.mdx', yaml, 2, problems)
  return {
    value: parsed && readYaml(sample, parsed, problems),
    problems: problems.map(({ line, heading, rule, expected }) => [line, heading, rule, expected]),
  }
}

test('keys get their names in the model, texts stay as they are written, what is missing is empty', () => {
  expect(read('titre: 0352\nremarques:\n  - { annee: 2021, texte: " 87,50 " }\n')).toEqual({
    value: { title: '0352', source: '', last: undefined, remarks: [{ year: 2021, text: '87,50' }] },
    problems: [],
  })
  expect(read('titre: a\nsource:\nremarques: ~\n').value).toMatchObject({ source: '', remarks: [] })
})

test('a fault is placed on its key, a missing key where its sheet starts', () => {
  const yaml =
    'titre: a\nremarques:\n  - annee: 2021\n    texte: x\n  - texte: y\n    auteur: z\n  - annee: douze\n    texte:\n  - x\n'
  expect(read(yaml)).toEqual({
    value: undefined,
    problems: [
      [6, 'annee', 'cle-manquante', 'la clé « annee » et sa valeur.'],
      [7, 'auteur', 'cle-inconnue', 'l’une des clés annee, texte.'],
      [8, 'annee', 'valeur-de-cle', 'un nombre entier.'],
      [9, 'texte', 'cle-manquante', 'la clé « texte » et sa valeur.'],
      [10, 'remarques', 'valeur-de-cle', 'une liste de fiches « clé: valeur ».'],
    ],
  })
})

test('a key that differs by a capital or an accent is one fault', () => {
  expect(read('Titre: a\ndernière: {}\n').problems).toEqual([
    [2, 'Titre', 'cle-inconnue', '« titre », écrit ainsi.'],
    [3, 'dernière', 'cle-inconnue', '« derniere », écrit ainsi.'],
  ])
})

test('a value of another kind is one fault, in French', () => {
  expect(read('titre: []\nremarques: ""\nsource: {}\nderniere: x\n').problems).toEqual([
    [2, 'titre', 'valeur-de-cle', 'un texte.'],
    [4, 'source', 'valeur-de-cle', 'un texte.'],
    [5, 'derniere', 'valeur-de-cle', 'des clés et des valeurs.'],
    [3, 'remarques', 'valeur-de-cle', 'une liste.'],
  ])
})

test('a text that starts with an asterisk is told to take quotes', () => {
  const [first] = read('titre: *important\n').problems
  expect(first?.slice(0, 3)).toEqual([2, undefined, 'fiche-illisible'])
})
