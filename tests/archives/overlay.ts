import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFiles } from '#ingest/read-files.ts'

/** The files of `tests/archives/base`, with what `tests/archives/<name>` adds, replaces or removes (`supprimer.txt`, a path a line). */
export function overlaid(name: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map([...readFiles('tests/archives/base'), ...readFiles(`tests/archives/${name}`)])
  const removed = join('tests/archives', name, 'supprimer.txt')
  const paths = existsSync(removed) ? readFileSync(removed, 'utf8').split('\n') : []
  for (const path of paths) files.delete(path)
  return files
}
