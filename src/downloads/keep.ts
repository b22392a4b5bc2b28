/** What the bytes of one file weigh. */
export interface Weight {
  /** In bytes. */
  readonly size: number
  /** SHA-256 in lower-case hexadecimal (64 characters). */
  readonly sha256: string
}

/**
 * Keeps the bytes of one file, which come piece by piece so that a large one is never whole in memory, and says
 * what they weigh.
 */
export type Keep = (name: string, pieces: Iterable<Uint8Array<ArrayBuffer>>) => Weight
