import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const texts = /\.(?:html|css|js|json|jsonld|csv|svg|xml|atom|txt|md)$/

/** Below this weight, in bytes, a compressed copy saves no packet of the network. */
const smallest = 1400

/**
 * Puts a `.br` and a `.gz` copy beside each text file that is worth it, for the servers that send them as they are.
 * Quality 9 of Brotli: the next steps cost ten times as much for a few bytes in a hundred.
 */
export async function precompress(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => texts.test(name))
  const copies = await Promise.all(
    files.map(async (name) => {
      const path = join(folder, name)
      const content = readFileSync(path)
      if (content.length < smallest) return 0
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      }
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(content, { params }),
        promisify(gzip)(content, { level: 9 }),
      ])
      writeFileSync(`${path}.br`, br)
      writeFileSync(`${path}.gz`, gz)
      return 1
    }),
  )
  return copies.filter((copy) => copy === 1).length
}
