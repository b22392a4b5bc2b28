import { readdirSync, readFileSync, writeFileSync, copyFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { searchFolder } from '#cli/search-index.ts'
import { keepNothing } from '#downloads/kept-files.ts'
import { checksumText, type Weight } from '#downloads/published-file.ts'
import type { Address } from '#model/register.ts'
import { headerRules, headersFile } from '#site/hosting/headers.ts'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The file that tells a host which headers go with which addresses. */
export const headersName = '_headers'

/** Writes the headers of a built site, all its files there but compressed copies, for the hosts that read them in a file and for `npm start`. */
export function writeHosting(folder: string, base: string): void {
  const names = readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .toSorted()
  writeFileSync(join(folder, headersName), headersFile(headerRules(names), base))
}

/** One file of a built site: its path under the site's address, and what it weighs. */
export interface BuiltFile extends Weight {
  readonly name: string
}

/**
 * Every file that a built site serves, by path, but compressed copies and the search index: two builds of one commit
 * give the same list.
 */
export function builtFiles(folder: string): readonly BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== headersName && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(`${searchFolder}/`))
    .toSorted()
    .map((name) => ({ name, ...keepNothing(name, [readFileSync(join(folder, name))]) }))
}

/** The addresses that a built site answers, each with the checksum of what stands there. */
export function builtAddresses(files: readonly BuiltFile[]): readonly Address[] {
  return files.map(({ name, sha256 }) => ({ path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`, sha256 }))
}

/** Writes what a built site is made of, for whoever wants to check what is on line: `manifest.json` and `SHA256SUMS`. */
export function writeManifest(
  folder: string,
  built: readonly BuiltFile[],
  commit: string | undefined,
  siteUrl: string,
): void {
  const files = built.map(({ name, size, sha256 }) => ({ path: name, bytes: size, sha256 }))
  const manifest = { site: siteUrl, commit: commit ?? null, files }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 1)}\n`)
  writeFileSync(join(folder, 'SHA256SUMS'), checksumText(built))
}

const texts = /\.(?:html|css|js|json|jsonld|csv|svg|xml|atom|txt|md)$/

const copies = ['.br', '.gz'] as const

/** Below this weight, in bytes, a compressed copy saves no packet of the network. */
const smallest = 1400

/** Quality 6 of Brotli weighs 2 % more than 9 on these files, in a tenth of the time; level 9 of gzip, 2 % less in twice. */
const quality = { brotli: 6, gzip: 6 } as const

/**
 * What a reader waits for weighs 10 % less with the best quality of Brotli, which takes a second for each MB: a few for a
 * programme, minutes for the whole State or for thousands of pages, which do without. `most` is in bytes.
 */
const pages = { names: /\.html$|^_astro\//, brotli: 11, most: 6_000_000 } as const

/**
 * Puts a `.br` and a `.gz` copy beside each text file that is worth it, for the servers that send them as they are.
 * Those that are the same in `former`, the site of before, take its copies: to compress all of them is a third of a
 * build of a few pages.
 */
export async function precompress(folder: string, former: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => texts.test(name))
  const read = names.filter((name) => pages.names.test(name))
  const few = read.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) <= pages.most
  const waiting = names.values()
  // One file at a time for each core: all of them at once would be in memory together.
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (const name of waiting) {
        const brotli = few && pages.names.test(name) ? pages.brotli : quality.brotli
        await compress(join(folder, name), join(former, name), brotli)
      }
    }),
  )
}

async function compress(path: string, former: string, brotli: number): Promise<void> {
  const content = readFileSync(path)
  if (content.length < smallest) return
  if (['', ...copies].every((end) => existsSync(`${former}${end}`)) && readFileSync(former).equals(content)) {
    for (const end of copies) copyFileSync(`${former}${end}`, `${path}${end}`)
    return
  }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotli,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content, { level: quality.gzip }),
  ])
  writeFileSync(`${path}.br`, br)
  writeFileSync(`${path}.gz`, gz)
}
