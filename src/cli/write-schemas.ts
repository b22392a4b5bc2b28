import { mkdirSync, writeFileSync } from 'node:fs'
import { z } from 'astro/zod'
import { indicatorSheet } from '#read/content/read-indicator.ts'
import {
  accessibilityList,
  crossCheckSheet,
  glossaryList,
  objectiveSheet,
  pageSheet,
  yearSheet,
} from '#read/content/read-others.ts'
import { programmeSheet } from '#read/content/read-programme.ts'

/** One schema, and the files of which it describes the YAML: the whole file, or its front matter. */
export interface FileSchema {
  readonly name: string
  readonly files: string
  /** JSON Schema, draft 7. */
  readonly schema: Readonly<Record<string, unknown>>
}

/** A schema for each kind of YAML that editors write, for the tools that complete and check while they type. */
export function fileSchemas(): readonly FileSchema[] {
  // What names exist is no part of a schema.
  const known = { indicators: [], objectives: [], documents: [] }
  return [
    one('programme', 'content/programme.yaml', programmeSheet(known)),
    one('accessibilite', 'content/accessibilite.yaml', accessibilityList),
    one('glossaire', 'content/glossaire.yaml', glossaryList),
    one('objectif', 'content/objectifs/*.mdx', objectiveSheet(known)),
    one('indicateur', 'content/indicateurs/*.mdx', indicatorSheet(known)),
    one('exercice', 'content/exercices/*.mdx', yearSheet),
    one('recoupement', 'content/recoupements/*.mdx', crossCheckSheet(known)),
    one('page', 'content/pages/*.mdx', pageSheet),
  ]
}

function one(name: string, files: string, written: z.ZodType): FileSchema {
  const { $schema, ...schema } = z.toJSONSchema(written, {
    target: 'draft-7',
    io: 'input',
    // To a tool, 2021 is a number and true a boolean; to the loader, every scalar is a text.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'string') {
        Object.assign(jsonSchema, {
          type: ['string', ...('pattern' in jsonSchema ? ['integer'] : ['number', 'boolean'])],
        })
      }
    },
  })
  return { name, files, schema: { $schema, title: files, ...schema } }
}

/** Run as a command, writes `schemas/<name>.schema.json`, from the schemas by which `content/` is read: when one changes. */
if (import.meta.main) {
  mkdirSync('schemas', { recursive: true })
  for (const { name, schema } of fileSchemas()) {
    writeFileSync(`schemas/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`)
  }
}
