import { expect, test } from 'vitest'
import { parseYaml } from '#read/content/parse-yaml.ts'
import { audit } from '#read/content/read-programme.ts'
import { readYaml } from '#read/content/read-yaml.ts'
import type { Problem } from '#read/problem.ts'

test('an audit is read as its report writes it', () => {
  const problems: Problem[] = []
  const yaml = parseYaml(
    'programme.yaml',
    "auditeur: Cabinet Exemple\ndate: 2023-04-01\ntaux: 87,5\npages: [Accueil, Recherche]\nenvironnements: ['Firefox et NVDA']\noutils: []\n",
    1,
    problems,
  )
  expect(yaml && readYaml(audit, yaml, problems)).toEqual({
    auditor: 'Cabinet Exemple',
    on: '2023-04-01',
    rate: 87.5,
    pages: ['Accueil', 'Recherche'],
    environments: ['Firefox et NVDA'],
    tools: [],
    exemptions: [],
  })
  expect(problems).toEqual([])
})
