import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { partAddresses, siteAddresses } from '#cli/site-addresses.ts'
import { keepNothing } from '#downloads/kept-files.ts'
import { publish } from '#downloads/publish.ts'
import { headingIds } from '#read/prose/body-text.ts'
import { splitMdx } from '#read/content/read-content.ts'
import { knownArchive, knownRoot } from '../support/known-archive.ts'
import { builtAddresses, builtFiles } from '#cli/built-files.ts'
import { knownAddress, knownSite } from './known-site.ts'
import { builtPages, fileOf } from './built-pages.ts'

const folder = knownSite
/** Its headings belong to a report that is not there until a file is checked. */
const checker = '/contribuer/verifier/'
const pages = builtPages(folder).map((path) => [path, readFileSync(fileOf(path, folder), 'utf8')] as const)

/** The fragments of a page's text, which are not known from the archive. */
function textIds(path: string): readonly string[] {
  const [, folderName = '', name = ''] = /^\/(archives|indicateurs|objectifs|recoupements)\/([^/]+)\/$/.exec(
    path,
  ) ?? [, 'pages', path.replaceAll('/', '')]
  const file = `${knownRoot}/content/${folderName === 'archives' ? 'exercices' : folderName}/${name}.mdx`
  try {
    return headingIds(splitMdx(file, readFileSync(file, 'utf8'), [])?.body ?? '')
  } catch {
    return []
  }
}

test('what verify takes for an address of the site is one, and no page of the site is missing', () => {
  const published = publish({ archive: knownArchive, siteUrl: knownAddress }, keepNothing)
  const known = siteAddresses(knownArchive, published)
  const built = new Set(builtAddresses(builtFiles(folder)).map(({ path }) => path))
  // Both are written after the files that they list.
  const late = ['/manifest.json', '/SHA256SUMS']
  expect([...known].filter((path) => !built.has(path) && !late.includes(path))).toEqual([])
  expect(pages.map(([path]) => path).filter((path) => path !== '/404.html' && !known.has(path))).toEqual([])
})

test('a text may lead to each heading of each page, and to each printed figure and row of credits', () => {
  const parts = partAddresses(knownArchive)
  const lost = pages.flatMap(([path, html]) => {
    if (path === checker) return []
    const own = new Set(textIds(path))
    const ids = [...html.matchAll(/<(?:h2|h3|li|tr|dt)(?: [a-z-]+="[^"]*")*? id="([^"]+)"/g)].map(
      ([, id = '']) => id,
    )
    return ids.filter((id) => !own.has(id) && !parts.has(`${path}#${id}`)).map((id) => `${path}#${id}`)
  })
  expect(lost).toEqual([])
})
