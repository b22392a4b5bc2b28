import { type Archive, indexArchive } from '#model/archive.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'
import { problemText } from '#read/report.ts'

/** The files of the tiny programme of `tests/cases/base`. */
export const baseFiles = readFiles('tests/cases/base')

/** The tiny programme with some files replaced, or taken away where the text is `undefined`. */
export function baseArchive(changes: Readonly<Record<string, string | undefined>> = {}): Archive {
  const files = new Map(baseFiles)
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path)
    else files.set(path, new TextEncoder().encode(text))
  }
  return archiveOf(files)
}

/** The archive that some files make; throws with what is wrong in them. */
export function archiveOf(files: ReadonlyMap<string, Uint8Array>): Archive {
  const { sources, problems } = ingestFiles(files)
  if (sources === undefined) throw new Error(problems.map(problemText).join('\n'))
  return indexArchive(sources)
}

/** In one file, the first `from` becomes `to`. */
export type Edit = readonly [path: string, from: string, to: string]

/** Some files with edits made one after the other; throws when there is nothing to replace. */
export function edited(
  files: ReadonlyMap<string, Uint8Array>,
  ...edits: readonly Edit[]
): ReadonlyMap<string, Uint8Array> {
  const changed = new Map(files)
  for (const [path, from, to] of edits) {
    const text = new TextDecoder().decode(changed.get(path))
    if (!text.includes(from)) throw new Error(`${path}: ${from}`)
    changed.set(path, new TextEncoder().encode(text.replace(from, to)))
  }
  return changed
}

/** The text of one of its files, with each `from` replaced by its `to`. */
export function baseText(
  path: string,
  replacements: readonly (readonly [from: string, to: string])[] = [],
): string {
  const files = edited(baseFiles, ...replacements.map(([from, to]): Edit => [path, from, to]))
  return new TextDecoder().decode(files.get(path))
}
