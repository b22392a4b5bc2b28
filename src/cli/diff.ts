import process from 'node:process'
import { archiveRoot } from '#read/archive.ts'
import { filesAt } from '#cli/files-at.ts'
import { changesReport } from '#cli/reporters/changes.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'

/**
 * Prints what the work in progress changes from a Git reference, as Markdown for a pull request. An old state
 * that cannot be read is said and is no failure; a new state that does not pass `verify` is one.
 */
const [ref] = process.argv.slice(2)
if (ref === undefined) {
  console.error('Usage : npm run diff -- <référence Git>, par exemple npm run diff -- main')
  process.exit(1)
}
const root = archiveRoot()
const old = filesAt(root, ref)
const after = ingestFiles(readFiles(root))
console.log(changesReport(ref, 'unreadable' in old ? old : ingestFiles(old.files), after))
process.exitCode = after.sources === undefined ? 1 : 0
