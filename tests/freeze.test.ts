import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, expect, test, vi } from 'vitest'

// The life of a document's file, with the commands that an editor runs on a programme of her own.
vi.setConfig({ testTimeout: 60_000 })
const root = mkdtempSync(join(tmpdir(), 'programme-'))
cpSync('tests/archives/base', root, { recursive: true })
afterAll(() => {
  rmSync(root, { recursive: true })
})

function run(command: 'freeze' | 'verify') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`], {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE: root, GITHUB_ACTIONS: '', GITLAB_CI: '' },
  })
  return { status, text: stdout + stderr }
}
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const version = (rank: number) => `publications/documents/rap-2022.v${rank}.csv`

test('a first publication is recorded; nothing changes the second time', () => {
  expect(run('verify').text).not.toContain('À faire avant de publier')
  const first = run('freeze')
  expect(first.text).toContain('Version figée : publications/documents/rap-2022.v1.csv')
  expect(first.status).toBe(0)
  expect(read('publications/adresses.txt')).toMatch(
    /^\/donnees\/documents\/rap-2022\.v1\.csv {2}[0-9a-f]{64}$/m,
  )
  expect(run('freeze').text).toContain('dont 0 nouvelles.')
  expect(run('verify').text).not.toContain('À faire avant de publier')
})

test('a correction is a new version, said by verify, and the first one stays as it was', () => {
  const before = read(version(1))
  const table = 'data/tableaux/rap-2022.csv'
  writeFileSync(join(root, table), read(table).replace('Nombre de visiteurs', 'Nombre de visites'))
  const { status, text } = run('verify')
  expect(text).toContain('Tableaux déjà publiés et corrigés depuis : rap-2022 (version 2).')
  expect(status).toBe(0)
  expect(run('freeze').text).toContain('Version figée : publications/documents/rap-2022.v2.csv')
  expect(read(version(1))).toBe(before)
  expect(read(version(2))).toBe(before.replace('Nombre de visiteurs', 'Nombre de visites'))
})

test('a version that someone changed is refused, and nothing is written', () => {
  const list = read('publications/adresses.txt')
  writeFileSync(join(root, version(1)), read(version(1)).replace('2022', '2023'))
  const { status, text } = run('freeze')
  expect(status).toBe(1)
  expect(text).toContain('/donnees/documents/rap-2022.v1.csv ne doit plus jamais changer')
  expect(read('publications/adresses.txt')).toBe(list)
})
