import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { overlaid } from './support/overlay.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'))
  for (const [file, bytes] of overlaid('valeur-illisible')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), bytes)
  }
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** `verify` on one fault, run in its folder as a pipeline would. */
function verify(environment: NodeJS.ProcessEnv) {
  const script = resolve('src/cli/verify.ts')
  const env = { PATH: process.env['PATH'], ...environment }
  return spawnSync(process.execPath, [script], { cwd: folder, env, encoding: 'utf8' })
}

const report = readFileSync('tests/cases/valeur-illisible/attendu.txt', 'utf8')

test('on GitHub, the line is annotated and the summary of the step holds the report', () => {
  const summary = join(folder, 'summary.md')
  writeFileSync(summary, 'Avant.\n')
  const { status, stdout } = verify({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary })
  expect(status).toBe(1)
  expect(stdout.startsWith('::error file=data/tableaux/rap-2022.csv,line=2,col=57,title=')).toBe(true)
  expect(stdout.endsWith(report)).toBe(true)
  expect(readFileSync(summary, 'utf8')).toMatch(/^Avant\.\n## Vérification refusée/)
})

test('on GitLab, the report of the merge request is written', () => {
  expect(verify({ GITLAB_CI: 'true' }).stdout).toBe(report)
  expect(JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8'))).toMatchObject([
    { check_name: 'valeur-illisible', location: { path: 'data/tableaux/rap-2022.csv', lines: { begin: 2 } } },
  ])
})

test('elsewhere, nothing but the report', () => {
  expect(verify({}).stdout).toBe(report)
  expect(existsSync(join(folder, 'gl-code-quality-report.json'))).toBe(false)
})
