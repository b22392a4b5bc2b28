import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { getArchive } from '#archive.ts'
import { writeRelease } from '#publish/releases/write-release.ts'

test('the releases of this repository are kept as they were written', () => {
  const { releases } = getArchive('.')
  expect(releases.length).toBeGreaterThan(0)
  for (const { name, facts } of releases)
    expect(writeRelease(facts)).toBe(readFileSync(`data/versions/${name}.csv`, 'utf8'))
})
