import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { close, createIndex } from 'pagefind'
import type { SearchRecord } from '#pages/recherche/_search-record.ts'
import { searchIndexPath } from '#urls.ts'
import { plainText } from '#words/plain-text.ts'
import { typeset } from '#words/typography.ts'

/**
 * Where the index stands in a built site. Two builds of one commit differ there alone: Pagefind 1.5 writes filters in
 * the order of a hash table, and names files by the hash of what they hold.
 */
export const searchFolder = searchIndexPath.slice(1, -1)

/** A file of the index, by its path in its folder. */
interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** What this site does not use of Pagefind: its interface, its worker, its stemmer of no language. */
const unused = /^(?:pagefind-(?:ui|component-ui|modular-ui|highlight|worker)\.|wasm\.unknown\.)/

/**
 * How many places of words one chunk of the index holds: a search fetches the chunks of its words, which weigh 5 KB
 * each with this, and 25 KB with Pagefind's own 20 000. A version that does not know this setting keeps its own.
 */
const chunkSize = '4000'

/**
 * The files of the search index of these records, in their order. Pagefind indexes the fields of `meta` too, each with
 * the weight that the search page gives it. Throws on the first record refused.
 */
export async function searchIndex(records: readonly SearchRecord[]): Promise<readonly IndexFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize
  const { index, errors } = await createIndex({})
  if (index === undefined) throw new Error(errors.join('\n'))
  for (const { path, title, text, names, words, filters } of records) {
    const { errors: refused } = await index.addCustomRecord({
      url: path,
      content: plainText(text),
      language: 'fr',
      meta: { title: plainText(title), names: plainText(names), words: plainText(words) },
      // The form sends the values that its page prints.
      filters: Object.fromEntries(
        Object.entries(filters).map(([name, values]) => [name, values.map(typeset)]),
      ),
    })
    if (refused.length > 0) throw new Error(`${path} : ${refused.join('\n')}`)
  }
  const { files, errors: failed } = await index.getFiles()
  await close()
  if (failed.length > 0) throw new Error(failed.join('\n'))
  return files.filter(({ path }) => !unused.test(path))
}

/**
 * Writes the index into a built site, in `searchFolder`. Files are written here, not by Pagefind, whose
 * `writeFiles` may return before the last bytes are on the disk.
 */
export function writeSearchIndex(files: readonly IndexFile[], folder: string): void {
  for (const { path, content } of files) {
    const file = join(folder, searchFolder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
