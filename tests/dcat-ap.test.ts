import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'
import { expect, test } from 'vitest'
import { bytes, published } from './published-files.ts'

// The catalogue as a harvester sees it: triples, by the JSON-LD processor of the reference, against SHACL shapes.
const text = new TextDecoder().decode(bytes.get('catalogue.jsonld'))
const validator = new Validator(
  new Store(new Parser().parse(readFileSync('tests/dcat-ap-shapes.ttl', 'utf8'))),
)

async function triples(document: string) {
  const quads = await jsonld.toRDF(JSON.parse(document), { format: 'application/n-quads', safe: true })
  return new Parser({ format: 'N-Quads' }).parse(quads)
}
const faults = async (document: string) => {
  const { results } = await validator.validate(new Store(await triples(document)))
  return results.map(({ path, focusNode }) => `${path?.value ?? ''} de ${focusNode?.value ?? ''}`)
}

const dcat = 'http://www.w3.org/ns/dcat#'

test('the catalogue fits the shapes', async () => {
  expect(await faults(text)).toEqual([])
})

test('the shapes find what is missing or mistyped', async () => {
  const [fault] = await faults(text.replaceAll('"foaf:name"', '"foaf:nick"'))
  expect(fault).toContain('http://xmlns.com/foaf/0.1/name')
  expect(
    await faults(text.replace('"@type": "xsd:nonNegativeInteger"', '"@type": "xsd:string"')),
  ).toHaveLength(1)
})

test('every whole set and both workbooks are distributions, with their size and their hash', async () => {
  const found = await triples(text)
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
  const found = await triples(text)
  const sets = found
    .filter(({ object }) => object.value === `${dcat}Dataset`)
    .map(({ subject }) => subject.value)
  expect(sets).toEqual([
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
