import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogueFaults, triplesOf } from './conformance.ts'
import { bytes, published } from '../support/published-files.ts'

// The catalogue as a harvester sees it: triples, by the JSON-LD processor of the reference, against SHACL shapes.
const text = new TextDecoder().decode(bytes.get('catalogue.jsonld'))
const shapes = readFileSync('tests/readers/dcat-ap-shapes.ttl', 'utf8')
const faults = (document: string) => catalogueFaults(document, [shapes])

const dcat = 'http://www.w3.org/ns/dcat#'

test('the catalogue fits the shapes', async () => {
  expect(await faults(text)).toEqual([])
})

test('the shapes find what is missing or mistyped', async () => {
  const places = async (document: string) =>
    (await faults(document)).map(({ rule, count }) => [rule.replace(/ : .*/, ''), count])
  expect(await places(text.replaceAll('"foaf:name"', '"foaf:nick"'))).toEqual([
    ['http://xmlns.com/foaf/0.1/name', 4],
  ])
  expect(await places(text.replace('"@type": "xsd:nonNegativeInteger"', '"@type": "xsd:string"'))).toEqual([
    [`${dcat}byteSize`, 1],
  ])
  expect(await places(text.replaceAll('"skos:prefLabel"', '"skos:altLabel"'))).toEqual([
    ['http://www.w3.org/2004/02/skos/core#prefLabel', 1],
  ])
  expect(await places(text.replaceAll('"spdx:ChecksumAlgorithm"', '"spdx:Other"'))).toEqual([
    ['http://spdx.org/rdf/terms#algorithm', expect.any(Number)],
  ])
})

test('every whole set and both workbooks are distributions, with their size and their hash', async () => {
  const found = await triplesOf(text)
  const values = (property: string) =>
    found.filter(({ predicate }) => predicate.value === property).map(({ object }) => object.value)
  const files = [
    ...published.workbooks,
    ...published.tables.filter(({ resource }) => resource.kind === 'dataset'),
  ]
  expect(values(`${dcat}downloadURL`).toSorted()).toEqual(
    files.map(({ name }) => `https://exemple.fr/donnees/${name}`).toSorted(),
  )
  expect(values(`${dcat}byteSize`).toSorted()).toEqual(files.map((file) => `${file.size}`).toSorted())
  expect(values('http://spdx.org/rdf/terms#checksumValue').toSorted()).toEqual(
    files.map(({ sha256 }) => sha256).toSorted(),
  )
})

test('what the harvester of data.gouv.fr reads of a data set is there', async () => {
  const found = await triplesOf(text)
  const sets = found
    .filter(({ object }) => object.value === `${dcat}Dataset`)
    .map(({ subject }) => subject.value)
  expect(sets).toEqual([
    'https://exemple.fr/donnees/#classeur',
    'https://exemple.fr/donnees/#performance',
    'https://exemple.fr/donnees/#recoupements',
  ])
  for (const set of sets) {
    const properties = found
      .filter(({ subject }) => subject.value === set)
      .map(({ predicate }) => predicate.value)
    expect(properties).toEqual(
      expect.arrayContaining(
        ['title', 'description', 'identifier', 'modified', 'accrualPeriodicity', 'temporal']
          .map((name) => `http://purl.org/dc/terms/${name}`)
          .concat(['keyword', 'landingPage', 'contactPoint', 'distribution'].map((name) => `${dcat}${name}`)),
      ),
    )
  }
})
