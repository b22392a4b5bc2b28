/** Where an item of CBOR (RFC 8949) starts and ends, and the items in it when it is an array. */
export interface CborItem {
  readonly start: number
  readonly end: number
  readonly items: readonly CborItem[]
}

/**
 * The item of CBOR that starts at `start`: what Pagefind writes has unsigned numbers, negative ones, texts and
 * arrays of a known length. Throws on anything else, so that a change of its format is seen.
 */
export function cborItem(bytes: Uint8Array, start = 0): CborItem {
  const [head = 0] = bytes.subarray(start)
  const kind = head >> 5
  const { value, end } = argument(bytes, start)
  if (kind === 0 || kind === 1) return { start, end, items: [] }
  if (kind === 2 || kind === 3) return { start, end: end + value, items: [] }
  if (kind !== 4) throw new Error(`CBOR : type ${kind} à l’octet ${start}.`)
  const items: CborItem[] = []
  let next = end
  while (items.length < value) {
    const item = cborItem(bytes, next)
    items.push(item)
    next = item.end
  }
  return { start, end: next, items }
}

/** The number that an item's head holds, in its low bits or in the 1, 2 or 4 bytes behind. */
function argument(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const low = view.getUint8(start) & 31
  if (low < 24) return { value: low, end: start + 1 }
  if (low === 24) return { value: view.getUint8(start + 1), end: start + 2 }
  if (low === 25) return { value: view.getUint16(start + 1), end: start + 3 }
  if (low === 26) return { value: view.getUint32(start + 1), end: start + 5 }
  throw new Error(`CBOR : longueur ${low} à l’octet ${start}.`)
}
