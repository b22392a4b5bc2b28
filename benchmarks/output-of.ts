import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a build wrote. */
export interface Output {
  readonly pages: number
  readonly files: number
  readonly bytes: number
}

/** Counts the pages (HTML), files and bytes of a folder, or of the part of it under some path. */
export function outputOf(folder: string): Output {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  )
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  }
}
