import { expect, test } from 'vitest'
import { sampleArchive } from '../../../tests/support/sample-archive.ts'
import { coveredYears } from '#downloads/catalogues/about.ts'

test('the years are those of the figures that were read, else those of the programme', () => {
  expect(coveredYears(sampleArchive.observations, sampleArchive.programme)).toEqual({ from: 2020, to: 2022 })
  const unread = sampleArchive.observations.map((observation) => ({
    ...observation,
    value: { kind: 'notCollected', printed: '' } as const,
  }))
  expect(coveredYears(unread, sampleArchive.programme)).toEqual({ from: 2020, to: 2020 })
})
