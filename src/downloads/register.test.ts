import { expect, test } from 'vitest'
import { parseAddresses } from '#read/csv/read-register.ts'
import { brokenPromises, unrecorded, writeAddresses } from '#downloads/register.ts'

const credits = { path: '/donnees/credits.csv', sha256: undefined }
const version = { path: '/donnees/documents/rap-2022.v1.csv', sha256: 'aaa' }
const added = { path: '/donnees/classeur.ods', sha256: undefined }
const register = { addresses: [credits, version] }

test('the list is written in order, and read with either line end', () => {
  const text = writeAddresses([version, credits])
  expect(text).toBe('/donnees/credits.csv\n/donnees/documents/rap-2022.v1.csv  aaa\n')
  expect(parseAddresses(text)).toEqual([credits, version])
  expect(parseAddresses(text.replaceAll('\n', '\r\n'))).toEqual([credits, version])
})

test('what is promised and published breaks nothing, whatever is added', () => {
  expect(brokenPromises(register, [added, credits, version])).toEqual([])
})

test('a new address is what the register lacks', () => {
  expect(unrecorded(register, [added, credits, { ...version, sha256: 'bbb' }])).toEqual([added])
})

test('an address that is gone is said, with what to do', () => {
  expect(brokenPromises(register, [version])).toEqual([
    '/donnees/credits.csv a été publiée et n’existe plus. À faire : rétablir le fichier de data/, de content/ ou de publications/ dont elle vient, sous son ancien nom ; pour un indicateur renommé, écrire son ancien identifiant dans « anciens_identifiants ».',
  ])
})

test('a version that changed is said, with what to do', () => {
  expect(brokenPromises(register, [credits, { ...version, sha256: 'bbb' }])).toEqual([
    '/donnees/documents/rap-2022.v1.csv ne doit plus jamais changer, et son contenu a changé. À faire : rétablir publications/documents/rap-2022.v1.csv depuis l’historique ; une correction se fait dans data/tableaux, et devient une nouvelle version.',
  ])
})
