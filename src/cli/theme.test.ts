import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ownTheme, themeFolder } from '#cli/theme.ts'

test('a theme gives the files that it has; the others are those of this repository', () => {
  const { resolveId } = ownTheme(themeFolder('tests/themes/exemple'))
  expect(resolveId('#theme/tokens.css?raw')).toBe(`${resolve('tests/themes/exemple/tokens.css')}?raw`)
  expect(resolveId('#theme/SiteFooter.astro')).toBe(resolve('src/theme/SiteFooter.astro'))
  expect(resolveId('#styles/base.css')).toBeUndefined()
})

test('a theme that is not there is an error', () => {
  expect(() => themeFolder('tests/themes/absent')).toThrow('tests/themes/absent n’existe pas')
})
