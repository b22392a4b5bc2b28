import { readIndicator } from '#ingest/front-matter/read-indicator.ts'
import {
  readCriterion,
  readCrossCheckNote,
  readObjective,
  readPage,
  readTerm,
  readYear,
} from '#ingest/front-matter/read-others.ts'
import { programmeOf } from '#ingest/front-matter/read-programme.ts'
import { schemaOf, type JsonSchema } from '#ingest/front-matter/schema-of.ts'

/** One schema, and the files of which it describes the YAML: the whole file, or its front matter. */
export interface FileSchema {
  readonly name: string
  readonly files: string
  readonly schema: JsonSchema
}

/** A schema for each kind of YAML that editors write, for the tools that complete and check while they type. */
export function fileSchemas(): readonly FileSchema[] {
  return [
    one(
      'programme',
      'content/programme.yaml',
      schemaOf((fields) => programmeOf('', fields, [])),
    ),
    one('accessibilite', 'content/accessibilite.yaml', { type: 'array', items: schemaOf(readCriterion) }),
    one('glossaire', 'content/glossaire.yaml', { type: 'array', items: schemaOf(readTerm) }),
    one(
      'objectif',
      'content/objectifs/*.mdx',
      schemaOf((fields) => readObjective('', fields)),
    ),
    one(
      'indicateur',
      'content/indicateurs/*.mdx',
      schemaOf((fields) => readIndicator('', '', fields, [])),
    ),
    one(
      'exercice',
      'content/exercices/*.mdx',
      schemaOf((fields) => readYear('', fields)),
    ),
    one(
      'recoupement',
      'content/recoupements/*.mdx',
      schemaOf((fields) => readCrossCheckNote('', fields)),
    ),
    one(
      'page',
      'content/pages/*.mdx',
      schemaOf((fields) => readPage('', fields)),
    ),
  ]
}

function one(name: string, files: string, schema: JsonSchema): FileSchema {
  return {
    name,
    files,
    schema: { $schema: 'http://json-schema.org/draft-07/schema#', title: files, ...schema },
  }
}
