import { expect, test } from 'vitest'
import { accessibilityPage } from '#views/accessibility-page.ts'
import { ingestFiles } from '#ingest/ingest-files.ts'
import { overlaid } from '../../tests/archives/overlay.ts'

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
