import { expect, test } from 'vitest'
import { sampleArchive } from '../../tests/support/sample-archive.ts'
import type { RecordedFile } from '#model/register.ts'
import { keepInMemory } from '#downloads/kept-files.ts'
import { publish } from '#downloads/publish.ts'

const siteUrl = 'https://jardins.example/'
const versionsOf = (documents: readonly RecordedFile[]) => {
  const archive = { ...sampleArchive, register: { ...sampleArchive.register, documents } }
  const { keep, bytes } = keepInMemory()
  const { versions, tables } = publish({ archive, siteUrl }, keep)
  const rap = versions.find(({ document }) => document === 'rap-2022')
  const present = tables.find(({ name }) => name === 'documents/rap-2022.csv')
  if (rap === undefined || present === undefined) throw new Error('the RAP 2022 is transcribed')
  return { rap, present, bytes }
}
const encoded = (text: string) => new TextEncoder().encode(text)

test('a table that was never published is its own first version', () => {
  const { rap, present } = versionsOf([])
  expect(rap.files.map(({ name, sha256 }) => [name, sha256])).toEqual([
    ['documents/rap-2022.v1.csv', present.sha256],
  ])
})

test('a table that did not change since it was published has no new version', () => {
  const published = versionsOf([]).bytes.get('documents/rap-2022.csv') ?? encoded('')
  const { rap } = versionsOf([{ name: 'documents/rap-2022.v1.csv', bytes: published, headings: ['code'] }])
  expect(rap.files).toHaveLength(1)
})

test('a correction is a new version; the former ones stay byte for byte, ten after nine', () => {
  const former = [10, 9, 1].map((rank) => ({
    name: `documents/rap-2022.v${rank}.csv`,
    bytes: encoded(`${rank}`),
    headings: [`${rank}`],
  }))
  const { rap, present, bytes } = versionsOf([
    ...former,
    { name: 'documents/pap-2022.v1.csv', bytes: encoded('autre'), headings: ['autre'] },
  ])
  expect(rap.files.map(({ name }) => name)).toEqual(
    [1, 9, 10, 11].map((rank) => `documents/rap-2022.v${rank}.csv`),
  )
  expect(new TextDecoder().decode(bytes.get('documents/rap-2022.v10.csv'))).toBe('10')
  expect(rap.files[3]?.sha256).toBe(present.sha256)
  // Each says its own columns: those of the past are not those of today.
  expect(rap.files.map(({ fields }) => fields.map(({ name }) => name))).toEqual([
    ['1'],
    ['9'],
    ['10'],
    present.fields.map(({ name }) => name),
  ])
  expect(rap.files.flatMap(({ fields }) => fields.flatMap(({ references }) => references ?? []))).toEqual([])
})
