import { expect, test } from 'vitest'
import { searchTerms } from './_search-page.ts'
import { knownArchive } from '../../../tests/support/known-archive.ts'

test('the words offered for a misspelt one weigh 4 KB at most, those of the glossary among them', () => {
  const terms = searchTerms(knownArchive)
  expect(terms).toContain('entrepreneurs')
  expect(new TextEncoder().encode(terms.join(' ')).length).toBeLessThanOrEqual(4096)
})
