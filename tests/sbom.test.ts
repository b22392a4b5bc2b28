import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { expect, test } from 'vitest'
import { productionOnly } from '../src/cli/production-only.ts'

interface Bill {
  readonly spdxVersion: string
  readonly name: string
  readonly packages: readonly {
    readonly name: string
    readonly versionInfo: string
    readonly licenseDeclared: string
  }[]
}
interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

test('the bill of materials lists what the site is built with, and no tool of development or place of a machine', () => {
  const { name, version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
  const text = execFileSync(process.execPath, ['src/cli/sbom.ts'], { encoding: 'utf8' })
  const bill = JSON.parse(text) as Bill
  expect([bill.spdxVersion, bill.name]).toEqual(['SPDX-2.3', `${name}@${version}`])
  const listed = bill.packages.map((one) => `${one.name} ${one.versionInfo}`)
  expect(listed).toEqual(
    expect.arrayContaining(Object.entries(dependencies).map(([key, pinned]) => `${key} ${pinned}`)),
  )
  expect(bill.packages.filter(({ licenseDeclared }) => licenseDeclared === 'NOASSERTION')).toEqual([])
  expect(bill.packages.map((one) => one.name)).not.toContain('vitest')
  expect(text).not.toContain(process.cwd())
})

test('what is for development alone leaves the bill, with what relates to it', () => {
  const bill = {
    packages: [
      { SPDXID: 'site', packageFileName: '' },
      { SPDXID: 'yaml', packageFileName: 'node_modules/yaml' },
      { SPDXID: 'vitest', packageFileName: 'node_modules/vitest' },
    ],
    relationships: [
      { spdxElementId: 'site', relatedSpdxElement: 'yaml' },
      { spdxElementId: 'site', relatedSpdxElement: 'vitest' },
      { spdxElementId: 'vitest', relatedSpdxElement: 'yaml' },
    ],
  }
  const lock = { packages: { 'node_modules/yaml': {}, 'node_modules/vitest': { dev: true } } }
  expect(productionOnly(bill, lock)).toEqual({
    packages: [
      { SPDXID: 'site', packageFileName: '' },
      { SPDXID: 'yaml', packageFileName: 'node_modules/yaml' },
    ],
    relationships: [{ spdxElementId: 'site', relatedSpdxElement: 'yaml' }],
  })
})
