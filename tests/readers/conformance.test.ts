import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The command with a tiny standard of our own: a profile that refers to another, and a few shapes.
const folder = mkdtempSync(join(tmpdir(), 'conformite-'))
const draft7 = 'http://json-schema.org/draft-07/schema#'
const files: Readonly<Record<string, string>> = {
  'profil/datapackage.json': JSON.stringify({
    $schema: draft7,
    required: ['resources'],
    properties: {
      created: { type: 'string', format: 'date-time' },
      resources: { type: 'array', minItems: 1, items: { $ref: 'dataresource.json' } },
    },
  }),
  'profil/dataresource.json': JSON.stringify({ $schema: draft7, required: ['name', 'path'] }),
  'formes.ttl': `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix dct: <http://purl.org/dc/terms/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix spdx: <http://spdx.org/rdf/terms#> .
    <urn:titre> a sh:NodeShape ; sh:targetClass <urn:Jeu> ; sh:property
      [ sh:path dct:title ; sh:minCount 1 ],
      [ sh:path dct:source ; sh:class <urn:Document> ],
      [ sh:path spdx:checksumValue ; sh:datatype xsd:hexBinary ] .`,
}
const write = (name: string, text: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), text)
}
/** The built files that the command reads: `site/donnees/…`. */
const publish = (descriptor: object, catalogue: object) => {
  write('site/donnees/datapackage.json', JSON.stringify(descriptor))
  write('site/donnees/catalogue.jsonld', JSON.stringify(catalogue))
}
const set = { '@id': 'urn:a', '@type': 'urn:Jeu', 'http://purl.org/dc/terms/title': 'Jeu' }
const good = { created: '2026-01-31T00:00:00Z', resources: [{ name: 'a', path: 'a.csv' }] }

function run(...words: readonly string[]) {
  const options = { encoding: 'utf8' } as const
  const found = spawnSync(process.execPath, ['tests/readers/check-conformance.ts', ...words], options)
  return { status: found.status, said: `${found.stdout}${found.stderr}`.replaceAll(`${folder}/`, '') }
}
const check = () =>
  run(
    ...['--folder', join(folder, 'site')],
    ...['--datapackage', join(folder, 'profil/datapackage.json')],
    ...['--dcat', join(folder, 'formes.ttl')],
  )

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) write(name, text)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('files that follow the standards pass; a difference that we mean is said, and passes', () => {
  publish(good, { ...set, 'http://spdx.org/rdf/terms#checksumValue': 'ab12' })
  const { status, said } = check()
  expect(said).toContain('datapackage.json, face à profil/datapackage.json : conforme.')
  expect(said).toContain('tables CSV, face à leur dialecte et leur schéma : conforme.')
  expect(said).toContain('catalogue.jsonld, face à formes.ttl : conforme.')
  expect(said).toMatch(/écart voulu \(le moissonneur de data\.gouv\.fr .*hexBinary> \(1 fois/)
  expect(status).toBe(0)
})

test('each rule that is broken is told once, with a place and a count, and the command fails', () => {
  publish(
    { created: 'hier', resources: [{ name: 'a' }, { name: 'b' }] },
    { '@id': 'urn:a', '@type': 'urn:Jeu', 'http://purl.org/dc/terms/source': { '@id': 'urn:rien' } },
  )
  const { status, said } = check()
  expect(said).toBe(`datapackage.json, face à profil/datapackage.json : 2 règle(s) non suivie(s).
  must match format "date-time" {"format":"date-time"} (1 fois ; par exemple /created)
  must have required property 'path' {"missingProperty":"path"} (2 fois ; par exemple /resources/0)
tables CSV, face à leur dialecte et leur schéma : conforme.
catalogue.jsonld, face à formes.ttl : 2 règle(s) non suivie(s).
  http://purl.org/dc/terms/title : Less than 1 values (1 fois ; par exemple urn:a)
  http://purl.org/dc/terms/source : ClassConstraintComponent, urn:Document attendu (1 fois ; par exemple urn:a)
`)
  expect(status).toBe(1)
})

test('without a file of a standard, or without a built site, it says what to do', () => {
  expect(run()).toEqual({
    status: 2,
    said: 'Usage : npx node tests/readers/check-conformance.ts --datapackage profil.json --dcat formes.ttl [--folder dist]\n',
  })
  const { status, said } = run('--folder', join(folder, 'vide'), '--dcat', join(folder, 'formes.ttl'))
  expect(said).toContain('vide/donnees/catalogue.jsonld manque. À faire : npm run build.')
  expect(status).not.toBe(0)
})
