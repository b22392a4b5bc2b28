import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ImportOptions } from '#cli/import-options.ts'
import { joinExtracts, type PrintedDocument } from '#import/extract/join-extracts.ts'
import { readExtract } from '#import/extract/read-extract.ts'

/** The documents that the saved pages print, and the day the last page was saved; or why they cannot be read. */
export type ReadPages =
  | { readonly ok: true; readonly documents: readonly PrintedDocument[]; readonly savedOn: string }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads the files that the command names. Pages are UTF-8, else Windows-1252 as older browsers save them. */
export function readPages({ files, urls, type, year, programme }: ImportOptions): ReadPages {
  const missing = files.filter((file) => !existsSync(file) || !statSync(file).isFile())
  if (missing.length > 0)
    return { ok: false, faults: missing.map((file) => `${file} : ce fichier n’existe pas.`) }
  const read = files.map((file, index) => {
    const url = urls[index] ?? ''
    const page = { file: basename(file), text: decoded(readFileSync(file)), url }
    return { url, ...readExtract(page, { type, year, programme }) }
  })
  const faults = read.flatMap((one) => (one.ok ? [] : one.faults))
  if (faults.length > 0) return { ok: false, faults }
  const saved = files.map((file) => statSync(file).mtime.toISOString().slice(0, 10))
  return {
    ok: true,
    documents: joinExtracts(read.flatMap((one) => (one.ok ? [one] : []))),
    savedOn: saved.toSorted().at(-1) ?? '',
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
