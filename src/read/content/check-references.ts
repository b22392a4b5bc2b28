import type { Sources } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, lineOf } from '#model/line.ts'
import type { PlaceOf } from '#read/content/read-content.ts'
import type { YamlPath } from '#read/content/parse-yaml.ts'
import { problemOf } from '#read/content-problem.ts'
import type { Problem } from '#read/problem.ts'

type Noted = Pick<Sources, 'indicators' | 'glossary' | 'crossChecks'>

/** A slug, and the place where it is given: a key of a file, or the file's own name. */
interface Given {
  readonly slug: string
  readonly file: string
  readonly path: YamlPath
}

/** What the slugs of files say of each other: each is given once, and remarks name parts of their indicator. */
export function checkReferences(notes: Noted, placeOf: PlaceOf): readonly Problem[] {
  return [
    ...notes.indicators.flatMap((indicator) => {
      const known = indicator.lines.map(({ slug }) => slug).filter((slug) => !isOwn(slug))
      const names = known.length === 0 ? 'il n’y en a pas encore' : known.join(', ')
      const expected = `un sous-indicateur déclaré dans cette fiche : ${names}.`
      return indicator.annotations.flatMap(({ line }, index) => {
        if (lineOf(indicator, line) !== undefined) return []
        const place = placeOf(indicatorFile(indicator.slug), ['annotations', index, 'sous_indicateur'])
        return isOwn(line)
          ? problemOf('cle-manquante', place, undefined, { expected })
          : problemOf('reference-inconnue', place, line, { expected })
      })
    }),
    ...notes.crossChecks.flatMap(({ slug, series }) =>
      series.flatMap(({ indicator: name, line }, index) => {
        const indicator = notes.indicators.find((one) => one.slug === name)
        if (isOwn(line) || (name !== undefined && indicator === undefined)) return []
        if (lineOf(indicator, line) !== undefined) return []
        const place = placeOf(`content/recoupements/${slug}.mdx`, ['series', index, 'sous_indicateur'])
        return problemOf('reference-inconnue', place, line, { expected: expectedLine(indicator) })
      }),
    ),
    ...identities(notes).flatMap((group) => repeated(group, placeOf)),
  ]
}

/** The lines that a series may name: those that its indicator's file declares. */
function expectedLine(indicator: Indicator | undefined): string {
  if (indicator === undefined) return 'la clé « indicateur », qui nomme la fiche de ce sous-indicateur.'
  const names = indicator.lines.flatMap(({ slug }) => (isOwn(slug) ? [] : [slug]))
  return `un sous-indicateur déclaré dans la fiche de « ${indicator.slug} » : ${names.length === 0 ? 'il n’y en a pas encore' : names.join(', ')}.`
}

/** Groups of slugs that must differ from each other. */
function identities({ indicators, glossary, crossChecks }: Noted): readonly (readonly Given[])[] {
  return [
    [
      ...indicators.map(({ slug }) => ({ slug, file: indicatorFile(slug), path: [] })),
      ...indicators.flatMap(({ slug: owner, formerSlugs }) =>
        formerSlugs.map((slug, index) => ({
          slug,
          file: indicatorFile(owner),
          path: ['anciens_identifiants', index],
        })),
      ),
    ],
    ...indicators.map(({ slug, lines }) =>
      entries(
        indicatorFile(slug),
        'sous_indicateurs',
        lines.filter((line) => !isOwn(line.slug)),
      ),
    ),
    glossary.map(({ slug }, index) => ({
      slug,
      file: 'content/glossaire.yaml',
      path: [index, 'identifiant'],
    })),
    ...crossChecks.map(({ slug, series }) => entries(`content/recoupements/${slug}.mdx`, 'series', series)),
  ]
}

/** The slugs of the entries of one list. */
function entries(file: string, key: string, list: readonly { readonly slug: string }[]): readonly Given[] {
  return list.map(({ slug }, index) => ({ slug, file, path: [key, index, 'identifiant'] }))
}

/** The slugs that a group has already. */
function repeated(group: readonly Given[], placeOf: PlaceOf): readonly Problem[] {
  const owners = new Map<string, string>()
  return group.flatMap(({ slug, file, path }) => {
    const owner = owners.get(slug)
    if (owner === undefined || slug === '') {
      owners.set(slug, file)
      return []
    }
    return problemOf('identifiant-deja-pris', placeOf(file, path), slug, {
      expected: `un identifiant qui ne sert qu’une fois : celui-ci est déjà pris dans ${owner}.`,
    })
  })
}

function indicatorFile(slug: string): string {
  return `content/indicateurs/${slug}.mdx`
}
