/** Texts are encoded together up to about this many characters: many small pieces would be slow. */
const together = 1 << 18

/** Texts one after the other as pieces of UTF-8: the whole, which may be longer than a string can be, is never in memory. */
export function* utf8(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let pending = ''
  for (const text of texts) {
    pending += text
    if (pending.length < together) continue
    yield encoder.encode(pending)
    pending = ''
  }
  if (pending !== '') yield encoder.encode(pending)
}
