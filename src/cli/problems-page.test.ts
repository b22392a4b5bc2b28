import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { archiveFaults, problemsPage, waitUntilSound } from '#cli/problems-page.ts'
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

test('what starts on a wrong archive waits, at the address of the site, until it is mended', async () => {
  const waiting = waitUntilSound(root, 4568)
  const response = await fetch('http://localhost:4568/')
  expect([response.status, response.url]).toEqual([500, 'http://localhost:4568/999/'])
  expect(await response.text()).toContain('content/indicateurs/visiteurs.mdx:')
  writeFileSync(sheet, sound)
  await waiting
  await expect(fetch('http://localhost:4568/')).rejects.toThrow()
})
