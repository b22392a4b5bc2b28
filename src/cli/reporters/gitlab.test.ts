import { expect, test } from 'vitest'
import { gitlabIssues } from '#cli/reporters/forges.ts'
import type { Problem } from '#read/problem.ts'

const problem: Problem = {
  rule: 'valeur-illisible',
  severity: 'error',
  file: 'data/tableaux/rap-2022.csv',
  line: 2,
  column: 57,
  heading: '2021 Réalisation',
  cell: 'H2',
  found: '1l3',
  expected: 'un nombre.',
  remedy: 'recopier la valeur du document.',
}

const fingerprints = (problems: readonly Problem[]) =>
  gitlabIssues(problems, (file) => file).map(({ fingerprint }) => fingerprint)

test('each problem is an entry, an error blocks and a doubt informs', () => {
  const doubt: Problem = {
    rule: 'credits-contredits',
    severity: 'doubt',
    file: 'data/credits.csv',
    expected: 'a.',
    remedy: 'b.',
  }
  expect(gitlabIssues([problem, doubt], (file) => `archive/${file}`)).toEqual([
    {
      description:
        'ligne 2, colonne « 2021 Réalisation » — Lu : « 1l3 » — Attendu : un nombre. — À faire : recopier la valeur du document. Aide : GUIDE-EDITEURS.md#valeur-illisible',
      check_name: 'valeur-illisible',
      fingerprint: '6dd7ebe8aa175b1ea1e734a101fda993c066310569a4a63f5bed82bbf784f911',
      severity: 'blocker',
      location: { path: 'archive/data/tableaux/rap-2022.csv', lines: { begin: 2 } },
    },
    {
      description: 'Attendu : a. — À faire : b. Aide : GUIDE-EDITEURS.md#credits-contredits',
      check_name: 'credits-contredits',
      fingerprint: '5662730d98c06379a7d6517aac66607a03bdd9b03c5c290654929b438863260d',
      severity: 'info',
      location: { path: 'archive/data/credits.csv', lines: { begin: 1 } },
    },
  ])
})

test('a problem keeps its fingerprint when rows are added above it', () => {
  expect(fingerprints([{ ...problem, line: 9, cell: 'H9' }])).toEqual(fingerprints([problem]))
})

test('two problems never share one', () => {
  const all = fingerprints([
    problem,
    { ...problem, line: 3 },
    { ...problem, found: '1l4' },
    { ...problem, rule: 'cellule-vide' },
  ])
  expect(new Set(all).size).toBe(4)
})
