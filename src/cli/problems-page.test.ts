import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { archiveFaults, problemsPage, writtenAddress } from '#cli/problems-page.ts'
import { forgetArchive } from '#read/archive.ts'

const root = mkdtempSync(join(tmpdir(), 'ecrire-'))
cpSync('tests/cases/base', root, { recursive: true })
const sheet = join(root, 'content/indicateurs/visiteurs.mdx')
const sound = readFileSync(sheet, 'utf8')
afterAll(() => {
  rmSync(root, { recursive: true })
})

test('an archive with an error has one page, in the words of verify; markup in a file is shown as text', () => {
  expect(archiveFaults(root)).toEqual([])
  forgetArchive()
  writeFileSync(sheet, sound.replace('titre: Visiteurs', 'titre: [<b>Visiteurs'))
  const page = problemsPage(archiveFaults(root))
  expect(page).toContain('<h1>1 problème à corriger</h1>')
  expect(page).toContain('content/indicateurs/visiteurs.mdx:')
  expect(page).toContain('GUIDE-EDITEURS.md#fiche-illisible')
  expect(page).not.toContain('<b>')
})

test('the address of a site is known even when its archive cannot be read', () => {
  expect(writtenAddress(root)).toBe('https://exemple.fr/999/')
  expect(writtenAddress(tmpdir())).toBe('http://localhost/')
})
