import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFiles } from '#read/read-files.ts'

/** The files of `data/` and `content/` as they stood in Git, or why they cannot be had. */
export type FilesAt = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly unreadable: string }

/**
 * Reads the archive under `root` as it stood where the present work left `ref`: their last common commit, so
 * that what others changed since is not taken for a change of this one; `ref` itself when they have none.
 */
export function filesAt(root: string, ref: string): FilesAt {
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
