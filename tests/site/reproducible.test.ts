import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildSite } from './build-site.ts'

/** Every file of a built site but the search index, which Pagefind writes in an order that changes. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('pagefind/'))
    .toSorted()

test('a second build gives the same files, byte for byte, the search index aside', () => {
  const again = buildSite('again', {})
  const files = filesOf('dist')
  expect(files.length).toBeGreaterThan(200)
  expect(filesOf(again)).toEqual(files)
  const differing = files.filter(
    (file) => !readFileSync(join('dist', file)).equals(readFileSync(join(again, file))),
  )
  expect(differing).toEqual([])
})

test('the list of checksums holds every file but the search index, as sha256sum checks it, and the manifest says the same', () => {
  const text = readFileSync('dist/SHA256SUMS', 'utf8')
  const listed = text.trimEnd().split('\n')
  const own = ['SHA256SUMS', '_headers', 'manifest.json']
  const served = filesOf('dist').filter((file) => !own.includes(file) && !/\.(?:br|gz)$/.test(file))
  expect(listed.map((line) => line.slice(66))).toEqual(served)
  execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: 'dist' })
  const { files, commit } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as {
    files: readonly { path: string; sha256: string; bytes: number }[]
    commit: string | null
  }
  expect(files.map(({ path, sha256 }) => `${sha256}  ${path}`)).toEqual(listed)
  expect(readFileSync('dist/a-propos/index.html', 'utf8')).toContain(commit ?? 'inconnue')
})
