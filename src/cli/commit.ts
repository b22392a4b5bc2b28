import { execFileSync } from 'node:child_process'
import process from 'node:process'

/**
 * The commit from which the site is built: the setting `COMMIT`, else that of the repository when no file of it has
 * changed since; `undefined` when nobody knows.
 */
export function builtCommit(setting = process.env['COMMIT']): string | undefined {
  if (setting !== undefined) return setting === '' ? undefined : setting
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no')
    return changed === '' ? git('rev-parse', 'HEAD') : undefined
  } catch {
    return undefined
  }
}

function git(...command: readonly string[]): string {
  return execFileSync('git', command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}
