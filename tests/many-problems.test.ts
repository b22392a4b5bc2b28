import { expect, test } from 'vitest'
import { githubAnnotations, gitlabIssues } from '#cli/reporters/forges.ts'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { baseFiles, baseText } from './support/base-archive.ts'

const rap = 'data/tableaux/rap-2022.csv'

test('a mistake that fills a column is told once, with its lines; the forges mark each of them', () => {
  const [heading = '', row = ''] = baseText(rap).split('\n')
  const wrong = row.replace('jardins-ouverts', 'jardins')
  const text = [heading, ...Array.from({ length: 5 }, () => wrong), row, wrong, wrong].join('\n')
  const { problems } = ingestFiles(new Map(baseFiles).set(rap, new TextEncoder().encode(text)))
  const report = verifyReport({ sources: undefined, problems })
  expect(report).toMatch(/^ligne 2, [^]*?« jardins »[^]*?\n {2}De même : lignes 3 à 6, 8, 9\.\n/)
  expect(report.match(/De même/g)).toHaveLength(1)
  expect(report).toContain('Problèmes à corriger : 1.')
  expect(githubAnnotations(problems, (file) => file).split('\n')).toHaveLength(7)
})

test('25,000 problems get an answer: the first ones, and how many there are', () => {
  const [heading = '', row = ''] = baseText(rap).split('\n')
  const rows = Array.from({ length: 25_000 }, (_, index) => row.replace('jardins-ouverts', `jardin-${index}`))
  const bytes = new TextEncoder().encode(`${heading}\n${rows.join('\n')}\n`)
  const ingested = ingestFiles(new Map(baseFiles).set(rap, bytes))
  expect(ingested.problems).toHaveLength(25_000)
  const report = verifyReport(ingested)
  expect(report.length).toBeLessThan(200_000)
  expect(report).toContain('… et 24700 de plus.')
  expect(report).toContain('Problèmes à corriger : 25000.')
  expect(githubAnnotations(ingested.problems, (file) => file).split('\n')).toHaveLength(300)
  expect(gitlabIssues(ingested.problems, (file) => file)).toHaveLength(300)
}, 120_000)
