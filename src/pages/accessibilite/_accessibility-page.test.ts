import { expect, test } from 'vitest'
import { accessibilityLink } from '#site/links.ts'
import { accessibilityPage } from './_accessibility-page.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { overlaid } from '../../../tests/support/overlay.ts'

const { sources } = ingestFiles(overlaid('base'))

test('the declaration lists what the check found, and never gives a rate', () => {
  if (sources === undefined) throw new Error('base')
  const view = accessibilityPage(sources, sources.programme.siteUrl)
  expect(view.failures.map(({ criterion }) => criterion)).toEqual(['9.3'])
  expect(view.criteria.map(({ criterion, label }) => [criterion, label])).toEqual([
    ['1.1', 'conforme'],
    ['9.3', 'non conforme'],
  ])
  expect(view.page.description).toContain('non conforme')
  expect(JSON.stringify(view)).not.toContain('%')
})

const audit = {
  auditor: 'Cabinet Exemple',
  on: '2023-04-01',
  rate: 87.5,
  pages: ['Accueil'],
  environments: ['Firefox et NVDA'],
  tools: [],
  exemptions: [],
}

test('every page says the state that the law draws from the audit, and none without one', () => {
  const label = (rate: number) => accessibilityLink({ ...audit, rate }).label
  expect(accessibilityLink(undefined).label).toBe('Accessibilité : non conforme')
  expect(label(49.9)).toBe('Accessibilité : non conforme')
  expect(label(50)).toBe('Accessibilité : partiellement conforme')
  expect(label(99.9)).toBe('Accessibilité : partiellement conforme')
  expect(label(100)).toBe('Accessibilité : totalement conforme')
})

test('the declaration gives the rate of the audit, as French prints it', () => {
  if (sources === undefined) throw new Error('base')
  const view = accessibilityPage({ ...sources, programme: { ...sources.programme, audit } }, 'https://x/')
  expect(view.conformity).toBe('partiellement conforme')
  expect(view.audit?.share).toBe('87,5\u00A0%')
  expect(view.page.description).toContain('partiellement conforme')
})
