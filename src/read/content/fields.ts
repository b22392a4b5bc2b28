import { z } from 'astro/zod'
import type { Fault } from '#read/problem.ts'
import type { RuleName } from '#read/rules.ts'

/*
 * The kinds of keys that front matter and YAML have, as zod schemas of what `parseYaml` gives: every scalar is
 * a text, trimmed; a key without a value is `null`. A required key may be neither missing nor empty.
 * `read-yaml.ts` says in French what they refuse.
 */

/** One key of a sheet: its name in the file and what it holds. */
export interface Key<S extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly schema: S
}

/** The key `name`, which holds `schema`; `doc` is shown in French by editors' tools. */
export function key<S extends z.ZodType>(name: string, schema: S, doc: string): Key<S> {
  return { name, schema: schema.describe(doc) }
}

/**
 * A map of keys and no others (« fiche »): files have the names of `keys`, the value has its property names.
 * The message of an unknown key is the list of the keys that the sheet has. `missing` names the optional keys that what
 * else is written in the file makes required, and that are not there.
 */
export function sheet<K extends Readonly<Record<string, Key>>>(
  keys: K,
  missing: (written: Readonly<Record<string, unknown>>) => readonly string[] = () => [],
) {
  const names = Object.values(keys).map(({ name }) => name)
  const shape = Object.fromEntries(Object.values(keys).map(({ name, schema }) => [name, schema]))
  return z
    .strictObject(shape, {
      error: ({ code }) => (code === 'unrecognized_keys' ? names.join(', ') : undefined),
    })
    .superRefine(
      (written, { addIssue }) => {
        for (const name of missing(written)) {
          addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path: [name] })
        }
      },
      // Even when another key is wrong: every problem is told at once.
      { when: ({ value }) => typeof value === 'object' && value !== null },
    )
    .transform(
      (read) =>
        Object.fromEntries(Object.entries(keys).map(([property, { name }]) => [property, read[name]])) as {
          -readonly [P in keyof K]: z.output<K[P]['schema']>
        },
    )
}

export const text = z.string().min(1, { abort: true })

/** What may name a file and become an address: lower case without accents, digits, single hyphens. */
export const identifierPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** An identifier that becomes an address or part of one: nothing else may, so that no file is written elsewhere. */
export const identifier = text.regex(
  identifierPattern,
  'un identifiant en minuscules sans accent, avec des chiffres et des tirets : arbres-plantes.',
)

/** The number of a programme of the State’s budget. */
export const programmeNumber = text.regex(/^\d+$/, 'le numéro d’un programme, en chiffres.')

/** Empty when it is missing. */
export const optionalText = z
  .string()
  .nullish()
  .transform((found) => found ?? '')

const wholeNumber = 'un nombre entier.'

export const integer = z
  .string()
  .regex(/^-?\d+$/, wholeNumber)
  .transform(Number)

export const optionalInteger = z
  .string()
  .regex(/^(-?\d+)?$/, wholeNumber)
  .nullish()
  .transform((found) => (found ? Number(found) : undefined))

/** One of a closed list of French words, as what it stands for. */
export function word<T>(words: Readonly<Record<string, T>>) {
  // Only words of the list get through the first step.
  return z.enum(Object.keys(words)).transform((found) => words[found] as T)
}

export function optionalWord<T>(words: Readonly<Record<string, T>>) {
  return z
    .enum([...Object.keys(words), ''])
    .nullish()
    .transform((found) => (found ? words[found] : undefined))
}

/** Empty when it is missing. */
export function optionalList<S extends z.ZodType>(item: S) {
  return z
    .array(item)
    .nullish()
    .transform((found) => found ?? [])
}

/** A schema, or nothing. */
export function optional<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((found) => found ?? undefined)
}

/** What `refine` needs to report a value under a rule, with sentences of its own if the rule's are too vague. */
export function under(rule: RuleName, change: Partial<Fault> = {}): { readonly params: Broken } {
  return { params: { rule, change } }
}

/** The rule that a value breaks. */
export interface Broken {
  readonly rule: RuleName
  readonly change: Partial<Fault>
}

/** What files may name: slugs of `content/indicateurs` and `content/objectifs`, ids of `data/documents.csv`. */
export interface Known {
  readonly indicators: readonly string[]
  readonly objectives: readonly string[]
  /** `undefined` when the list of documents could not be read: then nothing can be said of those named. */
  readonly documents: readonly string[] | undefined
}

/** The references to what is known, each a way to narrow a key that holds a text; an empty one names nothing. */
export function references(known: Known) {
  return {
    indicator: naming('un indicateur', known.indicators),
    objective: naming('un objectif', known.objectives),
    document: naming('un document', known.documents),
  }
}

function naming(what: string, slugs: readonly string[] | undefined) {
  const names = new Set(slugs)
  const expected = `${what} : ${names.size === 0 ? 'il n’y en a pas encore' : [...names].join(', ')}.`
  return <S extends z.ZodType<string>>(schema: S) =>
    schema.refine(
      (slug) => slug === '' || slugs === undefined || names.has(slug),
      under('reference-inconnue', { expected }),
    )
}
