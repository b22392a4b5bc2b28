import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import type { Keep, Weight } from '#downloads/published-file.ts'

/** Writes each file under a folder, at its own name; throws when a name leads out of it. */
export function keepInFolder(folder: string): Keep {
  return (name, pieces) => {
    const path = resolve(folder, name)
    if (!path.startsWith(`${resolve(folder)}${sep}`)) throw new Error(`${name} sort du dossier ${folder}.`)
    mkdirSync(dirname(path), { recursive: true })
    const file = openSync(path, 'w')
    try {
      return weigh(pieces, (piece) => writeFileSync(file, piece))
    } finally {
      closeSync(file)
    }
  }
}

/** Keeps each file whole in memory, by its name. */
export function keepInMemory() {
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>()
  const keep: Keep = (name, pieces) => {
    const kept: Uint8Array[] = []
    const weight = weigh(pieces, (piece) => kept.push(piece))
    bytes.set(name, new Uint8Array(Buffer.concat(kept)))
    return weight
  }
  return { keep, bytes: bytes as ReadonlyMap<string, Uint8Array<ArrayBuffer>> }
}

/** Keeps nothing: for those who only ask for size and checksum. */
export const keepNothing: Keep = (_name, pieces) => weigh(pieces, () => undefined)

function weigh(pieces: Iterable<Uint8Array>, take: (piece: Uint8Array) => void): Weight {
  const hash = createHash('sha256')
  let size = 0
  for (const piece of pieces) {
    hash.update(piece)
    size += piece.length
    take(piece)
  }
  return { size, sha256: hash.digest('hex') }
}
