import { isToComplete } from '#words/names.ts'
import type { Yaml } from '#read/content/parse-yaml.ts'
import { problemOf } from '#read/content-problem.ts'
import type { Problem } from '#read/problem.ts'
import type { Archive } from '#model/archive.ts'
import { byYear } from '#model/document.ts'
import type { Framework, FrameworkEntry } from '#model/framework.ts'
import type { DeclaredChange, Indicator } from '#model/indicator.ts'
import { sameLabel } from '#model/label.ts'
import type { PlaceOf } from '#read/content/read-content.ts'
import { changeTerms } from '#words/terms.ts'
import { spanOf } from '#read/doubts/dates.ts'
import { releaseDay } from '#model/register.ts'

/** Domains that lead nowhere, kept for examples (RFC 2606). */
const example = /\.(?:example|invalid|test)(?:[/:]|$)/

/**
 * What is still to be completed before the site goes on line: keys of content/programme.yaml, and the failings that a
 * declaration of accessibility must list when its audit found some (RGAA, model of declaration).
 */
export function mentionsToComplete(
  { programme, accessibility }: Pick<Archive, 'programme' | 'accessibility'>,
  placeOf: Yaml['placeOf'],
): readonly Problem[] {
  const { audit, publisher, siteUrl, contact, repository, legal } = programme
  const texts = {
    editeur: publisher,
    coordonnees: legal.publisherAddress,
    directeur_publication: legal.director,
    hebergeur: legal.host,
  }
  const addresses = { adresse: siteUrl, contact, depot: repository }
  const isUntold = (audit?.rate ?? 100) < 100 && !accessibility.some(({ state }) => state === 'notMet')
  return [
    ...[
      ...Object.entries(texts).filter(([, text]) => isToComplete(text)),
      ...Object.entries(addresses).filter(([, address]) => example.test(address)),
    ].map(([key, found]) => problemOf('mention-a-completer', placeOf(['site', key]), found)),
    ...(isUntold
      ? [
          problemOf('mention-a-completer', placeOf(['accessibilite', 'taux']), `${audit?.rate}`, {
            expected: 'les critères que l’audit trouve non conformes, dans content/accessibilite.yaml.',
            remedy: 'y écrire « etat: non conforme » pour chacun de ces critères : la déclaration les liste.',
          }),
        ]
      : []),
  ]
}

/** The declared changes of indicators that the tables contradict: a creation of what was there, a new name that is the old. */
export function contradictedChanges(archive: Archive, placeOf: PlaceOf): readonly Problem[] {
  return archive.indicators.flatMap((indicator) =>
    indicator.changes.flatMap((change, index) => {
      const expected = contradiction(archive, indicator, change)
      if (expected === undefined) return []
      const place = placeOf(`content/indicateurs/${indicator.slug}.mdx`, ['evolutions', index, 'nature'])
      return problemOf('evolution-contredite', place, `${change.document}, ${changeTerms[change.kind]}`, {
        expected,
      })
    }),
  )
}

/** What the tables say otherwise; `undefined` when nothing does. Rows carried over say nothing. */
function contradiction(
  { frameworks, documentById }: Archive,
  { slug }: Indicator,
  { document, kind }: DeclaredChange,
): string | undefined {
  const doc = documentById.get(document)
  if (doc === undefined) return undefined
  const entryIn = ({ entryOf }: Framework): FrameworkEntry | undefined => {
    const entry = entryOf.get(slug)
    return entry?.reading === 'carriedOver' ? undefined : entry
  }
  const own = frameworks.find((framework) => framework.doc.id === document)
  const before = frameworks.findLast((other) => byYear(other.doc, doc) < 0 && entryIn(other) !== undefined)
  const [old, now] = [before && entryIn(before), own && entryIn(own)]
  switch (kind) {
    case 'created':
      if (before !== undefined)
        return `un indicateur absent des documents d’avant : ${before.doc.id} l’imprime.`
      return own?.complete === true && !own.entryOf.has(slug)
        ? `sa ligne dans le tableau de ${document}, dont la maquette est complète.`
        : undefined
    case 'removed': {
      const after = frameworks.find((other) => byYear(other.doc, doc) >= 0 && entryIn(other) !== undefined)
      return after && `un indicateur que ${after.doc.id} n’imprime plus : sa ligne est dans son tableau.`
    }
    case 'renamed':
      return old === undefined || now === undefined || now.label === '' || !sameLabel(old.label, now.label)
        ? undefined
        : `un libellé qui change : ${before?.doc.id} et ${document} impriment « ${now.label} ».`
    case 'renumbered':
      return old === undefined || now === undefined || now.code === '' || old.code !== now.code
        ? undefined
        : `un numéro qui change : ${before?.doc.id} et ${document} impriment « ${now.code} ».`
    case 'transferred':
    case 'scope':
      return undefined
    default:
      return kind satisfies never
  }
}

/** The years that texts and files of indicators speak of and that no document does. */
export function yearsOutsideDocuments(archive: Archive, placeOf: PlaceOf): readonly Problem[] {
  const { first, last } = spanOf(archive)
  const isOutside = (year: number) => year < first || year > last
  const expected = `une année dont parlent les documents, de ${first} à ${last}.`
  const told = (place: ReturnType<PlaceOf>, year: number) =>
    problemOf('fiche-hors-periode', place, `${year}`, { expected })
  return [
    ...archive.years
      .filter(({ year }) => isOutside(year))
      .map(({ year }) => told({ file: `content/exercices/${year}.mdx` }, year)),
    ...archive.indicators.flatMap(({ slug, annotations, changes }) => {
      const file = `content/indicateurs/${slug}.mdx`
      return [
        ...annotations.flatMap(({ year }, index) =>
          isOutside(year) ? [told(placeOf(file, ['annotations', index, 'annee']), year)] : [],
        ),
        ...changes.flatMap(({ breakYear }, index) =>
          breakYear !== undefined && isOutside(breakYear)
            ? [told(placeOf(file, ['evolutions', index, 'rupture']), breakYear)]
            : [],
        ),
      ]
    }),
  ]
}

/** The date of the data, when it is to come, before the programme or before the last release. `today` is ISO 8601. */
export function misdatedData(
  { programme: { updatedOn, firstYear }, register }: Archive,
  placeOf: Yaml['placeOf'],
  today: string,
): readonly Problem[] {
  const last = register.releases.at(-1)
  const told = (expected: string) => [
    problemOf('date-des-donnees', placeOf(['mis_a_jour_le']), updatedOn, { expected }),
  ]
  if (Number(updatedOn.slice(0, 4)) < firstYear - 1)
    return told(`une date du programme, qui commence en ${firstYear}.`)
  if (updatedOn > today) return told('une date passée.')
  return last === undefined || updatedOn >= releaseDay(last)
    ? []
    : told(`une date qui ne précède pas la dernière version publiée, ${releaseDay(last)}.`)
}
