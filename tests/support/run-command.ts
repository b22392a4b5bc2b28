import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import process from 'node:process'

/**
 * Runs a command of `src/cli` in the folder of an archive, as an editor would: what it says, and its status. It knows
 * nothing of the archive or of the forge that the tests themselves run for.
 */
export function runCommand(folder: string, command: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(`src/cli/${command}.ts`), ...words],
    {
      cwd: folder,
      env: { ...process.env, ARCHIVE: undefined, GITHUB_ACTIONS: undefined, GITLAB_CI: undefined },
      encoding: 'utf8',
    },
  )
  return { status, said: `${stdout}${stderr}` }
}
