import { Deflate } from 'fflate'
import { crc32 } from 'node:zlib'
import { utf8 } from '#downloads/formats/text.ts'

/** A part of a zip: its path, and its text in pieces, for the whole may be longer than a string can be. */
export type Part = readonly [path: string, text: Iterable<string>]

/** 1 January 1980, the first day that the format knows, as it writes dates. */
const day = 0x21

/**
 * Files in a zip, in their order, all dated 1 January 1980: the same parts give the same bytes. The first part is
 * stored as it is when `stored` is true, as OpenDocument asks of its `mimetype`. Written here because the libraries
 * either hold every part whole, or leave its size out of its heading, which not every spreadsheet accepts.
 * Format: APPNOTE.TXT of PKWARE, 4.3.7 (local heading), 4.3.12 (directory), 4.3.16 (end).
 */
export function* zip(parts: readonly Part[], { stored = false } = {}): Generator<Uint8Array<ArrayBuffer>> {
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const [index, [path, text]] of parts.entries()) {
    const method = stored && index === 0 ? 0 : 8
    const { pieces, crc, packed, size } = pack(text, method)
    const [name = new Uint8Array()] = utf8([path])
    const common = [u16(20), u16(0x800), u16(method), u16(0), u16(day), u32(crc), u32(packed), u32(size)]
    const heading = joined([u32(0x04034b50), ...common, u16(name.length), u16(0), name])
    const nothing = [u16(0), u16(0), u16(0), u16(0), u32(0)]
    directory.push(
      joined([u32(0x02014b50), u16(20), ...common, u16(name.length), ...nothing, u32(offset), name]),
    )
    yield heading
    yield* pieces
    offset += heading.length + packed
  }
  const list = joined(directory)
  const count = u16(parts.length)
  yield list
  yield joined([u32(0x06054b50), u16(0), u16(0), count, count, u32(list.length), u32(offset), u16(0)])
}

/** The bytes of one part as they stand in the zip, and what its headings say of them. */
function pack(text: Iterable<string>, method: 0 | 8) {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const deflate = new Deflate({ level: 6 }, (piece) => pieces.push(new Uint8Array(piece)))
  let crc = 0
  let size = 0
  for (const bytes of utf8(text)) {
    crc = crc32(bytes, crc)
    size += bytes.length
    if (method === 0) pieces.push(bytes)
    else deflate.push(bytes)
  }
  if (method === 8) deflate.push(new Uint8Array(), true)
  return { pieces, crc, size, packed: pieces.reduce((sum, { length }) => sum + length, 0) }
}

function u16(value: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(value & 0xff, value >> 8)
}

function u32(value: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
