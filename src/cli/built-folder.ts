import process from 'node:process'

/** The folder of the built site: the setting `OUT`, else `dist`. */
export function builtFolder(): string {
  return process.env['OUT'] ?? 'dist'
}
