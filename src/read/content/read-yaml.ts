import type { z } from 'astro/zod'
import { slugify } from '#words/slugify.ts'
import type { Broken } from '#read/content/fields.ts'
import type { Yaml } from '#read/content/parse-yaml.ts'
import { problemOf } from '#read/content-problem.ts'
import type { Problem } from '#read/problem.ts'
import { contentRules } from '#read/rules.ts'

type Issue = z.core.$ZodIssue

/** The value of a YAML text, as its schema reads it; `undefined` when something in it is wrong. */
export function readYaml<T>(
  schema: z.ZodType<T>,
  { value, placeOf }: Yaml,
  problems: Problem[],
): T | undefined {
  const read = schema.safeParse(value, { reportInput: true })
  if (read.success) return read.data
  const { issues } = read.error
  const unknown = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => looseKey(issue.path, key)) : [],
    ),
  )
  const told = issues.flatMap((issue) => problemsOf(issue, unknown, placeOf))
  // Nothing is left out in silence, even if no rule knows what to say of it.
  problems.push(...(told.length > 0 ? told : [problemOf('fiche-illisible', placeOf([]))]))
  return undefined
}

/** A key of a map, whatever its capitals and accents. */
function looseKey(map: readonly PropertyKey[], key: string): string {
  return JSON.stringify([...map.map(String), slugify(key)])
}

/** What our rules say of one issue of zod, whose own words are for developers. `unknown` are the keys that no sheet has. */
function problemsOf(
  issue: Issue,
  unknown: ReadonlySet<string>,
  placeOf: Yaml['placeOf'],
): readonly Problem[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    // Its message lists the keys of the sheet.
    return issue.keys.map((key) =>
      problemOf('cle-inconnue', placeOf([...path, key]), key, {
        expected: expectedKey(key, issue.message.split(', ')),
      }),
    )
  }
  const place = placeOf(path)
  if (place.heading === undefined) {
    const isList = path.length > 0 || (issue.code === 'invalid_type' && issue.expected === 'array')
    return [problemOf('fiche-illisible', place, undefined, isList ? { expected: listOfMaps } : {})]
  }
  const isItem = typeof path.at(-1) === 'number'
  if (!isItem && isEmpty(issue)) {
    return isMisspelt(issue, place.heading, unknown)
      ? []
      : [
          problemOf('cle-manquante', place, undefined, {
            expected: `la clé « ${place.heading} » et sa valeur.`,
          }),
        ]
  }
  const found = typeof issue.input === 'string' ? issue.input : undefined
  switch (issue.code) {
    case 'invalid_type': {
      const expected =
        (isItem ? expectedItems : expectedKinds)[issue.expected] ?? contentRules['valeur-de-cle'].expected
      return [problemOf('valeur-de-cle', place, undefined, { expected })]
    }
    case 'invalid_format':
      return [problemOf('valeur-de-cle', place, found, { expected: issue.message })]
    case 'invalid_value': {
      const words = issue.values.filter((word) => word !== '').map((word) => `« ${String(word)} »`)
      return [problemOf('mot-inconnu', place, found, { expected: `${words.join(', ')}.` })]
    }
    case 'custom': {
      const { rule, change } = issue.params as Broken
      return [problemOf(rule, place, found, change)]
    }
    case 'too_small':
      // An empty list where a text should be: its kind is reported already.
      return found === undefined
        ? []
        : [problemOf('valeur-de-cle', place, undefined, { expected: expectedItems['string'] ?? '' })]
    default:
      return [problemOf('valeur-de-cle', place, found)]
  }
}

const listOfMaps = 'une liste : chaque élément commence par un tiret, puis une clé par ligne.'

type Kinds = Readonly<Partial<Record<string, string>>>
const expectedKinds: Kinds = { string: 'un texte.', array: 'une liste.', object: 'des clés et des valeurs.' }
const expectedItems: Kinds = {
  string: 'une liste de textes.',
  object: 'une liste de fiches « clé: valeur ».',
}

/** Whether a key is missing, or has no value where it needs one. */
function isEmpty({ code, input }: Issue): boolean {
  return input === undefined || input === null || (input === '' && code !== 'invalid_type')
}

/** A key that differs by its capitals or accents alone is reported once: it is unknown. */
function isMisspelt({ path, input }: Issue, key: string, unknown: ReadonlySet<string>): boolean {
  return input === undefined && unknown.has(looseKey(path.slice(0, -1), key))
}

function expectedKey(key: string, known: readonly string[]): string {
  const near = known.find((candidate) => slugify(candidate) === slugify(key))
  return near === undefined ? `l’une des clés ${known.join(', ')}.` : `« ${near} », écrit ainsi.`
}
