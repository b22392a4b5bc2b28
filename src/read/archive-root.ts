import process from 'node:process'

/**
 * The folder that holds `data/`, `content/` and `publications/`: the setting `ARCHIVE`, else the project itself. In a file
 * of its own, for `src/content.config.ts`: Astro compiles all that it imports at each start.
 */
export function archiveRoot(): string {
  return process.env['ARCHIVE'] ?? process.cwd()
}
