import type { Archive } from '#model/archive.ts'
import { indexArchive } from '#model/index-archive.ts'
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
  const { sources, problems } = ingestFiles(files)
  if (sources === undefined) throw new Error(problems.map(problemText).join('\n'))
  return indexArchive(sources)
}

/** The text of one of its files, with each `from` replaced by its `to`. */
export function baseText(
  path: string,
  replacements: readonly (readonly [from: string, to: string])[] = [],
): string {
  const text = new TextDecoder().decode(baseFiles.get(path))
  return replacements.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`${path}: ${from}`)
    return changed.replace(from, to)
  }, text)
}
