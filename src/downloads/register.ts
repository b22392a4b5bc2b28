import type { Address, Register } from '#model/register.ts'
import { dataPath, formerDatasetPath, recordedFile } from '#urls.ts'
import { describedSets } from '#downloads/datasets.ts'
import { allFiles, immutableFiles, type Published } from '#downloads/publish.ts'

/** Every address of a publication, sorted; `others` are those that the site gives to keep beside its data. */
export function addressesOf(published: Published, others: readonly string[]): readonly Address[] {
  const immutable = new Set(immutableFiles(published).map(({ name }) => name))
  return [
    ...[...describedSets.map(({ stem }) => formerDatasetPath(stem)), ...others].map((path) => ({
      path,
      sha256: undefined,
    })),
    ...allFiles(published).map(({ name, sha256 }) => ({
      path: dataPath(name),
      sha256: immutable.has(name) ? sha256 : undefined,
    })),
  ].toSorted(byPath)
}

/** A published address that a site no longer answers as it must. */
export interface Broken {
  readonly path: string
  /** It answers, with other bytes than those that must never change. */
  readonly isChanged: boolean
  /** What to do, in French. */
  readonly remedy: string
}

/** What a site breaks of what was published, given the addresses that it answers. */
export function brokenAddresses(
  { addresses }: Pick<Register, 'addresses'>,
  answered: readonly Address[],
): readonly Broken[] {
  const byAddress = new Map(answered.map((address) => [address.path, address]))
  return addresses.flatMap(({ path, sha256 }) => {
    const found = byAddress.get(path)
    if (found === undefined) {
      return {
        path,
        isChanged: false,
        remedy:
          'rétablir le fichier de data/, de content/ ou de publications/ dont elle vient, sous son ancien nom ; pour un indicateur renommé, écrire son ancien identifiant dans « anciens_identifiants ».',
      }
    }
    if (sha256 === undefined || sha256 === found.sha256) return []
    return {
      path,
      isChanged: true,
      remedy: `rétablir ${recordedFile(path)} depuis l’historique ; une correction se fait dans data/tableaux, et devient une nouvelle version.`,
    }
  })
}

/** The same, one French sentence each. */
export function brokenPromises(
  register: Pick<Register, 'addresses'>,
  answered: readonly Address[],
): readonly string[] {
  return brokenAddresses(register, answered).map(
    ({ path, isChanged, remedy }) =>
      `${path} ${isChanged ? 'ne doit plus jamais changer, et son contenu a changé' : 'a été publiée et n’existe plus'}. À faire : ${remedy}`,
  )
}

/** The addresses that the register does not hold yet; a file that never changes is recorded with its own. */
export function unrecorded(
  { addresses }: Pick<Register, 'addresses'>,
  answered: readonly Address[],
): readonly Address[] {
  const known = new Set(addresses.map(({ path }) => path))
  return answered.filter(({ path }) => !known.has(path))
}

/** Of the files of a publication, by name, those that are at new addresses and must never change. */
export function toKeep<Bytes>(
  added: readonly Address[],
  files: ReadonlyMap<string, Bytes>,
): readonly (readonly [name: string, bytes: Bytes])[] {
  const immutable = new Set(added.flatMap(({ path, sha256 }) => (sha256 === undefined ? [] : [path])))
  return [...files].filter(([name]) => immutable.has(dataPath(name)))
}

/** Addresses as `adresses.txt` holds them: sorted, one a line, then two spaces and the SHA-256 of what never changes. */
export function writeAddresses(addresses: readonly Address[]): string {
  return addresses
    .toSorted(byPath)
    .map(({ path, sha256 }) => (sha256 === undefined ? `${path}\n` : `${path}  ${sha256}\n`))
    .join('')
}

function byPath(a: Address, b: Address): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
