import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { getPublication, getPublished } from '#publications.ts'
import { allFiles } from '#publish/publish.ts'
import { knownRoot } from './known-archive.ts'

/** What the known figures publish, for the readers of the ecosystem that check it. */
export const published = await getPublished(getPublication('https://exemple.fr', '/', knownRoot))

/** Writes every published file into a fresh folder, and returns its path. */
export function writePublished(): string {
  const folder = mkdtempSync(join(tmpdir(), 'donnees-'))
  for (const { name, bytes } of allFiles(published)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

/** A text of a CSV without the apostrophe that keeps spreadsheets from running it. */
export function withoutGuard(text: string): string {
  return text.replace(/^'(?=\s*[=+\-@])/, '')
}
