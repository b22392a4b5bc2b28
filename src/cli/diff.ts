import process from 'node:process'
import { checkArchive } from '#cli/check-archive.ts'
import { changesReport } from '#cli/changes/archive-changes.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { archiveRoot, readFiles } from '#read/read-files.ts'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
const after = checkArchive(readFiles(root))
console.log(changesReport(ref, 'unreadable' in old ? old : ingestFiles(old.files), after))
process.exitCode = after.sources === undefined ? 1 : 0

/** The files of `data/` and `content/` as they stood in Git, or why they cannot be had. */
type FilesAt = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly unreadable: string }

/**
 * Reads the archive under `root` as it stood where the present work left `ref`: their last common commit, so
 * that what others changed since is not taken for a change of this one; `ref` itself when they have none.
 */
function filesAt(root: string, ref: string): FilesAt {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  const attempt = (...args: readonly string[]): string | undefined => {
    try {
      return git(...args)
    } catch {
      return undefined
    }
  }
  const commit = attempt('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  if (commit === undefined) return { unreadable: 'Git ne connaît pas cette référence dans ce dépôt.' }
  const start = attempt('merge-base', commit, 'HEAD') ?? commit
  const folder = mkdtempSync(join(tmpdir(), 'archive-'))
  try {
    const tar = join(folder, 'archive.tar')
    if (attempt('archive', '--format=tar', `--output=${tar}`, start, 'data', 'content') === undefined) {
      return { unreadable: 'il n’y avait pas encore de dossiers data/ et content/.' }
    }
    execFileSync('tar', ['-xf', 'archive.tar'], { cwd: folder })
    return { files: readFiles(folder) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
