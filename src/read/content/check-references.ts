import type { Sources } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, lineOf } from '#model/line.ts'
import type { PlaceOf } from '#read/content/read-content.ts'
import type { YamlPath } from '#read/content/parse-yaml.ts'
import { problemOf } from '#read/content-problem.ts'
import type { Problem } from '#read/problem.ts'
import * as addresses from '#urls.ts'

type Noted = Pick<Sources, 'indicators' | 'objectives' | 'pages' | 'glossary' | 'crossChecks'>

/** A slug, and the place where it is given: a key of a file, or the file's own name. */
interface Given {
  readonly slug: string
  readonly file: string
  readonly path: YamlPath
}

/** Slugs that must differ from each other and, under an address of the site, from the pages that it has there. */
interface Group {
  readonly parent?: string
  readonly given: readonly Given[]
}

/**
 * What the slugs of files say of each other: each is given once, none is that of a page that the site has already, and
 * remarks name parts of their indicator.
 */
export function checkReferences(notes: Noted, placeOf: PlaceOf): readonly Problem[] {
  return [
    ...notes.indicators.flatMap((indicator) => {
      const expected = `un sous-indicateur déclaré dans cette fiche : ${namedLines(indicator)}.`
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
    ...groupsOf(notes).flatMap((group) => repeated(group, placeOf)),
  ]
}

/** The lines that a series may name: those that its indicator's file declares. */
function expectedLine(indicator: Indicator | undefined): string {
  if (indicator === undefined) return 'la clé « indicateur », qui nomme la fiche de ce sous-indicateur.'
  return `un sous-indicateur déclaré dans la fiche de « ${indicator.slug} » : ${namedLines(indicator)}.`
}

/** The lines of an indicator that have names of their own, as a message lists them. */
function namedLines({ lines }: Indicator): string {
  const slugs = lines.flatMap(({ slug }) => (isOwn(slug) ? [] : [slug]))
  return slugs.length === 0 ? 'il n’y en a pas encore' : slugs.join(', ')
}

function groupsOf({ indicators, objectives, pages, glossary, crossChecks }: Noted): readonly Group[] {
  return [
    { parent: addresses.homePath, given: files('pages', pages) },
    { parent: addresses.objectivesPath, given: files('objectifs', objectives) },
    { parent: addresses.crossChecksPath, given: files('recoupements', crossChecks) },
    {
      parent: addresses.indicatorsPath,
      given: [
        ...files('indicateurs', indicators),
        ...indicators.flatMap(({ slug: owner, formerSlugs }) =>
          formerSlugs.map((slug, index) => ({
            slug,
            file: indicatorFile(owner),
            path: ['anciens_identifiants', index],
          })),
        ),
      ],
    },
    ...indicators.map(({ slug, lines }) => ({
      given: entries(
        indicatorFile(slug),
        'sous_indicateurs',
        lines.filter((line) => !isOwn(line.slug)),
      ),
    })),
    {
      given: glossary.map(({ slug }, index) => ({
        slug,
        file: 'content/glossaire.yaml',
        path: [index, 'identifiant'],
      })),
    },
    ...crossChecks.map(({ slug, series }) => ({
      given: entries(`content/recoupements/${slug}.mdx`, 'series', series),
    })),
  ]
}

/** The names of the files of `content/<folder>/`. */
function files(folder: string, notes: readonly { readonly slug: string }[]): readonly Given[] {
  return notes.map(({ slug }) => ({ slug, file: `content/${folder}/${slug}.mdx`, path: [] }))
}

/** The slugs of the entries of one list. */
function entries(file: string, key: string, list: readonly { readonly slug: string }[]): readonly Given[] {
  return list.map(({ slug }, index) => ({ slug, file, path: [key, index, 'identifiant'] }))
}

/** The slugs that a group has already. */
function repeated({ parent, given }: Group, placeOf: PlaceOf): readonly Problem[] {
  const owners = new Map(parent === undefined ? [] : siteNames(parent))
  return given.flatMap(({ slug, file, path }) => {
    const owner = owners.get(slug)
    if (owner === undefined || slug === '') {
      owners.set(slug, `dans ${file}`)
      return []
    }
    return problemOf('identifiant-deja-pris', path.length === 0 ? { file } : placeOf(file, path), slug, {
      expected: `un identifiant qui ne sert qu’une fois : celui-ci est déjà pris ${owner}.`,
      ...(path.length === 0 ? { remedy: 'renommer le fichier.' } : {}),
    })
  })
}

/** The names that the site has under one of its addresses, « index » and those of `urls.ts`, each with who has it. */
function siteNames(parent: string): readonly (readonly [name: string, owner: string])[] {
  const names = Object.values(addresses).flatMap((address) =>
    typeof address === 'string' && address.startsWith(parent) ? address.slice(parent.length) : [],
  )
  return [...names, 'index.html'].map((name) => [
    name.replace(/\/$|\.html$/, ''),
    `par le site, à l’adresse ${parent}${name}`,
  ])
}

function indicatorFile(slug: string): string {
  return `content/indicateurs/${slug}.mdx`
}
