import type { z } from 'astro/zod'
import { under } from '#read/content/fields.ts'

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
