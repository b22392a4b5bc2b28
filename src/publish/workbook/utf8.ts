/** Pieces are encoded together up to about this many characters: many small ones would be slow. */
const together = 1 << 20

/** Texts one after the other as UTF-8, without ever making them one string: a string has at most 2²⁹ characters. */
export function utf8(pieces: Iterable<string>): Uint8Array<ArrayBuffer> {
  let bytes = new Uint8Array(new ArrayBuffer(0))
  let used = 0
  const append = (text: string) => {
    const needed = used + text.length * 3
    if (needed > bytes.length) bytes = new Uint8Array(bytes.buffer.transfer(needed * 2))
    used += new TextEncoder().encodeInto(text, bytes.subarray(used)).written
  }
  let pending = ''
  for (const piece of pieces) {
    pending += piece
    if (pending.length < together) continue
    append(pending)
    pending = ''
  }
  append(pending)
  return bytes.subarray(0, used)
}
