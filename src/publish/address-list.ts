import { dataPath } from '#french/address.ts'
import { datasetPages } from '#publish/dataset-pages.ts'
import { allFiles, type Published } from '#publish/publish.ts'

/** One published address, root-relative, without the site's base. */
export interface Address {
  readonly path: string
  /** The hash of its bytes when they never change; `undefined` when the latest state stands there. */
  readonly sha256: string | undefined
}

/** Every address of a publication, sorted; `others` are those that the site gives to keep beside its data. */
export function addressesOf(published: Published, others: readonly string[]): readonly Address[] {
  const immutable = new Set(published.versions.flatMap(({ files }) => files.map(({ name }) => name)))
  return [
    ...[...datasetPages.map(({ path }) => path), ...others].map((path) => ({ path, sha256: undefined })),
    ...allFiles(published).map(({ name, sha256 }) => ({
      path: dataPath(name),
      sha256: immutable.has(name) ? sha256 : undefined,
    })),
  ].toSorted(byPath)
}

/** Reads the committed list: one address a line, then two spaces and the SHA-256 of what never changes. */
export function parseAddressList(text: string): readonly Address[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [path = '', sha256] = line.trim().split(/\s+/)
      return { path, sha256 }
    })
}

/** The list with the addresses that it lacks. Nothing is ever taken out of it. */
export function extendAddressList(text: string, addresses: readonly Address[]): string {
  const listed = parseAddressList(text)
  const known = new Set(listed.map(({ path }) => path))
  return [...listed, ...addresses.filter(({ path }) => !known.has(path))]
    .toSorted(byPath)
    .map(({ path, sha256 }) => (sha256 === undefined ? `${path}\n` : `${path}  ${sha256}\n`))
    .join('')
}

/** What a publication breaks of the addresses that were promised, one French sentence each. */
export function brokenPromises(text: string, addresses: readonly Address[]): readonly string[] {
  const byName = new Map(addresses.map((address) => [address.path, address]))
  return parseAddressList(text).flatMap(({ path, sha256 }) => {
    const found = byName.get(path)
    if (found === undefined) {
      return [
        `${path} a été publiée et n’existe plus. À faire : rétablir le fichier de data/ ou de content/ dont elle vient, sous son ancien nom ; pour un indicateur renommé, écrire son ancien identifiant dans « anciens_identifiants ».`,
      ]
    }
    if (sha256 === undefined || sha256 === found.sha256) return []
    return [
      `${path} ne doit plus jamais changer, et son contenu a changé. À faire : rétablir publications${path.replace('/donnees', '')} depuis l’historique ; une correction se fait dans data/tableaux, et devient une nouvelle version.`,
    ]
  })
}

/** The addresses that are published but not yet promised; those of versions, which come with a frozen file, aside. */
export function newAddresses(text: string, addresses: readonly Address[]): readonly string[] {
  const known = new Set(parseAddressList(text).map(({ path }) => path))
  return addresses.flatMap(({ path, sha256 }) => (sha256 !== undefined || known.has(path) ? [] : [path]))
}

function byPath(a: Address, b: Address): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
