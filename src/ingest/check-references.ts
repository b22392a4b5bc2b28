import type { Sources } from '#domain/archive.ts'
import type { Programme } from '#domain/programme.ts'
import { lineOf } from '#ingest/front-matter/line-of.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'

/** Slugs that one key of one file quotes. */
interface Quoted {
  readonly file: string
  readonly key: string
  readonly slugs: readonly string[]
}

type Noted = Omit<Sources, 'programme'> & { readonly programme: Programme | undefined }

/**
 * The slugs that files quote from each other: each must name something. A file that exists counts, even
 * when it could not be read: its own problem is enough. `texts` are the files' texts, for the lines.
 */
export function checkReferences(
  sources: Noted,
  texts: ReadonlyMap<string, string>,
  files: readonly string[],
): readonly Problem[] {
  const unknown = (what: string, known: readonly string[], quoted: readonly Quoted[]) => {
    const names = new Set(['', ...known])
    return quoted.flatMap(({ file, key, slugs }) =>
      slugs
        .filter((slug) => !names.has(slug))
        .map((slug) =>
          problemOf(
            'reference-inconnue',
            { file, line: lineOf(texts.get(file), key, slug), heading: key },
            slug,
            {
              expected: `${what} : ${known.length === 0 ? 'il n’y en a pas encore' : known.join(', ')}.`,
            },
          ),
        ),
    )
  }
  const documents = sources.documents.map(({ id }) => id)
  return [
    ...unknown('un indicateur', slugsIn(files, 'indicateurs'), quotedIndicators(sources)),
    ...unknown('un objectif', slugsIn(files, 'objectifs'), quotedObjectives(sources)),
    // Without a readable list of documents, nothing can be said of those that files name.
    ...(documents.length === 0 ? [] : unknown('un document', documents, quotedDocuments(sources))),
    ...sources.indicators.flatMap(({ slug, subIndicators, annotations }) =>
      unknown(
        'un sous-indicateur déclaré dans cette fiche',
        subIndicators.map((sub) => sub.slug),
        [
          {
            file: indicatorFile(slug),
            key: 'annotations',
            slugs: annotations.map((note) => note.subIndicator),
          },
        ],
      ),
    ),
    ...repeated(texts, identities(sources)),
  ]
}

function quotedIndicators({ programme, indicators, crossChecks }: Noted): readonly Quoted[] {
  return [
    { file: 'content/programme.yaml', key: 'chiffres_cles', slugs: programme?.keyIndicators ?? [] },
    ...indicators.map(({ slug, seeAlso }) => ({
      file: indicatorFile(slug),
      key: 'voir_aussi',
      slugs: seeAlso,
    })),
    ...crossChecks.map(({ slug, series }) => ({
      file: `content/recoupements/${slug}.mdx`,
      key: 'series',
      slugs: series.flatMap(({ indicator }) => indicator ?? []),
    })),
  ]
}

function quotedObjectives({ indicators }: Noted): readonly Quoted[] {
  return indicators.map(({ slug, objective }) => ({
    file: indicatorFile(slug),
    key: 'objectif',
    slugs: [objective],
  }))
}

function quotedDocuments({ objectives, indicators }: Noted): readonly Quoted[] {
  return [
    ...objectives.map(({ slug, labels }) => ({
      file: `content/objectifs/${slug}.mdx`,
      key: 'libelles',
      slugs: labels.map(({ document }) => document),
    })),
    ...indicators.flatMap(({ slug, directionSource, changes }) => [
      { file: indicatorFile(slug), key: 'sens_source', slugs: [directionSource ?? ''] },
      { file: indicatorFile(slug), key: 'evolutions', slugs: changes.map(({ document }) => document) },
    ]),
  ]
}

/** Groups of slugs that must differ from each other, each with the place where it is given. */
function identities({ indicators, glossary, crossChecks }: Noted): readonly (readonly Quoted[])[] {
  const glossaryFile = 'content/glossaire.yaml'
  return [
    [
      ...indicators.map(({ slug }) => ({ file: indicatorFile(slug), key: '', slugs: [slug] })),
      ...indicators.map(({ slug, formerSlugs }) => ({
        file: indicatorFile(slug),
        key: 'anciens_identifiants',
        slugs: formerSlugs,
      })),
    ],
    ...indicators.map(({ slug, subIndicators }) => [
      { file: indicatorFile(slug), key: 'sous_indicateurs', slugs: subIndicators.map((sub) => sub.slug) },
    ]),
    [{ file: glossaryFile, key: 'identifiant', slugs: glossary.map(({ slug }) => slug) }],
    ...crossChecks.map(({ slug, series }) => [
      { file: `content/recoupements/${slug}.mdx`, key: 'series', slugs: series.map((one) => one.slug) },
    ]),
  ]
}

/** The slugs that a group has already. */
function repeated(
  texts: ReadonlyMap<string, string>,
  groups: readonly (readonly Quoted[])[],
): readonly Problem[] {
  return groups.flatMap((group) => {
    const owners = new Map<string, string>()
    return group.flatMap(({ file, key, slugs }) =>
      slugs.flatMap((slug) => {
        const owner = owners.get(slug)
        if (owner === undefined || slug === '') {
          owners.set(slug, file)
          return []
        }
        const line = lineOf(texts.get(file), key, slug, 'last')
        return problemOf('identifiant-deja-pris', { file, line, heading: key }, slug, {
          expected: `un identifiant qui ne sert qu’une fois : celui-ci est déjà pris dans ${owner}.`,
        })
      }),
    )
  })
}

function slugsIn(files: readonly string[], folder: string): readonly string[] {
  const start = `content/${folder}/`
  return files
    .filter((file) => file.startsWith(start) && file.endsWith('.mdx'))
    .map((file) => file.slice(start.length, -'.mdx'.length))
}

function indicatorFile(slug: string): string {
  return `content/indicateurs/${slug}.mdx`
}
