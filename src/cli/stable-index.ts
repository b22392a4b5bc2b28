import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { cborItem, type CborItem } from '#cli/cbor-items.ts'

/** One file of the search index: its path in `pagefind/` and its bytes. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** What Pagefind writes before the CBOR of each file. */
const signature = 12

/**
 * The same index with the same bytes at every build. Pagefind 1.5 writes the values of a filter, and the filters
 * of the index, in the order of a hash table, which changes at each run: here they are sorted, and the files that
 * are named by the hash of what they hold get a new name. Throws when the format is not the one that is known.
 */
export function stableIndex(files: readonly IndexFile[]): readonly IndexFile[] {
  const renamed = new Map<string, string>()
  const rename = (path: string, content: Uint8Array): string => {
    const old = /([^/.]+)\.pf_\w+$/.exec(path)?.[1] ?? ''
    const digest = createHash('sha256').update(content).digest('hex')
    const name = old.replace(/(?<=_)[0-9a-f]+$/, (hash) => digest.slice(0, hash.length))
    renamed.set(old, name)
    return path.replace(old, name)
  }
  const withNewNames = (text: Uint8Array) =>
    [...renamed].reduce<Buffer>((bytes, [old, name]) => replaced(bytes, old, name), Buffer.from(text))

  const filters = files
    .filter(({ path }) => path.endsWith('.pf_filter'))
    .map(({ path, content }) => {
      // [name, [[value, pages], …]]
      const sorted = repacked(content, (bytes, root) => sortItems(bytes, root.items[1]))
      return { path: rename(path, sorted), content: sorted }
    })
  const metas = files
    .filter(({ path }) => path.endsWith('.pf_meta'))
    .map(({ path, content }) => {
      // [version, pages, chunks, filters, …]
      const sorted = repacked(withNewNamesInside(content), (bytes, root) => sortItems(bytes, root.items[3]))
      return { path: rename(path, sorted), content: sorted }
    })
  const rest = files.filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path))
  return [
    ...rest.map(({ path, content }) =>
      path === 'pagefind-entry.json' ? { path, content: withNewNames(content) } : { path, content },
    ),
    ...filters,
    ...metas,
  ]

  function withNewNamesInside(content: Uint8Array): Uint8Array {
    return gzipSync(withNewNames(gunzipSync(content)))
  }
}

/** The same file once its CBOR has gone through `change`. */
function repacked(content: Uint8Array, change: (bytes: Buffer, root: CborItem) => Buffer): Uint8Array {
  const raw = gunzipSync(content)
  const cbor = raw.subarray(signature)
  return gzipSync(Buffer.concat([raw.subarray(0, signature), change(cbor, cborItem(cbor))]))
}

/** The bytes with the items of one array sorted. */
function sortItems(bytes: Buffer, array: CborItem | undefined): Buffer {
  const [first] = array?.items ?? []
  if (array === undefined || first === undefined) return bytes
  const sorted = array.items
    .map(({ start, end }) => bytes.subarray(start, end))
    .toSorted((a, b) => Buffer.compare(a, b))
  return Buffer.concat([bytes.subarray(0, first.start), ...sorted, bytes.subarray(array.end)])
}

/** The bytes with each `old` replaced by `next`, of the same length. */
function replaced(bytes: Buffer, old: string, next: string): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(old); at !== -1; at = copy.indexOf(old, at + 1)) copy.write(next, at)
  return copy
}
