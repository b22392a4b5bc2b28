import { changeKinds, type Indicator, type Noun } from '#domain/indicator.ts'
import { changeTerms, measureTerms, pointOfViewTerms, directionSlugs } from '#french/terms.ts'
import type { Fields } from '#ingest/front-matter/fields.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'
import { measures } from '#domain/measure.ts'

const kinds = Object.fromEntries(changeKinds.map((kind) => [changeTerms[kind], kind] as const))
const directions = {
  [directionSlugs.up]: 'up',
  [directionSlugs.down]: 'down',
  [directionSlugs.unspecified]: 'unspecified',
} as const
const pointsOfView = {
  [pointOfViewTerms.citizen.slug]: 'citizen',
  [pointOfViewTerms.user.slug]: 'user',
  [pointOfViewTerms.taxpayer.slug]: 'taxpayer',
  'non relevé': undefined,
} as const
const measureWords = Object.fromEntries(
  measures.map((measure) => [measureTerms[measure].slug, measure] as const),
)
const genders = { masculin: 'm', féminin: 'f' } as const

/** One indicator, from the front matter of `content/indicateurs/<slug>.mdx`. */
export function readIndicator(file: string, slug: string, fields: Fields, problems: Problem[]): Indicator {
  const direction = fields.word('sens', directions) ?? 'unspecified'
  const directionSource = fields.text('sens_source', 'optional')
  if (direction !== 'unspecified' && directionSource === '') {
    problems.push(problemOf('sens-sans-source', { file, line: fields.lineOf('sens'), heading: 'sens' }))
  }
  const indicator: Indicator = {
    slug,
    title: fields.text('titre'),
    objective: fields.text('objectif'),
    unit: fields.text('unite'),
    noun: nounOf(fields.map('nom')) ?? { singular: '', plural: '', gender: 'm' },
    pointOfView: fields.word('point_de_vue', pointsOfView),
    direction,
    directionSource: directionSource === '' ? undefined : directionSource,
    definition: fields.text('definition'),
    method: fields.text('methode', 'optional'),
    dataSource: fields.text('source_des_donnees', 'optional'),
    subIndicators: fields.maps('sous_indicateurs', 'optional').map((sub) => {
      const entry = {
        slug: sub.text('identifiant'),
        title: sub.text('titre'),
        unit: sub.text('unite'),
        noun: nounOf(sub.map('nom', 'optional')),
      }
      sub.done()
      return entry
    }),
    changes: fields.maps('evolutions', 'optional').flatMap((change) => {
      const kind = change.word('nature', kinds)
      const entry = {
        document: change.text('document'),
        reason: change.text('motif', 'optional'),
        breakYear: change.integer('rupture', 'optional'),
      }
      change.done()
      return kind === undefined ? [] : [{ ...entry, kind }]
    }),
    annotations: fields.maps('annotations', 'optional').map((annotation) => {
      const entry = {
        year: annotation.integer('annee') ?? 0,
        subIndicator: annotation.text('sous_indicateur', 'optional'),
        measure: annotation.word('mesure', measureWords, 'optional'),
        text: annotation.text('texte'),
      }
      annotation.done()
      return entry
    }),
    seeAlso: fields.texts('voir_aussi', 'optional'),
    formerSlugs: fields.texts('anciens_identifiants', 'optional'),
  }
  fields.done()
  return indicator
}

function nounOf(fields: Fields | undefined): Noun | undefined {
  if (fields === undefined) return undefined
  const noun: Noun = {
    singular: fields.text('singulier'),
    plural: fields.text('pluriel'),
    gender: fields.word('genre', genders) ?? 'm',
  }
  fields.done()
  return noun
}
