import { expect, test } from 'vitest'
import { addressesOf, brokenPromises, parseAddressList } from '#publish/address-list.ts'
import { getPublication, getPublished, readAddressList } from '#publications.ts'

const list = readAddressList('.')
const published = await getPublished(getPublication('https://exemple.fr', '/', '.'))

test('every published address is still produced, and no version has changed', () => {
  expect(brokenPromises(list, addressesOf(published))).toEqual([])
})

test('the list is sorted, each address once', () => {
  const paths = parseAddressList(list).map(({ path }) => path)
  expect(paths).toEqual([...new Set(paths)].toSorted())
})
