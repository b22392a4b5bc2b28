import { keywordsOf, licence, summaryOf, titleOf } from '#downloads/catalogues/about.ts'
import { csvDialects, type Dialect } from '#downloads/formats/text.ts'
import type { PublishedFile, TableFile, TabularFile } from '#downloads/published-file.ts'
import type { Field, FieldType, Publication } from '#downloads/table.ts'
import { officialUrl } from '#model/document.ts'
import { documentFullName, publisherName } from '#words/names.ts'

/** What a schema says of a CSV. */
type Described = Pick<TabularFile, 'fields' | 'primaryKey'>

/**
 * The Table Schema of a CSV (https://datapackage.org/standard/table-schema/), with what versions 1 and 2 share, but
 * the missing values of a field, which version 1 lacks. No cell of a key is missing: there, an empty text is a value.
 */
export function tableSchema({ fields, primaryKey }: Described, dialect: Dialect = csvDialects.csv) {
  return {
    fields: fields.map((field) => ({
      ...schemaField(field, dialect),
      ...(field.type === 'string' && primaryKey.includes(field.name) ? { missingValues: [] } : {}),
    })),
    missingValues: [''],
    ...(primaryKey.length === 0 ? {} : { primaryKey }),
  }
}

function schemaField(field: Field, { decimalMark }: Dialect) {
  return {
    name: field.name,
    ...schemaTypes[field.type],
    ...(field.type === 'number' && decimalMark !== '.' ? { decimalChar: decimalMark } : {}),
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

/** Whether the schema of a file is published on its own: the CSV of a whole data set. */
export function hasSchema({ resource, extension }: TableFile): boolean {
  return resource.kind === 'dataset' && extension === 'csv'
}

/** That schema; without foreign keys, which name other tables of a package. */
export function standaloneSchema(file: TableFile) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    name: file.resource.stem,
    title: file.title,
    description: file.description,
    ...tableSchema(file),
  }
}

/**
 * The descriptor of a Data Package, version 2.0 (https://datapackage.org/standard/data-package/), for every file.
 * Each CSV says how it is written and what it holds; names, dialects and types keep to what versions 1 and 2 share.
 */
export function dataPackage(
  { archive, siteUrl }: Publication,
  files: readonly (PublishedFile | TabularFile)[],
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
    resources: files.map((file) => ({
      ...described(file),
      ...('fields' in file ? tabular(file) : {}),
      ...(file.licence === 'others' ? { licenses: [otherLicences] } : {}),
    })),
  }
}

/** « Other (not open) » in the Open Definition's list: the least that all of them grant. */
const otherLicences = {
  name: 'other-closed',
  title: 'D’autres sources y ont des chiffres : licence de chacune, écrite sur chaque ligne',
}

function described(file: PublishedFile) {
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

/** How a CSV is read; nothing for another format, whose cells have types of their own. */
function tabular(file: TabularFile) {
  const dialect = isCsv(file.extension) ? csvDialects[file.extension] : undefined
  if (dialect === undefined) return {}
  const foreignKeys = file.fields.flatMap(({ name, references }) => {
    const [resource, field] = references?.split('.') ?? []
    return resource === undefined || field === undefined
      ? []
      : [{ fields: [name], reference: { resource, fields: [field] } }]
  })
  return {
    type: 'table',
    encoding: 'utf-8',
    dialect: {
      header: true,
      delimiter: dialect.delimiter,
      lineTerminator: dialect.lineEnd,
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: { ...tableSchema(file, dialect), ...(foreignKeys.length === 0 ? {} : { foreignKeys }) },
  }
}

const isCsv = (extension: string): extension is keyof typeof csvDialects => extension in csvDialects
