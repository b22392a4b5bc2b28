import { officialUrl } from '#domain/document.ts'
import { documentFullName } from '#french/document-name.ts'
import { licence } from '#publish/licence.ts'
import type { Publication } from '#publish/publication.ts'
import type { TableFile } from '#publish/published-file.ts'
import { keywordsOf, summaryOf, titleOf } from '#publish/summary.ts'
import type { Field, FieldType } from '#publish/table.ts'

/**
 * The descriptor of a Data Package, version 2.0 (https://datapackage.org/standard/data-package/), for
 * CSV files. Its Table Schema and dialect keep to what versions 1 and 2 share, so that older readers
 * understand them.
 */
export function dataPackage({ archive, siteUrl }: Publication, files: readonly TableFile[]) {
  const { programme, documents } = archive
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `performance-programme-${programme.number}`,
    id: `${siteUrl}donnees/`,
    title: titleOf(archive),
    description: summaryOf(archive),
    homepage: `${siteUrl}donnees/`,
    keywords: keywordsOf(archive),
    version: programme.updatedOn,
    created: `${programme.updatedOn}T00:00:00Z`,
    licenses: [{ name: licence.id, path: licence.url, title: licence.title }],
    contributors: [{ title: programme.publisher, roles: ['publisher'] }],
    sources: documents.flatMap((doc) => {
      const path = officialUrl(doc)
      return path === undefined ? [] : [{ title: documentFullName(doc), path }]
    }),
    resources: files.map(tabularResource),
  }
}

function tabularResource(file: TableFile) {
  return {
    name: file.resource.stem.replace('/', '-'),
    type: 'table',
    path: file.name,
    title: file.title,
    description: file.description,
    format: 'csv',
    mediatype: file.mediaType,
    encoding: 'utf-8',
    bytes: file.bytes.byteLength,
    hash: `sha256:${file.sha256}`,
    dialect: { header: true, delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
    schema: { fields: file.table.fields.map(schemaField), missingValues: [''] },
    ...(file.resource.licence === 'others'
      ? { licenses: [{ name: 'other', title: 'Licence de chaque source, écrite sur chaque ligne' }] }
      : {}),
  }
}

function schemaField(field: Field) {
  return {
    name: field.name,
    ...schemaTypes[field.type],
    description: field.unit === undefined ? field.meaning : `${field.meaning} Unité : ${field.unit}.`,
    ...(field.values === undefined ? {} : { constraints: { enum: field.values } }),
  }
}

const schemaTypes: Readonly<Record<FieldType, object>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean', trueValues: ['oui'], falseValues: ['non'] },
  year: { type: 'year' },
  date: { type: 'date' },
  uri: { type: 'string', format: 'uri' },
}
