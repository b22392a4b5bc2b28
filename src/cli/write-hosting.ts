import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { headerRules } from '#site/hosting/header-rules.ts'
import { headersFile } from '#site/hosting/headers-file.ts'

/** The file that tells a host which headers go with which addresses. */
export const headersName = '_headers'

/** Writes the headers of a built site, for the hosts that read them in a file and for `npm start`. */
export function writeHosting(folder: string, base: string): void {
  const names = readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .toSorted()
  writeFileSync(join(folder, headersName), headersFile(headerRules(names), base))
}
