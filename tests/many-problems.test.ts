import { expect, test } from 'vitest'
import { githubAnnotations, gitlabIssues } from '#cli/reporters/forges.ts'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { baseFiles, baseText } from './support/base-archive.ts'

const rap = 'data/tableaux/rap-2022.csv'

test('45,000 problems get an answer: the first ones, and how many there are', () => {
  const [heading = ''] = baseText(rap).split('\n')
  const bytes = new TextEncoder().encode(`${heading}\n${'x\n'.repeat(45_000)}`)
  const ingested = ingestFiles(new Map(baseFiles).set(rap, bytes))
  expect(ingested.problems).toHaveLength(45_000)
  const report = verifyReport(ingested)
  expect(report.length).toBeLessThan(200_000)
  expect(report).toContain('… et 44700 de plus.')
  expect(report).toContain('Problèmes à corriger : 45000.')
  expect(githubAnnotations(ingested.problems, (file) => file).split('\n')).toHaveLength(300)
  expect(gitlabIssues(ingested.problems, (file) => file)).toHaveLength(300)
}, 120_000)
