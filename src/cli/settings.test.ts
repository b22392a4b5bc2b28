import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { commitDay } from '#cli/settings.ts'

test('a commit has one day, whatever the place of who builds it; one that is not known has none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'depot-'))
  const before = process.cwd()
  const zone = process.env['TZ']
  try {
    process.chdir(folder)
    const date = '2024-12-31T23:30:00-05:00'
    const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z' }
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@exemple.fr']
    execFileSync('git', ['init', '--quiet'])
    execFileSync('git', [...who, 'commit', '--quiet', '--allow-empty', '--message', 'x'], { env })
    for (const place of ['Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = place
      expect(commitDay('HEAD')).toBe('2025-01-01')
    }
    expect(commitDay('0123456789abcdef')).toBeUndefined()
    expect(commitDay('--output=x')).toBeUndefined()
    expect(commitDay(undefined)).toBeUndefined()
  } finally {
    process.chdir(before)
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    rmSync(folder, { recursive: true })
  }
})
