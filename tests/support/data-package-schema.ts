/**
 * The descriptors of Data Package, Table Dialect and Table Schema as a JSON Schema, written from the text of the
 * standard (https://datapackage.org/standard/) for the properties that this site uses. Any other is refused: a
 * property misspelt would be read by nobody. Names, dialects and types of fields keep to what versions 1 and 2 share;
 * `check-conformance.ts` asks the standard's own profile.
 */
const text = { type: 'string', minLength: 1 }
const address = { type: 'string', format: 'uri' }
/** Lower case, for addresses and names of files. */
const name = { type: 'string', pattern: '^[-a-z0-9._/]+$' }

const closed = (required: readonly string[], properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
})
const someOf = (items: object) => ({ type: 'array', minItems: 1, uniqueItems: true, items })

const licenses = someOf({
  // One of the two is enough: the name is an identifier of opendefinition.org or data.gouv.fr.
  anyOf: [{ required: ['name'] }, { required: ['path'] }],
  ...closed([], { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: address, title: text }),
})

const fieldKinds = [
  closed(['name', 'type', 'description'], {
    name: text,
    type: { const: 'string' },
    format: { const: 'uri' },
    description: text,
    missingValues: { const: [] },
    // Values have the type of the field: we write lists of texts only.
    constraints: closed(['enum'], { enum: someOf({ type: 'string' }) }),
  }),
  closed(['name', 'type', 'description'], {
    name: text,
    type: { enum: ['integer', 'year', 'date'] },
    description: text,
  }),
  closed(['name', 'type', 'description'], {
    name: text,
    type: { const: 'number' },
    decimalChar: { type: 'string', minLength: 1, maxLength: 1 },
    description: text,
  }),
  closed(['name', 'type', 'description', 'trueValues', 'falseValues'], {
    name: text,
    type: { const: 'boolean' },
    description: text,
    trueValues: someOf(text),
    falseValues: someOf(text),
  }),
]

const resource = {
  ...closed(['name', 'path', 'title', 'description', 'format', 'mediatype', 'bytes', 'hash'], {
    name,
    // Under the folder of the descriptor: neither an absolute path nor a way up.
    path: { type: 'string', pattern: '^[^./~][^\\\\:]*$', not: { pattern: '\\.\\.' } },
    type: { const: 'table' },
    title: text,
    description: text,
    format: { type: 'string', pattern: '^[a-z]+$' },
    mediatype: { type: 'string', pattern: '^[a-z]+/[-+.a-z]+$' },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    licenses,
    dialect: closed(['header', 'delimiter'], {
      header: { type: 'boolean' },
      delimiter: text,
      lineTerminator: text,
      quoteChar: text,
      doubleQuote: { type: 'boolean' },
    }),
    schema: closed(['fields', 'missingValues'], {
      fields: someOf({ oneOf: fieldKinds }),
      missingValues: { type: 'array', items: { type: 'string' } },
      primaryKey: someOf(text),
      foreignKeys: someOf(
        closed(['fields', 'reference'], {
          fields: someOf(text),
          reference: closed(['resource', 'fields'], { resource: name, fields: someOf(text) }),
        }),
      ),
    }),
  }),
  // A CSV says how it is read: without a dialect it would be taken for commas and CRLF.
  if: { properties: { mediatype: { const: 'text/csv' } } },
  then: { required: ['type', 'encoding', 'dialect', 'schema'] },
  // What is read as a table says how.
  dependentRequired: { type: ['schema', 'dialect'], schema: ['type'], dialect: ['type'] },
}

export const dataPackageSchema = closed(
  ['$schema', 'name', 'created', 'licenses', 'contributors', 'resources'],
  {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name,
    id: address,
    title: text,
    description: text,
    homepage: address,
    keywords: someOf(text),
    version: text,
    created: { type: 'string', format: 'date-time' },
    licenses,
    // Version 2 says `roles`; version 1 said `role`.
    contributors: someOf(closed(['title', 'roles'], { title: text, roles: someOf({ const: 'publisher' }) })),
    sources: someOf(closed(['title', 'path'], { title: text, path: address })),
    resources: someOf(resource),
  },
)
