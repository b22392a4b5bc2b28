import type { Field, FieldType } from '#downloads/table.ts'

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
