import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { archiveRoot } from '#archive.ts'
import { siteAddress } from '#cli/site-url.ts'
import { addressesOf, brokenPromises, extendAddressList } from '#publish/address-list.ts'
import {
  addressListFile,
  frozenFolder,
  getPublication,
  getPublishedFiles,
  readAddressList,
} from '#publications.ts'
import { reusedAddresses } from '#views/reused-addresses.ts'

/**
 * Records what is published: keeps the present version of each document's table under `publications/`, and
 * adds the new addresses to the list that every later build must still produce. Changes nothing already there.
 */
const root = archiveRoot()
const { origin, base } = siteAddress()
const publication = getPublication(origin, base)
const { published, bytes } = getPublishedFiles(publication)
const addresses = addressesOf(published, reusedAddresses(publication.archive))
const list = readAddressList()
const broken = brokenPromises(list, addresses)
if (broken.length > 0) {
  console.error(`Adresses publiées qui ne tiennent plus :\n${broken.join('\n')}\nRien n’a été écrit.`)
  process.exit(1)
}
const files = published.versions.flatMap(({ frozen, files }) => (frozen ? [] : files.slice(-1)))
for (const { name } of files) {
  const path = join(root, frozenFolder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes.get(name) ?? '', { flag: 'wx' })
  console.log(`Version figée : ${frozenFolder}/${name}`)
}
const extended = extendAddressList(list, addresses)
mkdirSync(join(root, frozenFolder), { recursive: true })
writeFileSync(join(root, addressListFile), extended)
const count = (text: string) => text.split('\n').length - 1
console.log(
  `${addressListFile} : ${count(extended)} adresses, dont ${count(extended) - count(list)} nouvelles.`,
)
