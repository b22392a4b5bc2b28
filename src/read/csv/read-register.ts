import type { Address, Register } from '#model/register.ts'
import { readCsv } from '#read/csv/read-csv.ts'
import type { Problem } from '#read/problem.ts'
import { readRelease, releaseOrder } from '#read/csv/read-release.ts'

/**
 * Reads `publications/`, of which `files` are the bytes and `texts` the texts by path. Problems are added to
 * `problems`; those of the bytes that never change are found later, by their checksums.
 */
export function readRegister(
  files: ReadonlyMap<string, Uint8Array>,
  texts: ReadonlyMap<string, string>,
  problems: Problem[],
): Register {
  const inFolder = (folder: string) => [...texts.keys()].filter((path) => path.startsWith(folder)).toSorted()
  return {
    addresses: parseAddresses(texts.get('publications/adresses.txt') ?? ''),
    documents: inFolder('publications/documents/').map((path) => ({
      name: path.slice('publications/'.length),
      bytes: new Uint8Array(files.get(path) ?? []),
    })),
    releases: inFolder('publications/versions/')
      .flatMap((path) => {
        const { csv, problems: faults } = readCsv(path, texts.get(path) ?? '')
        problems.push(...faults)
        if (csv.heading.length === 0) return []
        const { release, problems: own } = readRelease(csv)
        problems.push(...own)
        return [release]
      })
      .toSorted(releaseOrder),
  }
}

/** One address a line, then two spaces and the SHA-256 of what never changes; lines end as they like. */
export function parseAddresses(text: string): readonly Address[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [path = '', sha256] = line.trim().split(/\s+/)
      return { path, sha256 }
    })
}
