import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fichiers-'))
  cpSync('tests/cases/base', root, { recursive: true })
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

const problems = () =>
  ingestFiles(readFiles(root)).problems.map(({ rule, file, found }) => [rule, file, found])

test('a link, even to a file of the archive, is said and not followed', () => {
  const table = join(root, 'data', 'tableaux', 'rap-2022.csv')
  renameSync(table, join(root, 'ailleurs.csv'))
  symlinkSync(join(root, 'ailleurs.csv'), table)
  symlinkSync('/etc', join(root, 'content', 'pages', 'dossier'))
  expect(problems()).toEqual([
    ['fichier-inattendu', 'content/pages/dossier', 'un lien vers un autre endroit'],
    ['fichier-inattendu', 'data/tableaux/rap-2022.csv', 'un lien vers un autre endroit'],
  ])
})

test('a folder that bears the name of a file is said', () => {
  mkdirSync(join(root, 'data', 'tableaux', 'pap-2023.csv'))
  expect(problems()).toEqual([['fichier-inattendu', 'data/tableaux/pap-2023.csv', 'un dossier']])
})

test.skipIf(process.platform === 'win32')('a pipe is said, and nobody waits for it', () => {
  execFileSync('mkfifo', [join(root, 'data', 'tableaux', 'pap-2023.csv')])
  expect(problems()).toEqual([
    ['fichier-inattendu', 'data/tableaux/pap-2023.csv', 'un fichier spécial du système'],
  ])
})

test.skipIf(process.platform !== 'linux')('a name that is not UTF-8 is said', () => {
  const name = Buffer.concat([Buffer.from(join(root, 'data', 'tableaux', 'rap-2')), Buffer.from([0xe9])])
  writeFileSync(name, 'x')
  expect(problems()).toEqual([
    ['fichier-inattendu', 'data/tableaux/rap-2\uFFFD', 'un nom qui n’est pas en UTF-8'],
  ])
})

test('a file in the place of data/ is said', () => {
  rmSync(join(root, 'data'), { recursive: true })
  writeFileSync(join(root, 'data'), '')
  expect(problems()).toContainEqual(['fichier-inattendu', 'data', 'un fichier, à la place d’un dossier'])
})

test('what systems, spreadsheets and editors leave beside files is passed over', () => {
  const tables = join(root, 'data/tableaux')
  mkdirSync(join(tables, '__MACOSX'))
  const left = [
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    '~$rap-2022.xlsx',
    '.~lock.rap-2022.csv#',
    'rap-2022.csv~',
  ]
  for (const name of [...left, '__MACOSX/rap-2022.csv', '.rap-2022.csv.swp'])
    writeFileSync(join(tables, name), 'x')
  expect(problems()).toEqual([])
})
