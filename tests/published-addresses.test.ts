import { expect, test } from 'vitest'
import { addressesOf, brokenPromises, parseAddressList } from '#publish/address-list.ts'
import { readAddressList } from '#publications.ts'
import { published } from './published-files.ts'

const list = readAddressList('.')

test('every published address is still produced, and no version has changed', () => {
  expect(brokenPromises(list, addressesOf(published))).toEqual([])
})

test('the list is sorted, each address once', () => {
  const paths = parseAddressList(list).map(({ path }) => path)
  expect(paths).toEqual([...new Set(paths)].toSorted())
})
