import { keywordsOf, licence, summaryOf, titleOf } from '#downloads/catalogues/about.ts'
import type { Publication } from '#downloads/publication.ts'
import type { PublishedFile, TableFile } from '#downloads/published-file.ts'
import type { Field, FieldType } from '#downloads/table.ts'
import { officialUrl } from '#model/document.ts'
import { documentFullName } from '#words/names.ts'
import { publisherName } from '#words/publisher.ts'

/** The Table Schema of a CSV (https://datapackage.org/standard/table-schema/), with what versions 1 and 2 share. */
export function tableSchema(fields: readonly Field[]) {
  return { fields: fields.map(schemaField), missingValues: [''] }
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

/**
 * The descriptor of a Data Package, version 2.0 (https://datapackage.org/standard/data-package/), for
 * every file: tables with their schema, then the others. Table Schemas and dialects keep to what
 * versions 1 and 2 share, so that older readers understand them. The French CSV is for spreadsheets: it
 * has no schema, for readers of version 1 take its byte order mark for a part of the first heading.
 */
export function dataPackage(
  { archive, siteUrl }: Publication,
  tables: readonly TableFile[],
  others: readonly PublishedFile[],
) {
  const { programme, documents } = archive
  const sources = documents.flatMap((doc) => {
    const path = officialUrl(doc)
    return path === undefined ? [] : [{ title: documentFullName(doc), path }]
  })
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
    contributors: [{ title: publisherName(programme), roles: ['publisher'] }],
    // The profile refuses an empty list: a programme whose addresses nobody has read yet has no such key.
    ...(sources.length > 0 ? { sources } : {}),
    resources: [...tables.map(tableResource), ...others.map(fileResource)],
  }
}

function tableResource(file: TableFile) {
  return {
    ...fileResource(file),
    ...(file.extension === 'csv' ? tabular(file) : {}),
    ...(file.resource.licence === 'others'
      ? { licenses: [{ name: 'other', title: 'Licence de chaque source, écrite sur chaque ligne' }] }
      : {}),
  }
}

function fileResource(file: PublishedFile) {
  return {
    name: file.name.replace(/\.csv$/, '').replaceAll(/[/.]/g, '-'),
    path: file.name,
    title: file.title,
    description: file.description,
    format: file.name.replace(/^.*\./, ''),
    mediatype: file.mediaType,
    bytes: file.size,
    hash: `sha256:${file.sha256}`,
  }
}

function tabular({ fields }: TableFile) {
  return {
    type: 'table',
    encoding: 'utf-8',
    dialect: { header: true, delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
    schema: tableSchema(fields),
  }
}
