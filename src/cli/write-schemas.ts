import { mkdirSync, writeFileSync } from 'node:fs'
import { fileSchemas } from '#read/content/schemas.ts'

/** Writes `schemas/<name>.schema.json`, from the schemas by which `content/` is read: run it when one changes. */
mkdirSync('schemas', { recursive: true })
for (const { name, schema } of fileSchemas()) {
  writeFileSync(`schemas/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`)
}
