import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFiles } from '#cli/write-draft.ts'
import { getArchive } from '#read/archive.ts'
import { getPublication, getPublishedFiles } from '#downloads/publications.ts'
import { resourceTables } from '#downloads/downloads.ts'
import { knownRoot } from './known-archive.ts'

/** What the known figures publish, for the readers of the ecosystem that check it. */
const publication = getPublication(getArchive(knownRoot), 'https://exemple.fr', '/')
export const { published, bytes } = getPublishedFiles(publication)

/** The tables that they write. */
export const tables = resourceTables(publication)

/** Writes every published file into a fresh folder, and returns its path. */
export function writePublished(): string {
  const folder = mkdtempSync(join(tmpdir(), 'donnees-'))
  writeFiles(folder, bytes)
  return folder
}

/** A text of a CSV without the apostrophe that keeps spreadsheets from running it. */
export function withoutGuard(text: string): string {
  return text.replace(/^'(?=\s*[=+\-@])/, '')
}
