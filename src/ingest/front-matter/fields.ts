import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import { slugify } from '#french/slugify.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'

/**
 * Typed access to one YAML map. A key of the wrong kind, or a required key that is missing, is recorded as
 * a problem and read as empty; `done` records the keys that nobody asked for.
 */
export interface Fields {
  readonly line: number
  /** Text of a scalar key, trimmed; empty when optional and missing. */
  readonly text: (key: string, need?: 'optional') => string
  readonly integer: (key: string, need?: 'optional') => number | undefined
  /** One of a closed list of French words, as its identifier. */
  readonly word: <T>(key: string, words: Readonly<Record<string, T>>, need?: 'optional') => T | undefined
  readonly texts: (key: string, need?: 'optional') => readonly string[]
  readonly maps: (key: string, need?: 'optional') => readonly Fields[]
  readonly map: (key: string, need?: 'optional') => Fields | undefined
  readonly lineOf: (key: string) => number
  readonly done: () => void
}

/** Access to one YAML map of `file`; `lineAt` turns an offset of the YAML into a line of the file. */
export function fieldsOf(
  file: string,
  map: YAMLMap,
  lineAt: (offset: number | undefined) => number,
  problems: Problem[],
): Fields {
  const asked = new Set<string>()
  const own = lineAt(map.range?.[0])
  const node = (key: string): Node | undefined => {
    asked.add(key)
    const found = map.get(key, true)
    return found === undefined || (isScalar(found) && found.value === null) ? undefined : found
  }
  const lineOf = (key: string) => {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key)
    return lineAt(isScalar(pair?.key) ? pair.key.range?.[0] : map.range?.[0])
  }
  const wrong = (key: string, expected: string, found?: string) => {
    problems.push(problemOf('valeur-de-cle', { file, line: lineOf(key), heading: key }, found, { expected }))
  }
  /** A key that differs by its capitals or accents alone has its own problem: it is unknown. */
  const isMisspelt = (key: string) =>
    !map.has(key) &&
    map.items.some((item) => isScalar(item.key) && slugify(`${item.key.value}`) === slugify(key))
  const required = (key: string, need: 'optional' | undefined) => {
    if (need === undefined && !isMisspelt(key)) {
      problems.push(
        problemOf(
          'cle-manquante',
          { file, line: map.has(key) ? lineOf(key) : own, heading: key },
          undefined,
          {
            expected: `la clé « ${key} » et sa valeur.`,
          },
        ),
      )
    }
  }
  const text = (key: string, need?: 'optional'): string => {
    const found = node(key)
    if (found === undefined) {
      required(key, need)
      return ''
    }
    if (!isScalar(found)) {
      wrong(key, 'un texte.')
      return ''
    }
    const value = (found.source ?? String(found.value)).trim()
    if (value === '') required(key, need)
    return value
  }
  const items = (key: string, need: 'optional' | undefined): readonly unknown[] => {
    const found = node(key)
    if (found === undefined) {
      required(key, need)
      return []
    }
    if (isSeq(found)) return found.items
    wrong(key, 'une liste.')
    return []
  }
  return {
    line: own,
    lineOf,
    text,
    integer: (key, need) => {
      const value = text(key, need)
      if (value === '') return undefined
      if (/^-?\d+$/.test(value)) return Number(value)
      wrong(key, 'un nombre entier.', value)
      return undefined
    },
    word: (key, words, need) => {
      const value = text(key, need)
      if (value === '') return undefined
      const entry = Object.entries(words).find(([word]) => word === value)
      if (entry !== undefined) return entry[1]
      problems.push(
        problemOf('mot-inconnu', { file, line: lineOf(key), heading: key }, value, {
          expected: `${Object.keys(words)
            .map((word) => `« ${word} »`)
            .join(', ')}.`,
        }),
      )
      return undefined
    },
    texts: (key, need) =>
      items(key, need).flatMap((item) => {
        if (isScalar(item)) return [(item.source ?? String(item.value)).trim()]
        wrong(key, 'une liste de textes.')
        return []
      }),
    maps: (key, need) =>
      items(key, need).flatMap((item) => {
        if (isMap(item)) return [fieldsOf(file, item, lineAt, problems)]
        wrong(key, 'une liste de fiches « clé: valeur ».')
        return []
      }),
    map: (key, need) => {
      const found = node(key)
      if (isMap(found)) return fieldsOf(file, found, lineAt, problems)
      if (found === undefined) required(key, need)
      else wrong(key, 'des clés et des valeurs.')
      return undefined
    },
    done: () => {
      for (const item of map.items) {
        const key = isScalar(item.key) ? String(item.key.value) : ''
        if (asked.has(key)) continue
        const line = lineAt(isScalar(item.key) ? item.key.range?.[0] : undefined)
        problems.push(
          problemOf('cle-inconnue', { file, line, heading: key }, key, {
            expected: expectedKey(key, [...asked]),
          }),
        )
      }
    },
  }
}

function expectedKey(key: string, known: readonly string[]): string {
  const near = known.find((candidate) => slugify(candidate) === slugify(key))
  return near === undefined ? `l’une des clés ${known.join(', ')}.` : `« ${near} », écrit ainsi.`
}
