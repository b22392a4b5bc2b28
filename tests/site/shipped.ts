import { existsSync, statSync } from 'node:fs'
import { fileOf } from './built-pages.ts'

/**
 * What an address weighs as the site ships it, in bytes: its Brotli copy in the built folder; the file itself when it
 * is too small to have one.
 */
export function shippedBytes(address: string, folder = 'dist'): number {
  const file = fileOf(address, folder)
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
}
