import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { stableIndex } from '#cli/stable-index.ts'

/** Pagefind's own interface, which this site does not use. */
const stockInterface = /^pagefind-(ui|component-ui|modular-ui|highlight)\./

/**
 * Writes the search index of a built site into its `pagefind/` folder and returns how many pages it holds: those
 * that ask not to be indexed are left out.
 * Pagefind does not find the word after a typographic apostrophe, so the indexed copy has straight ones;
 * the search page makes the same change to queries and shows the originals. Files are written here, not by
 * Pagefind, whose `writeFiles` may return before the last bytes are on the disk. Throws on the first page refused.
 */
export async function indexSearch(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ excludeSelectors: ['svg', 'nav', '.no-index'] })
  if (index === undefined) throw new Error(errors.join('\n'))
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && name !== '404.html')
    .toSorted()
  let indexed = 0
  for (const page of pages) {
    const content = readFileSync(join(folder, page), 'utf8').replaceAll('\u2019', "'")
    if (content.includes('<meta name="robots" content="noindex">')) continue
    const added = await index.addHTMLFile({ sourcePath: page, content })
    indexed += 1
    if (added.errors.length > 0) throw new Error(`${page} : ${added.errors.join('\n')}`)
  }
  const { files, errors: refused } = await index.getFiles()
  if (refused.length > 0) throw new Error(refused.join('\n'))
  for (const { path, content } of stableIndex(files.filter(({ path }) => !stockInterface.test(path)))) {
    const file = join(folder, 'pagefind', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  await close()
  return indexed
}
