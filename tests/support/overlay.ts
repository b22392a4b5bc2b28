import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFiles } from '#read/read-files.ts'
import { baseFiles } from './base-archive.ts'

/** The files of `tests/cases/base`, with what `tests/cases/<name>` adds, replaces or removes (`supprimer.txt`, a path a line). */
export function overlaid(name: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map([...baseFiles, ...readFiles(`tests/cases/${name}`)])
  const removed = join('tests/cases', name, 'supprimer.txt')
  const paths = existsSync(removed) ? readFileSync(removed, 'utf8').split('\n') : []
  for (const path of paths) files.delete(path)
  return files
}
