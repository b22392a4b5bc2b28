import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshFolder, restoreFolder, swapFolder } from '#cli/swap-folder.ts'

let root = ''
let target = ''
let fresh = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'))
  target = join(root, 'public', 'dist')
  fresh = freshFolder(target)
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function page(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), text)
}

const shown = () => readFileSync(join(target, 'index.html'), 'utf8')

test('the new site takes the place of the old one, of which nothing stays', () => {
  page(target, 'old')
  writeFileSync(join(target, 'gone.html'), '')
  page(fresh, 'new')
  swapFolder(fresh, target)
  expect(shown()).toBe('new')
  expect(existsSync(join(target, 'gone.html'))).toBe(false)
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
  page(fresh, 'new')
  renameSync(target, `${fresh}-old`)
  restoreFolder(fresh, target)
  expect(shown()).toBe('old')
})
