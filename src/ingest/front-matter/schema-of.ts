import type { Fields } from '#ingest/front-matter/fields.ts'

/** A JSON Schema (draft 7), as far as readers need it. */
export type JsonSchema = Readonly<Record<string, unknown>>

const filled: JsonSchema = { type: ['string', 'number', 'boolean'], minLength: 1 }
const maybeEmpty: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] }

/**
 * The JSON Schema of what a reader accepts: the reader is run once on a recorder in place of a file, so that
 * the schema holds the very keys, kinds and words that it asks for.
 */
export function schemaOf(read: (fields: Fields) => unknown): JsonSchema {
  const { fields, schema } = recorder()
  read(fields)
  return schema()
}

/** Fields that answer anything and remember every question. */
function recorder(): { readonly fields: Fields; readonly schema: () => JsonSchema } {
  const properties = new Map<string, () => JsonSchema>()
  const required: string[] = []
  let closed = false
  const record = (key: string, need: 'optional' | undefined, schema: () => JsonSchema): void => {
    properties.set(key, schema)
    if (need === undefined) required.push(key)
  }
  const orNull = (need: 'optional' | undefined, schema: JsonSchema): JsonSchema =>
    need === undefined ? schema : { anyOf: [schema, { type: 'null' }] }
  const fields: Fields = {
    line: 1,
    lineOf: () => 1,
    text: (key, need) => {
      record(key, need, () => (need === undefined ? filled : maybeEmpty))
      return 'x'
    },
    integer: (key, need) => {
      record(key, need, () =>
        orNull(need, {
          type: ['integer', 'string'],
          pattern: need === undefined ? '^-?\\d+$' : '^(-?\\d+)?$',
        }),
      )
      return 1
    },
    word: (key, words, need) => {
      record(key, need, () => ({ enum: [...Object.keys(words), ...(need === undefined ? [] : ['', null])] }))
      return Object.values(words)[0]
    },
    texts: (key, need) => {
      record(key, need, () => orNull(need, { type: 'array', items: maybeEmpty }))
      return []
    },
    maps: (key, need) => {
      const item = recorder()
      record(key, need, () => orNull(need, { type: 'array', items: item.schema() }))
      return [item.fields]
    },
    map: (key, need) => {
      const inner = recorder()
      record(key, need, () => orNull(need, inner.schema()))
      return inner.fields
    },
    done: () => {
      closed = true
    },
  }
  return {
    fields,
    schema: () => ({
      type: 'object',
      properties: Object.fromEntries([...properties].map(([key, schema]) => [key, schema()])),
      required,
      additionalProperties: !closed,
    }),
  }
}
