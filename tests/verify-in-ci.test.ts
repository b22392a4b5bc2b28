import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { overlaid } from './support/overlay.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'))
  for (const [file, bytes] of overlaid('valeur-illisible')) write(file, bytes)
})

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), content)
}

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
  expect(stdout).toContain(`\n${report}`)
  expect(readFileSync(summary, 'utf8')).toMatch(/^Avant\.\n## Vérification refusée/)
})

test('no name or text of the archive is taken for a command, or moves the cursor of a terminal', () => {
  const name = 'data/tableaux/a\n::error::faux\r\u001B[2Jb\u202E.txt'
  write(name, '')
  write('content/pages/x\n##[add-mask]y.mdx', 'sans en-tête')
  const summary = join(folder, 'summary.md')
  for (const environment of [{ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }, {}]) {
    const { stdout, stderr } = verify(environment)
    const commands = stdout.split(/[\r\n]/).filter((line) => line.trimStart().startsWith('::'))
    const [stop = '', resume = ''] = commands.slice(-2)
    if ('GITHUB_ACTIONS' in environment) {
      expect(stop).toMatch(/^::stop-commands::[\da-f-]{36}$/)
      expect(resume).toBe(`::${stop.slice('::stop-commands::'.length)}::`)
      // What follows is read as text; an annotation is one command, whatever it holds.
      expect(stdout.slice(0, stdout.indexOf(stop)).trimEnd().split('\n')).toEqual(commands.slice(0, -2))
      expect(commands.slice(0, -2).every((line) => /^::error file=/.test(line))).toBe(true)
    } else expect(commands).toEqual([])
    expect(`${stdout}${stderr}`).not.toMatch(/[\u001B\u202E\r]/)
    expect(stdout).toContain('a⟨U+000A⟩::error::faux⟨U+000D⟩⟨U+001B⟩[2Jb⟨U+202E⟩.txt')
  }
  expect(readFileSync(summary, 'utf8')).not.toMatch(/^::|[\u001B\u202E\r]/m)
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
