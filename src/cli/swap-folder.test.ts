import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshFolder, restoreFolder, swapFolder, targetFault } from '#cli/swap-folder.ts'

let root = ''
let target = ''
let fresh = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'))
  target = join(root, 'public', 'dist')
  fresh = join(root, 'work', 'dist')
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function page(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), text)
}

const shown = (folder = target) => readFileSync(join(folder, 'index.html'), 'utf8')

test('the new site takes the place of the old one, of which nothing stays', () => {
  page(target, 'old')
  writeFileSync(join(target, 'gone.html'), '')
  page(fresh, 'new')
  swapFolder(fresh, target)
  expect(shown()).toBe('new')
  expect(existsSync(join(target, 'gone.html'))).toBe(false)
  expect(readdirSync(join(root, 'public'))).toEqual(['dist'])
})

test('the first site needs no old one', () => {
  page(fresh, 'new')
  swapFolder(fresh, target)
  expect(shown()).toBe('new')
})

test('a swap that fails brings the old site back', () => {
  page(target, 'old')
  expect(() => {
    swapFolder(fresh, target)
  }).toThrow('ENOENT')
  expect(shown()).toBe('old')
})

test('the next build brings back the site of one that was killed in the middle of its swap', () => {
  page(target, 'old')
  mkdirSync(join(root, 'public', '.build'))
  renameSync(target, join(root, 'public', '.build', 'dist-old'))
  restoreFolder(target)
  expect(shown()).toBe('old')
})

test('a link stays one, and the folder behind it gets the site', () => {
  const behind = join(root, 'www', 'site')
  page(behind, 'old')
  mkdirSync(join(root, 'public'))
  symlinkSync(join('..', 'www', 'site'), target)
  page(fresh, 'new')
  swapFolder(fresh, target)
  expect(lstatSync(target).isSymbolicLink()).toBe(true)
  expect([shown(), shown(behind)]).toEqual(['new', 'new'])
  expect(freshFolder(target)).toBe(freshFolder(behind))
})

test('a link to a folder that is not there yet stays one too', () => {
  mkdirSync(join(root, 'public'))
  symlinkSync(join(root, 'www', 'site'), target)
  page(fresh, 'new')
  swapFolder(fresh, target)
  expect(shown(join(root, 'www', 'site'))).toBe('new')
})

test.skipIf(!existsSync('/dev/shm'))('a target on another disk gets the site', () => {
  const disk = mkdtempSync('/dev/shm/swap-')
  try {
    const far = join(disk, 'dist')
    for (const text of ['first', 'second']) {
      page(fresh, text)
      swapFolder(fresh, far)
      expect(shown(far)).toBe(text)
    }
    expect(readdirSync(disk)).toEqual(['dist'])
  } finally {
    rmSync(disk, { recursive: true })
  }
})

test('two targets of one name are built in two folders of the checkout', () => {
  expect(freshFolder('/a/site')).toMatch(/^\.build[/\\]site-[\da-f]{8}$/)
  expect(freshFolder("/a/l'été #1")).toMatch(/^\.build[/\\]l--t---1-[\da-f]{8}$/)
  expect(freshFolder('/a/site')).not.toBe(freshFolder('/b/site'))
})

test('a folder that holds something else than a site is never replaced', () => {
  expect(targetFault(target)).toBeUndefined()
  mkdirSync(target, { recursive: true })
  expect(targetFault(target)).toBeUndefined()
  writeFileSync(join(target, 'memoire.odt'), '')
  expect(targetFault(target)).toContain('contient autre chose qu’un site')
  page(target, 'old')
  expect(targetFault(target)).toBeUndefined()
  expect(targetFault(join(target, 'index.html'))).toContain('est un fichier')
  expect(targetFault('.')).toContain('contient autre chose qu’un site')
})

/** A program that swaps sites for ever. */
const swapping = (from: string) => `
  import { mkdirSync, writeFileSync } from 'node:fs'
  import { swapFolder, restoreFolder } from ${JSON.stringify(resolve('src/cli/swap-folder.ts'))}
  restoreFolder(${JSON.stringify(target)})
  for (let n = 0; ; n += 1) {
    mkdirSync(${JSON.stringify(from)}, { recursive: true })
    for (const name of ['index.html', 'a.html', 'b.html']) writeFileSync(${JSON.stringify(from)} + '/' + name, String(n))
    swapFolder(${JSON.stringify(from)}, ${JSON.stringify(target)})
    process.stdout.write('.')
  }`

/** Kills that program at times that differ; after each, says whether the target is whole before and after a restoration. */
async function killed(times: number, env: NodeJS.ProcessEnv): Promise<{ before: number; after: number }> {
  const whole = () =>
    existsSync(target) &&
    new Set(['index.html', 'a.html', 'b.html'].map((name) => readFileSync(join(target, name), 'utf8')))
      .size === 1
  let [before, after] = [0, 0]
  for (let n = 0; n < times; n += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', swapping(fresh)], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((done) => child.stdout.once('data', done))
    await new Promise((done) => setTimeout(done, (n * 7) % 11))
    const ended = new Promise((done) => child.on('exit', done))
    child.kill('SIGKILL')
    await ended
    before += Number(whole())
    restoreFolder(target)
    after += Number(whole())
  }
  return { before, after }
}

test('killed at any moment, a swap leaves a whole site, or one that the next build brings back', async () => {
  expect((await killed(6, process.env)).after).toBe(6)
})

/** Whether the means are there to stand in for a command `mv` of coreutils 9.5. */
const hasPython = process.platform === 'linux' && spawnSync('python3', ['--version']).status === 0

test.skipIf(!hasPython)('where folders can change places in one step, the site is never away', async () => {
  const commands = join(root, 'bin')
  mkdirSync(commands)
  writeFileSync(
    join(commands, 'mv'),
    `#!/usr/bin/env python3
import ctypes, sys
assert sys.argv[1:4] == ['--exchange', '--no-target-directory', '--'], sys.argv
one, other = (path.encode() for path in sys.argv[4:])
sys.exit(0 if ctypes.CDLL(None).renameat2(-100, one, -100, other, 2) == 0 else 1)
`,
  )
  chmodSync(join(commands, 'mv'), 0o755)
  page(target, 'old')
  for (const name of ['a.html', 'b.html']) writeFileSync(join(target, name), 'old')
  const env = { ...process.env, PATH: `${commands}:${process.env['PATH'] ?? ''}` }
  expect(await killed(4, env)).toEqual({ before: 4, after: 4 })
})
