import { expect, test } from 'vitest'
import { addressesOf, brokenPromises, newAddresses, parseAddressList } from '#publish/address-list.ts'
import { readAddressList } from '#publications.ts'
import { published } from './published-files.ts'

const list = readAddressList('.')

test('every published address is still produced, and no version has changed', () => {
  expect(brokenPromises(list, addressesOf(published))).toEqual([])
})

test('every address is in the list; versions join it when they are frozen', () => {
  const missing = newAddresses(list, addressesOf(published))
  expect(
    missing,
    `À faire : npm run freeze, ou ajouter ces lignes à publications/adresses.txt :\n${missing.join('\n')}`,
  ).toEqual([])
})

test('the list is sorted, each address once', () => {
  const paths = parseAddressList(list).map(({ path }) => path)
  expect(paths).toEqual([...new Set(paths)].toSorted())
})
