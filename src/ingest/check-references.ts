import type { Sources } from '#domain/archive.ts'
import type { Problem } from '#ingest/problem.ts'
import { problemOf } from '#ingest/rules/rule.ts'
import { takenSlug } from '#ingest/rules/identifiant-deja-pris.ts'
import { unknownReference } from '#ingest/rules/reference-inconnue.ts'

/** The slugs that files quote from each other: each must name something, and each former slug one thing only. */
export function checkReferences(sources: Sources): readonly Problem[] {
  const objectives = new Set(sources.objectives.map(({ slug }) => slug))
  const indicators = new Set(sources.indicators.map(({ slug }) => slug))
  const documents = new Set(sources.documents.map(({ id }) => id))
  const unknown = (
    file: string,
    heading: string,
    kind: string,
    known: ReadonlySet<string>,
    slugs: readonly string[],
  ) =>
    slugs
      .filter((slug) => !known.has(slug))
      .map((slug) =>
        problemOf(unknownReference, { file, heading }, slug, {
          expected: `${kind} : ${[...known].join(', ')}.`,
        }),
      )
  return [
    ...unknown(
      'content/programme.yaml',
      'chiffres_cles',
      'un indicateur',
      indicators,
      sources.programme.keyIndicators,
    ),
    ...sources.objectives.flatMap(({ slug, labels }) =>
      unknown(
        `content/objectifs/${slug}.mdx`,
        'libelles',
        'un document',
        documents,
        labels.map(({ document }) => document),
      ),
    ),
    ...sources.indicators.flatMap((indicator) => {
      const file = `content/indicateurs/${indicator.slug}.mdx`
      const source = indicator.directionSource === undefined ? [] : [indicator.directionSource]
      return [
        ...unknown(file, 'objectif', 'un objectif', objectives, [indicator.objective]),
        ...unknown(file, 'voir_aussi', 'un indicateur', indicators, indicator.seeAlso),
        ...unknown(file, 'sens_source', 'un document', documents, source),
        ...unknown(
          file,
          'evolutions',
          'un document',
          documents,
          indicator.changes.map(({ document }) => document),
        ),
      ]
    }),
    ...sources.crossChecks.flatMap(({ slug, series }) =>
      unknown(
        `content/recoupements/${slug}.mdx`,
        'series',
        'un indicateur',
        indicators,
        series.flatMap(({ indicator }) => indicator ?? []),
      ),
    ),
    ...formerSlugs(sources, indicators),
  ]
}

function formerSlugs(sources: Sources, indicators: ReadonlySet<string>): readonly Problem[] {
  const seen = new Set(indicators)
  return sources.indicators.flatMap(({ slug, formerSlugs: former }) =>
    former.flatMap((old) => {
      if (!seen.has(old)) {
        seen.add(old)
        return []
      }
      return [
        problemOf(
          takenSlug,
          { file: `content/indicateurs/${slug}.mdx`, heading: 'anciens_identifiants' },
          old,
        ),
      ]
    }),
  )
}
