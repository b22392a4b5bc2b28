import Papa from 'papaparse'
import { expect } from 'vitest'
import type { OpenSite } from './open-site.ts'

/** A file as the site serves it, its byte order mark kept. */
export async function served(
  site: OpenSite,
  path: string,
): Promise<{ bytes: Uint8Array; text: string; type: string | null }> {
  const response = await fetch(site.at(path))
  expect(response.status, path).toBe(200)
  const bytes = await response.bytes()
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return { bytes, text, type: response.headers.get('content-type') }
}

/** The rows of a CSV as text cells, headings first; its delimiter is stated, nothing is guessed. */
export function cellsOf(text: string, delimiter: ',' | ';'): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true })
  const [first] = errors
  if (first !== undefined) throw new Error(`CSV row ${first.row ?? 0}: ${first.message}`)
  return data
}

/** The rows of a CSV by heading. */
export function rowsOf(text: string, delimiter: ',' | ';'): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = cellsOf(text, delimiter)
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])))
}
