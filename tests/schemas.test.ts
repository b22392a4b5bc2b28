import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { readContent, readProgramme } from '#read/content/read-content.ts'
import { fileSchemas } from '#cli/write-schemas.ts'
import type { Problem } from '#read/problem.ts'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
const schemas = fileSchemas().map((one) => ({ ...one, validate: ajv.compile(one.schema) }))

/** The files of the archive and of the tiny programme that a schema describes, with their YAML as plain data. */
function filesOf(pattern: string): readonly { readonly path: string; readonly value: unknown }[] {
  return ['.', 'tests/cases/base'].flatMap((root) => {
    const folder = pattern.replace(/\/\*\.mdx$/, '')
    if (!existsSync(`${root}/${folder}`)) return []
    const paths =
      folder === pattern ? [pattern] : readdirSync(`${root}/${folder}`).map((name) => `${folder}/${name}`)
    return paths.map((path) => ({
      path,
      value: parse(yamlOf(path, readFileSync(`${root}/${path}`, 'utf8'))) as unknown,
    }))
  })
}

const yamlOf = (path: string, text: string) =>
  path.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text

/** Whether the reader of `verify` takes a value's shape: its keys, their kinds and their words. */
function readerTakes(path: string, value: unknown): boolean {
  const problems: Problem[] = []
  const yaml = stringify(value)
  const known = { indicators: [], objectives: [], documents: [] }
  const texts = new Map([[path, path.endsWith('.mdx') ? `---\n${yaml}---\n` : yaml]])
  if (path === 'content/programme.yaml') readProgramme(texts, known, problems)
  else readContent(texts, known, problems)
  const shapes = ['cle-inconnue', 'cle-manquante', 'valeur-de-cle', 'mot-inconnu', 'fiche-illisible']
  return !problems.some(({ rule }) => shapes.includes(rule))
}

/** The value with one thing wrong or odd, once for each key of each map in it; a list is cut to its first items. */
function variants(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return variants(value[0]).map((changed) => [changed, ...(value as unknown[]).slice(1, 3)])
  }
  if (typeof value !== 'object' || value === null) return []
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
  const odd = [undefined, null, '', 'mot', 12, {}, [], ['mot'], [{}], { cle: 'mot' }]
  return [
    { ...value, cle_inventee: 'mot' },
    ...entries.flatMap(([key, inner]) =>
      [...odd, ...variants(inner)].map((changed) => ({ ...value, [key]: changed })),
    ),
  ]
}

describe.each(schemas)('the schema of $files', ({ name, files, schema, validate }) => {
  const known = filesOf(files)

  test('is the committed one: npx node src/cli/write-schemas.ts', () => {
    expect(readFileSync(`schemas/${name}.schema.json`, 'utf8')).toBe(
      `${JSON.stringify(schema, undefined, 2)}\n`,
    )
  })

  test('every real file obeys it', () => {
    expect(known.length).toBeGreaterThan(0)
    for (const { path, value } of known) {
      validate(value)
      expect({ path, errors: validate.errors ?? [] }).toEqual({ path, errors: [] })
    }
  })

  test('it takes and refuses what the reader takes and refuses, key by key', () => {
    const tried = [...new Set([...known.slice(0, 2), ...known.slice(-1)])].flatMap(({ path, value }) =>
      variants(value).map((variant) => ({ path, variant })),
    )
    const verdicts = tried.map(({ path, variant }) => {
      // Through YAML, as an editor's tool sees it: keys without a value are gone.
      const read: unknown = parse(stringify(variant))
      return { path, variant, schema: validate(read), reader: readerTakes(path, variant) }
    })
    expect(verdicts.filter((verdict) => verdict.schema !== verdict.reader)).toEqual([])
    expect(verdicts.some((verdict) => verdict.schema)).toBe(true)
    expect(verdicts.some((verdict) => !verdict.schema)).toBe(true)
  })
})

test('VS Code checks the YAML files against their schemas', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const yamlFiles = schemas.filter(({ files }) => files.endsWith('.yaml'))
  expect(settings['yaml.schemas']).toEqual(
    Object.fromEntries(yamlFiles.map(({ name, files }) => [`./schemas/${name}.schema.json`, files])),
  )
})
