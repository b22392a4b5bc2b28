import process from 'node:process'
import { type Archive, indexArchive } from '#model/archive.ts'
import { readSources } from '#read/ingest-files.ts'
import { archiveRoot, readFiles } from '#read/read-files.ts'
import { firstOf, problemText, toldOnce } from '#read/report.ts'

const cache = new Map<string, Archive>()

/** The commit from which the site is built, as `npm run build` found it; `undefined` when nobody knows. */
export function builtFrom(): string | undefined {
  return process.env['COMMIT'] || undefined
}

/** The day of that commit, ISO 8601, as `npm run build` found it; `undefined` when nobody knows. */
export function builtOn(): string | undefined {
  return process.env['COMMIT_DAY'] || undefined
}

/**
 * All that was transcribed and written, read once per build.
 * Throws with the editors' report when something is wrong: `verify` runs first and says it better.
 */
export function getArchive(root = archiveRoot()): Archive {
  const known = cache.get(root)
  if (known !== undefined) return known
  const { sources, problems } = readSources(readFiles(root))
  if (sources === undefined) {
    const { shown, left } = firstOf(toldOnce(problems.filter(({ severity }) => severity === 'error')))
    throw new Error([...shown.map(problemText), ...(left > 0 ? [`et ${left} de plus`] : [])].join('\n\n'))
  }
  const archive = indexArchive(sources)
  cache.set(root, archive)
  return archive
}

/** Gives `getArchive` what was read already, so that a build reads its files once. */
export function keepArchive(archive: Archive, root = archiveRoot()): void {
  cache.set(root, archive)
}

/** Makes the next `getArchive` read the files again: in dev, after one of them changed. */
export function forgetArchive(): void {
  cache.clear()
}
