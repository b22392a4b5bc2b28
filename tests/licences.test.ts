import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * Licences that let anyone build, change and publish the site, as SPDX names them. Those of the LGPL are of
 * libraries that the build calls: nothing of them is in the site.
 */
const free = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-2.1+',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]

/** An expression of SPDX; older packages list the licences to choose from. */
type Licence = string | readonly { readonly type: string }[]

interface Locked {
  readonly packages: Readonly<
    Record<string, { readonly license?: Licence; readonly resolved?: string; readonly integrity?: string }>
  >
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked
const locked = Object.entries(packages).filter(([path]) => path !== '')

/** Whether a licence leaves a free choice: one side of an OR, both sides of an AND. */
function isFree(licence: Licence): boolean {
  const expression = typeof licence === 'string' ? licence : licence.map(({ type }) => type).join(' OR ')
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => free.includes(licence)))
}

test('every locked package has a free licence', () => {
  expect(locked.length).toBeGreaterThan(300)
  expect(locked.filter(([, { license = 'none' }]) => !isFree(license)).map(([path]) => path)).toEqual([])
})

test('a licence that gives no free choice would be seen', () => {
  expect(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'none'].filter(isFree)).toEqual([])
  expect(isFree('(MIT OR GPL-3.0-or-later)')).toBe(true)
})

test('every locked package is known by its checksum, and by no address', () => {
  expect(
    locked.filter(([, { integrity, resolved }]) => integrity === undefined || resolved !== undefined),
  ).toEqual([])
})
