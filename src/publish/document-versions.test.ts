import { expect, test } from 'vitest'
import { sampleArchive } from '../../tests/sample-archive.ts'
import { publish } from '#publish/publish.ts'

const siteUrl = 'https://jardins.example/'
const versionsOf = async (frozen: Parameters<typeof publish>[0]['frozen']) => {
  const { versions, tables } = await publish({ archive: sampleArchive, siteUrl, frozen })
  const rap = versions.find(({ document }) => document === 'rap-2022')
  const present = tables.find(({ name }) => name === 'documents/rap-2022.csv')
  if (rap === undefined || present === undefined) throw new Error('the RAP 2022 is transcribed')
  return { rap, present }
}
const bytes = (text: string) => new TextEncoder().encode(text)

test('a table that was never published is its own first version', async () => {
  const { rap, present } = await versionsOf([])
  expect(rap.frozen).toBe(false)
  expect(rap.files.map(({ name, sha256 }) => [name, sha256])).toEqual([
    ['documents/rap-2022.v1.csv', present.sha256],
  ])
})

test('a table that did not change since it was frozen has no new version', async () => {
  const { present } = await versionsOf([])
  const { rap } = await versionsOf([{ name: 'documents/rap-2022.v1.csv', bytes: present.bytes }])
  expect(rap.frozen).toBe(true)
  expect(rap.files).toHaveLength(1)
})

test('a correction is a new version; the former ones stay byte for byte, ten after nine', async () => {
  const frozen = [10, 9, 1].map((rank) => ({
    name: `documents/rap-2022.v${rank}.csv`,
    bytes: bytes(`${rank}`),
  }))
  const { rap, present } = await versionsOf([
    ...frozen,
    { name: 'documents/pap-2022.v1.csv', bytes: bytes('autre') },
  ])
  expect(rap.frozen).toBe(false)
  expect(rap.files.map(({ name }) => name)).toEqual(
    [1, 9, 10, 11].map((rank) => `documents/rap-2022.v${rank}.csv`),
  )
  expect(new TextDecoder().decode(rap.files[2]?.bytes)).toBe('10')
  expect(rap.files[3]?.sha256).toBe(present.sha256)
})
