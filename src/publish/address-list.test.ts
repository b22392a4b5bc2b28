import { expect, test } from 'vitest'
import { brokenPromises, extendAddressList, newAddresses, parseAddressList } from '#publish/address-list.ts'

const list = '/donnees/credits.csv\n/donnees/documents/rap-2022.v1.csv  aaa\n'
const credits = { path: '/donnees/credits.csv', sha256: undefined }
const version = { path: '/donnees/documents/rap-2022.v1.csv', sha256: 'aaa' }
const added = { path: '/donnees/classeur.ods', sha256: undefined }

test('the list is read with either line end', () => {
  expect(parseAddressList(list)).toEqual([credits, version])
  expect(parseAddressList(list.replaceAll('\n', '\r\n'))).toEqual([credits, version])
})

test('what is promised and published breaks nothing, whatever is added', () => {
  expect(brokenPromises(list, [added, credits, version])).toEqual([])
})

test('a new address is said; that of a version comes with its frozen file', () => {
  const second = { path: '/donnees/documents/rap-2022.v2.csv', sha256: 'ccc' }
  expect(newAddresses(list, [added, credits, version, second])).toEqual(['/donnees/classeur.ods'])
})

test('an address that is gone is said, with what to do', () => {
  expect(brokenPromises(list, [version])).toEqual([
    '/donnees/credits.csv a été publiée et n’existe plus. À faire : rétablir le fichier de data/ ou de content/ dont elle vient, sous son ancien nom ; pour un indicateur renommé, écrire son ancien identifiant dans « anciens_identifiants ».',
  ])
})

test('a version that changed is said, with what to do', () => {
  expect(brokenPromises(list, [credits, { ...version, sha256: 'bbb' }])).toEqual([
    '/donnees/documents/rap-2022.v1.csv ne doit plus jamais changer, et son contenu a changé. À faire : rétablir publications/documents/rap-2022.v1.csv depuis l’historique ; une correction se fait dans data/tableaux, et devient une nouvelle version.',
  ])
})

test('the list grows in order and never loses a line', () => {
  expect(extendAddressList(list, [added])).toBe(`/donnees/classeur.ods\n${list}`)
  expect(extendAddressList('', [version, credits])).toBe(list)
})
