import { expect, test } from 'vitest'
import { addressesOf, brokenPromises } from '#downloads/register.ts'
import { getArchive } from '#read/archive.ts'
import { getPublication, getPublished } from '#downloads/publications.ts'
import { reusedAddresses } from '#site/reused-addresses.ts'
import { knownArchive } from './support/known-archive.ts'

const publication = getPublication(getArchive('.'), 'https://exemple.fr', '/')
const { register } = publication.archive
const addresses = addressesOf(getPublished(publication), reusedAddresses(publication.archive))

test('every published address is still produced, and no version has changed', () => {
  expect(brokenPromises(register, addresses)).toEqual([])
})

test('the list is sorted, each address once', () => {
  const paths = register.addresses.map(({ path }) => path)
  expect(paths).toEqual([...new Set(paths)].toSorted())
})

test('what readers and programs are told to keep is promised too, beside the data', () => {
  const reused = reusedAddresses(knownArchive)
  expect(reused).toEqual(
    expect.arrayContaining([
      '/flux.atom',
      '/flux.json',
      '/donnees/',
      '/donnees/versions/',
      '/archives/2021/',
      '/cartes/archives/2021.png',
      '/cartes/site.png',
    ]),
  )
  expect(
    reused.filter((path) => path.includes('produits-lances/') || path.includes('produits-lances.')),
  ).toEqual([
    '/indicateurs/produits-lances/',
    '/indicateurs/produits-lances.md',
    '/indicateurs/produits-lances/citer/',
    '/cartes/indicateurs/produits-lances.png',
    '/integrer/indicateurs/produits-lances/',
    '/graphiques/indicateurs/produits-lances.svg',
    '/graphiques/indicateurs/produits-lances.png',
  ])
  // Nothing to draw: no chart to download, none to show elsewhere.
  expect(
    reused.filter((path) => /profils-recrutes[./]/.test(path)).map((path) => path.split('/')[1]),
  ).toEqual(['indicateurs', 'indicateurs', 'indicateurs', 'cartes'])
})
