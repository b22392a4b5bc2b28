import { expect, test } from 'vitest'
import { githubAnnotations, githubSummary } from '#cli/reporters/forges.ts'
import type { Problem } from '#read/problem.ts'

const doubt: Problem = {
  rule: 'part-hors-bornes',
  severity: 'doubt',
  file: 'data/tableaux/pap-2022.csv',
  line: 4,
  column: 53,
  heading: '2021 Prévision actualisée',
  cell: 'H4',
  found: '132 %',
  expected: 'une part comprise entre 0 et 100 %.',
  remedy: 'relire la valeur.',
}

const error: Problem = {
  rule: 'valeur-illisible',
  severity: 'error',
  file: 'data/tableaux/rap,2022:a.csv',
  line: 2,
  column: 57,
  heading: '2021 Réalisation',
  cell: 'H2',
  found: '1l3\n::error::faux `<img src=x>` [a](b)',
  expected: 'un nombre.',
  remedy: 'recopier la valeur du document.',
}

const inRepository = (file: string) => `archive/${file}`

test('errors come first, doubts are warnings, and no text can end a command or start another', () => {
  expect(githubAnnotations([doubt, error], inRepository).split('\n')).toEqual([
    '::error file=archive/data/tableaux/rap%2C2022%3Aa.csv,line=2,col=57,title=À corriger %3A valeur-illisible::ligne 2, colonne « 2021 Réalisation » (cellule H2) · data/tableaux/rap,2022:a.csv:2:57%0A  Lu : « 1l3 ::error::faux `<img src=x>` [a](b) »%0A  Attendu : un nombre.%0A  À faire : recopier la valeur du document. Aide : GUIDE-EDITEURS.md#valeur-illisible',
    '::warning file=archive/data/tableaux/pap-2022.csv,line=4,col=53,title=Doute %3A part-hors-bornes::ligne 4, colonne « 2021 Prévision actualisée » (cellule H4) · data/tableaux/pap-2022.csv:4:53%0A  Lu : « 132 %25 »%0A  Attendu : une part comprise entre 0 et 100 %25.%0A  À faire : relire la valeur. Aide : GUIDE-EDITEURS.md#part-hors-bornes',
  ])
})

test('a problem of a whole file has no line', () => {
  const { rule, severity, expected, remedy } = error
  expect(
    githubAnnotations([{ rule, severity, expected, remedy, file: 'data/credits.csv' }], (file) => file),
  ).toBe(
    '::error file=data/credits.csv,title=À corriger %3A valeur-illisible::data/credits.csv%0A  Attendu : un nombre.%0A  À faire : recopier la valeur du document. Aide : GUIDE-EDITEURS.md#valeur-illisible',
  )
})

test('the summary is whole, and shows every text as it is', () => {
  expect(githubSummary([doubt, error])).toBe(String.raw`## Vérification refusée : rien n’a été publié

Problèmes à corriger : 1. Doutes : 1.

### Problèmes à corriger

- **ligne 2, colonne « 2021 Réalisation » \(cellule H2\) · data/tableaux/rap,2022:a.csv:2:57**
  - Lu : « 1l3 ::error::faux ${'\\`'}&lt;img src=x\>${'\\`'} \[a\]\(b\) »
  - Attendu : un nombre.
  - À faire : recopier la valeur du document. Aide : GUIDE-EDITEURS.md\#valeur-illisible

### Doutes (ils ne bloquent pas)

- **ligne 4, colonne « 2021 Prévision actualisée » \(cellule H4\) · data/tableaux/pap-2022.csv:4:53**
  - Lu : « 132 % »
  - Attendu : une part comprise entre 0 et 100 %.
  - À faire : relire la valeur. Aide : GUIDE-EDITEURS.md\#part-hors-bornes

`)
})

test('without a problem the summary says so', () => {
  expect(githubSummary([])).toBe('## Vérification réussie\n\nProblèmes à corriger : 0. Doutes : 0.\n\n')
})

test('a very long summary stays under the size that GitHub takes, and says what it leaves out', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ ...error, found: `${index}${'é'.repeat(500)}` }))
  const summary = githubSummary(many)
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
  expect(summary).toContain('- et 2700 de plus.')
})
