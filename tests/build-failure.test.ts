import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshFolder } from '#cli/swap-folder.ts'
import { writeFiles } from '#cli/write-draft.ts'
import { overlaid } from './support/overlay.ts'

const oldPages = { 'index.html': '<h1>Le site d’avant</h1>\n', 'donnees/octets.bin': '\u0000\u0001\n' }

let folder = ''
/** Where the site is published: it holds the pages of the build before. */
let site = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'))
  site = join(folder, 'dist')
  for (const [file, content] of Object.entries(oldPages)) {
    mkdirSync(dirname(join(site, file)), { recursive: true })
    writeFileSync(join(site, file), content)
  }
})

afterEach(() => {
  // A build that stops leaves what it had made, for the next one to clear.
  for (const left of [folder, freshFolder(site), `${freshFolder(site)}-donnees`])
    rmSync(left, { recursive: true, force: true })
})

describe('with wrong data', { timeout: 60_000 }, () => {
  test('the build stops, tells every problem, and leaves the old site as it was', () => {
    const { status, stderr } = node('src/cli/build.ts', archive('plusieurs-fautes'))
    const report = readFileSync('tests/cases/plusieurs-fautes/attendu.txt', 'utf8')
    expect(status).toBe(1)
    expect(stderr).toBe(report)
    expect(contents(site)).toEqual(oldPages)
    expect(readdirSync(folder).toSorted()).toEqual(['archive', 'dist'])
  })

  test('a build refuses the dead links that verify refuses, in its words', () => {
    const { status, stderr } = node('src/cli/build.ts', archive('lien-mort'), '--draft')
    expect(status).toBe(1)
    expect(stderr).toBe(readFileSync('tests/cases/lien-mort/attendu.txt', 'utf8'))
    expect(contents(site)).toEqual(oldPages)
  })

  test('verify says the same and its status is 1', () => {
    const { status, stdout } = node('src/cli/verify.ts', archive('plusieurs-fautes'))
    expect(status).toBe(1)
    expect(stdout).toBe(readFileSync('tests/cases/plusieurs-fautes/attendu.txt', 'utf8'))
  })
})

describe('with right data', { timeout: 120_000 }, () => {
  test('verify passes, even with doubts', () => {
    expect(node('src/cli/verify.ts', archive('base')).status).toBe(0)
    expect(node('src/cli/verify.ts', archive('saut-inhabituel')).status).toBe(0)
  })

  test(
    'a build killed midway leaves the old site as it was, and the next one succeeds',
    { timeout: 120_000 },
    async () => {
      const root = archive('base')
      const command = ['src/cli/build.ts', '--draft']
      const child = spawn(process.execPath, command, { env: environment(root), stdio: 'ignore' })
      const ended = new Promise((resolve) => {
        child.on('exit', (_, signal) => {
          resolve(signal)
        })
      })
      const fresh = freshFolder(site)
      while (!existsSync(fresh) && child.exitCode === null) await sleep(5)
      child.kill('SIGKILL')
      expect(await ended).toBe('SIGKILL')
      expect(existsSync(fresh)).toBe(true)
      expect(contents(site)).toEqual(oldPages)

      expect(node('src/cli/build.ts', root, '--draft').status).toBe(0)
      expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('Jardins')
      expect(existsSync(join(site, 'donnees/octets.bin'))).toBe(false)
    },
  )

  test('a draft has every page, without pictures nor compressed copies; markup in the data is shown as text', () => {
    const root = archive('texte-inerte')
    // What systems and editors leave beside texts is neither read nor compiled.
    const left = ['pages/._visiteurs.mdx', 'pages/~$visiteurs.mdx', 'pages~/visiteurs.mdx']
    writeFiles(root, new Map(left.map((name) => [`content/${name}`, new TextEncoder().encode('<b {')])))
    expect(node('src/cli/build.ts', root, '--draft').status).toBe(0)
    const names = readdirSync(site, { recursive: true, encoding: 'utf8' })
    const weights = names
      .filter((name) => name.endsWith('.png'))
      .map((name) => statSync(join(site, name)).size)
    expect(weights.length).toBeGreaterThan(3)
    expect(Math.max(...weights)).toBeLessThan(100)
    expect(names.filter((name) => /\.(?:br|gz)$/.test(name))).toEqual([])
    const pages = Object.entries(contents(site)).filter(([file]) => /\.(?:html|svg|xml)$/.test(file))
    const shown = pages.filter(([, content]) => content.includes('&lt;script&gt;alert(2)&lt;/script&gt;'))
    // Inside a quoted attribute « < » is only text.
    const alive = pages.filter(([, content]) =>
      /<script>alert|<img src=|<b on/.test(content.replaceAll(/"[^"<>]*<[^"]*"/g, '""')),
    )
    expect(shown.length).toBeGreaterThan(3)
    expect(alive.map(([file]) => file)).toEqual([])
  })
})

test('an archive whose path the tools would misread is refused at once, with the sign', () => {
  const root = archive('base', 'données n°1 #2')
  const { status, stdout, stderr } = node('src/cli/build.ts', root)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^Construction impossible : le chemin .* contient le signe « # »/)
  expect(contents(site)).toEqual(oldPages)
})

test('a folder without an archive is told once, not by its four missing files', () => {
  for (const command of ['src/cli/verify.ts', 'src/cli/build.ts']) {
    const { status, stdout, stderr } = node(command, join(folder, 'ailleurs'))
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^\S+ impossible : .*ailleurs ne contient ni data\/ ni content\/\. .*\n$/)
  }
  expect(contents(site)).toEqual(oldPages)
})

test('a folder that holds something else than a site is left alone', () => {
  rmSync(join(site, 'index.html'))
  const { status, stderr } = node('src/cli/build.ts', archive('base'))
  expect([status, stderr]).toEqual([1, expect.stringContaining('contient autre chose qu’un site')])
  expect(Object.keys(contents(site))).toEqual(['donnees/octets.bin'])
})

test(
  'two builds of two archives at once, to one folder or to two, never mix',
  { timeout: 120_000 },
  async () => {
    const [one, other] = [archive('base', 'base'), archive('texte-inerte', 'texte-inerte')]
    const build = async (root: string, out: string) => {
      const env = { ...environment(root), OUT: out }
      const child = spawn(process.execPath, ['src/cli/build.ts', '--draft'], { env, stdio: 'ignore' })
      return new Promise((resolve) => child.on('exit', resolve))
    }
    const sums = (out: string) => readFileSync(join(out, 'SHA256SUMS'), 'utf8')
    const isWhole = (out: string) =>
      spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: out }).status === 0
    // The first archive has no mark of the second, which has marks everywhere.
    const marks = (out: string) =>
      Object.entries(contents(out)).filter(([, text]) => text.includes('alert(2)')).length
    const [here, there] = [join(folder, 'un'), join(folder, 'deux')]
    expect(await Promise.all([build(one, here), build(one, there), build(other, there)])).toEqual([0, 0, 0])
    expect([isWhole(here), isWhole(there), marks(here)]).toEqual([true, true, 0])
    expect(sums(there) === sums(here) || marks(there) > 10).toBe(true)
  },
)

test('what can be foreseen is said in a sentence, without a trace', () => {
  writeFileSync(join(site, '404.html'), '')
  const env = { ...environment(archive('base')), SITE_URL: 'exemple.fr' }
  const options = { env, encoding: 'utf8' } as const
  const build = spawnSync(process.execPath, ['src/cli/build.ts'], options)
  expect(build.stderr).toMatch(/^Construction impossible : SITE_URL=exemple\.fr : attendu, .*\n$/)
  const serve = spawnSync(process.execPath, ['src/cli/serve.ts'], options)
  expect([serve.status, serve.stderr]).toEqual([1, expect.stringContaining('SITE_URL=exemple.fr')])
  const wrong = node('src/cli/serve.ts', archive('plusieurs-fautes', 'fautes'))
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('Attendu : ')])
  const several = spawnSync(process.execPath, ['src/cli/build.ts', join(folder, 'ailleurs')], {
    ...options,
    env: { ...env, SITE_URL: 'https://exemple.fr/' },
  })
  expect(several.stderr).toMatch(/^\S*ailleurs ne contient ni data\/ ni content\//)
  expect(build.stderr + serve.stderr + wrong.stderr + several.stderr).not.toContain('    at ')
})

test('an option that is not known stops a command before it does anything, and says which there are', () => {
  const build = node('src/cli/build.ts', 'tests/cases/base', '--brouillon')
  expect([build.status, build.stdout, build.stderr]).toEqual([1, '', expect.stringContaining('-- --draft')])
  for (const number of ['http', '99999']) {
    const port = node('src/cli/serve.ts', 'tests/cases/base', '--port', number)
    expect([port.status, port.stdout, port.stderr]).toEqual([
      1,
      '',
      expect.stringContaining('-- --port 4000'),
    ])
  }
  for (const command of ['verify', 'release']) {
    const { status, stdout, stderr } = node(`src/cli/${command}.ts`, 'tests/cases/base', '--help')
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining(`Écrire : npm run ${command}`)])
  }
  expect(contents(site)).toEqual(oldPages)
})

test('serve looks for the site where build puts it', () => {
  const { status, stderr } = node('src/cli/serve.ts', 'tests/cases/base')
  expect([status, stderr]).toEqual([1, `${site}/ est vide : lancez d’abord « npm run build ».\n`])
})

/** The folder of one of the tiny programmes, written whole on disk under the name `at`. */
function archive(name: string, at = 'archive'): string {
  const root = join(folder, at)
  writeFiles(root, overlaid(name))
  return root
}

function node(script: string, root: string, ...words: readonly string[]) {
  return spawnSync(process.execPath, [script, ...words], { env: environment(root), encoding: 'utf8' })
}

function environment(root: string): NodeJS.ProcessEnv {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  return { PATH, NODE_COMPILE_CACHE, ARCHIVE: root, OUT: site }
}

/** Every file of a folder, by path. */
function contents(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  )
}
