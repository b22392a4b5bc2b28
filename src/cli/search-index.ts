import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'

/**
 * Where the index stands in a built site. Two builds of one commit differ there alone: Pagefind 1.5 writes filters in
 * the order of a hash table, and names files by the hash of what they hold.
 */
export const searchFolder = 'pagefind'

/** Pagefind's own interface, which this site does not use. */
const stockInterface = /^pagefind-(ui|component-ui|modular-ui|highlight)\./

/** A search index to which pages are given one after the other. */
export interface SearchIndex {
  /** Takes the page at a path of the site (`indicateurs/<slug>/`); one that asks not to be indexed is left out. */
  readonly add: (path: string, html: string) => Promise<void>
  /** Writes the index into a built site, in `searchFolder`, and returns how many pages it holds. */
  readonly write: (folder: string) => Promise<number>
}

/**
 * Starts Pagefind, in a process of its own. It does not find the word after a typographic apostrophe, so the
 * indexed copy has straight ones; the search page makes the same change to queries and shows the originals. Files
 * are written here, not by Pagefind, whose `writeFiles` may return before the last bytes are on the disk. Throws on
 * the first page refused.
 */
export async function openSearchIndex(): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: ['svg', 'nav', '.no-index'] })
  if (index === undefined) throw new Error(errors.join('\n'))
  let indexed = 0
  return {
    async add(path, html) {
      if (path === '404/' || html.includes('<meta name="robots" content="noindex">')) return
      const sourcePath = `${path}index.html`
      const added = await index.addHTMLFile({ sourcePath, content: html.replaceAll('\u2019', "'") })
      if (added.errors.length > 0) throw new Error(`${sourcePath} : ${added.errors.join('\n')}`)
      indexed += 1
    },
    async write(folder) {
      const { files, errors: refused } = await index.getFiles()
      if (refused.length > 0) throw new Error(refused.join('\n'))
      for (const { path, content } of files.filter(({ path }) => !stockInterface.test(path))) {
        const file = join(folder, searchFolder, path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, content)
      }
      await close()
      return indexed
    },
  }
}
