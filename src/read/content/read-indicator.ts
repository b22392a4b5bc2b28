import type { z } from 'astro/zod'
import type { Indicator } from '#model/indicator.ts'
import { type Line, linesOf, type NamedLine, type Noun } from '#model/line.ts'
import { changeTerms, directionSlugs, measureTerms, pointOfViewTerms, meanings } from '#words/terms.ts'

import {
  integer,
  key,
  type Known,
  optional,
  optionalInteger,
  optionalList,
  optionalText,
  optionalWord,
  references,
  sheet,
  text,
  under,
  word,
  identifier,
} from '#read/content/fields.ts'

const noun = sheet({
  singular: key('singulier', text, 'Ce que l’on compte : « produit lancé ».'),
  plural: key('pluriel', text, 'Le même au pluriel : « produits lancés ».'),
  gender: key('genre', word({ masculin: 'm', féminin: 'f' } as const), 'Pour accorder les phrases.'),
}) satisfies z.ZodType<Noun>

const annotation = sheet({
  year: key('annee', integer, 'Année sur laquelle porte la remarque.'),
  line: key(
    'sous_indicateur',
    optionalText,
    'Un sous-indicateur déclaré dans cette fiche ; vide pour la ligne qui porte le nom de l’indicateur.',
  ),
  measure: key('mesure', optionalWord(meanings(measureTerms)), 'La mesure sur laquelle porte la remarque.'),
  text: key('texte', text, 'La remarque, numérotée sur le graphique.'),
})

/** A direction needs the document that states it. */
function isStated({ direction, directionSource }: Pick<Line, 'direction' | 'directionSource'>): boolean {
  return direction === undefined || direction === 'unspecified' || directionSource !== undefined
}
const notStated = { path: ['sens'], ...under('sens-sans-source') }

/** What its JSON Schema says of the keys that declare lines: a line that bears the indicator's name, or others. */
const ownOrNamed = {
  anyOf: [
    {
      required: ['unite'],
      properties: { unite: { type: ['string', 'number', 'boolean'], minLength: 1 } },
    },
    {
      required: ['sous_indicateurs'],
      properties: {
        sous_indicateurs: { type: 'array', minItems: 1 },
        unite: { enum: ['', null] },
        nom: { type: 'null' },
      },
    },
  ],
}

/** The front matter of `content/indicateurs/<slug>.mdx`. */
export function indicatorSheet(known: Known) {
  const { document, indicator, objective } = references(known)
  const directionSource = key(
    'sens_source',
    document(optionalText).transform((source) => source || undefined),
    'Document qui énonce le sens : pap-2021.',
  )
  const namedLine = sheet({
    slug: key(
      'identifiant',
      identifier,
      'Minuscules sans accent, chiffres et tirets ; ne change plus ensuite.',
    ),
    title: key('titre', text, 'Titre court, montré sur les pages.'),
    unit: key('unite', text, 'Unité des chiffres : Nb, %.'),
    noun: key('nom', optional(noun), 'Ce que compte le sous-indicateur, pour les phrases.'),
    direction: key(
      'sens',
      optionalWord(meanings(directionSlugs)),
      'Où est le mieux, si un document l’énonce.',
    ),
    directionSource,
  }).refine(isStated, notStated) satisfies z.ZodType<NamedLine>
  const change = sheet({
    document: key('document', document(text), 'Document qui fait le changement : pap-2023.'),
    kind: key('nature', word(meanings(changeTerms)), 'Ce qui change.'),
    reason: key('motif', optionalText, 'Motif imprimé, ou une phrase qui dit qu’il n’a pas été relevé.'),
    breakYear: key(
      'rupture',
      optionalInteger,
      'Première année comptée de la nouvelle façon : la ligne du graphique s’y coupe.',
    ),
  })
  return sheet(
    {
      title: key('titre', text, 'Titre court, montré sur les pages ; il peut changer.'),
      objective: key('objectif', objective(text), 'Nom d’un fichier de content/objectifs, sans « .mdx ».'),
      unit: key(
        'unite',
        optionalText,
        'Unité des chiffres : Nb, %. Sans elle, toutes les lignes sont des sous-indicateurs.',
      ),
      noun: key(
        'nom',
        optional(noun),
        'Ce que compte l’indicateur, pour les phrases ; avec « unite ». Sans lui, les phrases disent le nombre et son unité.',
      ),
      pointOfView: key(
        'point_de_vue',
        word({ ...meanings(pointOfViewTerms), 'non relevé': undefined }),
        'À qui parle l’indicateur, d’après les documents.',
      ),
      direction: key('sens', word(meanings(directionSlugs)), 'Où est le mieux, si un document l’énonce.'),
      directionSource,
      definition: key(
        'definition',
        optionalText,
        'Ce que l’indicateur compte, en une ou deux phrases ; vide tant que rien n’est écrit.',
      ),
      method: key('methode', optionalText, 'Comment il se calcule.'),
      dataSource: key('source_des_donnees', optionalText, 'D’où viennent les chiffres.'),
      named: key(
        'sous_indicateurs',
        optionalList(namedLine),
        'Les lignes de chiffres que les documents impriment sous un nom qui n’est pas celui de l’indicateur.',
      ),
      changes: key(
        'evolutions',
        optionalList(change),
        'Ce que les documents ont changé à l’indicateur, avec le motif imprimé.',
      ),
      annotations: key('annotations', optionalList(annotation), 'Remarques sur une année.'),
      seeAlso: key(
        'voir_aussi',
        optionalList(indicator(optionalText)),
        'Identifiants d’indicateurs proches.',
      ),
      formerSlugs: key(
        'anciens_identifiants',
        optionalList(identifier),
        'Identifiants que l’indicateur a portés : leurs adresses mènent aux nouvelles. Ne jamais en retirer.',
      ),
    },
    missingKeys,
  )
    .refine(isStated, notStated)
    .meta(ownOrNamed)
}

/** Only where lines with names of their own are declared may `unite` be missing; `nom` never goes without it. */
function missingKeys({
  unite,
  nom,
  sous_indicateurs: named,
}: Readonly<Record<string, unknown>>): readonly string[] {
  const isNamed = nom === undefined && Array.isArray(named) && named.length > 0
  return unite === '' && !isNamed ? ['unite'] : []
}

/** The indicator that a sheet describes: `unite` and `nom` declare the line that bears its own name. */
export function indicatorOf({
  unit,
  noun: own,
  named,
  ...written
}: z.output<ReturnType<typeof indicatorSheet>> & { readonly slug: string }): Indicator {
  return { ...written, lines: linesOf(written, unit === '' ? undefined : { unit, noun: own }, named) }
}
