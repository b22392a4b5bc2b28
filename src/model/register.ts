import type { Release } from '#model/release.ts'

/** What the site has published and owes for ever: the folder `publications/`, which `npm run release` alone writes. */
export interface Register {
  /** Every address that was published: `adresses.txt`. */
  readonly addresses: readonly Address[]
  /** The tables of documents as they were published: `documents/<document>.v<n>.csv`. */
  readonly documents: readonly RecordedFile[]
  /** The data as they were published, oldest first: `versions/<date>.csv`. */
  readonly releases: readonly Release[]
}

/** One published address, root-relative, without the site's base. */
export interface Address {
  readonly path: string
  /** The SHA-256 of its bytes when they never change; `undefined` when the latest state stands there. */
  readonly sha256: string | undefined
}

/** A file that was published once and that every later publication keeps, byte for byte. */
export interface RecordedFile {
  /** Under `publications/`, and under the data's address: `documents/rap-2021.v1.csv`. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The register of a programme of which nothing was published yet. */
export const emptyRegister: Register = { addresses: [], documents: [], releases: [] }
