import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeFiles } from '#cli/write-draft.ts'

const folder = mkdtempSync(join(tmpdir(), 'ecriture-'))
const bytes = (text: string) => new TextEncoder().encode(text)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('files are written at their place, whatever folders that takes; one that exists is replaced', () => {
  const root = join(folder, 'a')
  writeFiles(root, new Map([['data/tableaux/x.csv', bytes('un texte plus long\n')]]))
  writeFiles(
    root,
    new Map([
      ['data/tableaux/x.csv', bytes('court\n')],
      ['content/y.mdx', bytes('y\n')],
    ]),
  )
  expect(readFileSync(join(root, 'data/tableaux/x.csv'), 'utf8')).toBe('court\n')
  expect(readFileSync(join(root, 'content/y.mdx'), 'utf8')).toBe('y\n')
})

test.each(['../b.csv', '/tmp/b.csv', 'data/../../ab/b.csv', '.', ''])(
  'a path that leaves the folder stops everything before the first write: « %s »',
  (path) => {
    const root = join(folder, 'b')
    writeFileSync(join(folder, 'b.csv'), 'intact')
    const writes = new Map([
      ['data/x.csv', bytes('x\n')],
      [path, bytes('ailleurs')],
    ])
    expect(() => {
      writeFiles(root, writes)
    }).toThrow('rien n’a été écrit')
    expect(readdirSync(folder)).not.toContain('b')
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toBe('intact')
  },
)
