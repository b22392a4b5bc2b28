import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ownTheme } from '#cli/theme.ts'

test('an owner’s theme gives the files that it has; the others are those of this project', () => {
  mkdirSync('.build', { recursive: true })
  const root = mkdtempSync('.build/theme-')
  cpSync('tests/support/themes/exemple', join(root, 'theme'), { recursive: true })
  const { resolveId } = ownTheme(root)
  expect(resolveId('#site/theme/tokens.css?raw')).toBe(`${resolve(root, 'theme/tokens.css')}?raw`)
  expect(resolveId('#site/theme/SiteFooter.astro')).toBe(resolve('src/site/theme/SiteFooter.astro'))
  expect(resolveId('#site/styles/base.css')).toBeUndefined()
  rmSync(root, { recursive: true })
})

test('without one, every file is this project’s', () => {
  expect(ownTheme('tests/cases/base').resolveId('#site/theme/tokens.css')).toBe(
    resolve('src/site/theme/tokens.css'),
  )
})

test('a theme outside the project is an error', () => {
  const root = mkdtempSync(join(tmpdir(), 'theme-'))
  mkdirSync(join(root, 'theme'))
  expect(() => ownTheme(root)).toThrow('un thème doit être dans le dossier du projet')
  rmSync(root, { recursive: true })
})
