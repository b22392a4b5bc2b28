import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAddressList, type Address } from '#publish/address-list.ts'

/** Which of the listed addresses a built site answers, with the hash of what stands there. */
export function addressesIn(folder: string, list: string): readonly Address[] {
  return parseAddressList(list).flatMap(({ path }) => {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    if (!existsSync(file)) return []
    return [{ path, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }]
  })
}
