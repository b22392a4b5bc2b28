import { criterionWords, meanings, natureWords } from '#words/terms.ts'
import type { z } from 'astro/zod'
import type { CrossCheck } from '#model/cross-check.ts'
import type { Objective } from '#model/indicator.ts'
import type { GlossaryTerm, ProsePage, YearNote, CriterionCheck } from '#model/programme.ts'
import {
  integer,
  key,
  type Known,
  optionalList,
  optionalText,
  references,
  sheet,
  text,
  word,
  identifier,
} from '#read/content/fields.ts'

/** The front matter of `content/objectifs/<slug>.mdx`. */
export function objectiveSheet(known: Known) {
  const label = sheet({
    document: key(
      'document',
      references(known).document(text),
      'Document qui imprime ce libellé : pap-2021.',
    ),
    code: key('code', optionalText, 'Numéro imprimé de l’objectif.'),
    label: key('libelle', text, 'Libellé, tel qu’il est imprimé.'),
  })
  return sheet({
    title: key('titre', text, 'Titre court, montré sur les pages ; il peut changer.'),
    order: key('ordre', integer, 'Place de l’objectif dans les listes.'),
    summary: key(
      'resume',
      optionalText,
      'Une ou deux phrases, reprises dans les listes ; vide tant que rien n’est écrit.',
    ),
    labels: key('libelles', optionalList(label), 'Libellé de l’objectif dans chaque document.'),
  }) satisfies z.ZodType<Omit<Objective, 'slug'>>
}

/** The front matter of `content/exercices/<year>.mdx`. */
export const yearSheet = sheet({
  title: key('titre', text, 'Ce que l’année a de particulier, en quelques mots.'),
  summary: key(
    'resume',
    optionalText,
    'Une ou deux phrases, reprises dans les listes ; vide tant que rien n’est écrit.',
  ),
  contradiction: key(
    'contradiction',
    optionalText,
    'Ce que l’on sait de crédits que des documents impriment autrement, pour la page de l’argent.',
  ),
}) satisfies z.ZodType<Omit<YearNote, 'year'>>

/** The front matter of `content/pages/<slug>.mdx`. */
export const pageSheet = sheet({
  title: key('titre', text, 'Titre de la page.'),
  description: key('description', text, 'Une phrase pour les moteurs de recherche et les partages.'),
}) satisfies z.ZodType<Omit<ProsePage, 'slug'>>

/** The front matter of `content/recoupements/<slug>.mdx`: an independent source without its figures. */
export function crossCheckSheet(known: Known) {
  const series = sheet({
    slug: key('identifiant', identifier, 'Ce qu’écrit la colonne « serie » de data/recoupements.'),
    title: key('titre', text, 'Ce que compte la série.'),
    unit: key('unite', text, 'Unité des chiffres : Nb, €.'),
    nature: key('nature', word(meanings(natureWords)), 'Des chiffres comptés, annoncés, ou des montants.'),
    indicator: key(
      'indicateur',
      references(known)
        .indicator(optionalText)
        .transform((slug) => slug || undefined),
      'Identifiant de l’indicateur à côté duquel la série se montre.',
    ),
    line: key(
      'sous_indicateur',
      optionalText,
      'Le sous-indicateur que la série compte ; vide pour la ligne qui porte le nom de l’indicateur.',
    ),
  })
  return sheet({
    title: key('titre', text, 'Titre du recoupement.'),
    author: key('auteur', text, 'Qui a compté.'),
    shortName: key(
      'nom_court',
      optionalText,
      'Ce qui suit « selon » dans une phrase : les fiches de beta.gouv.fr.',
    ),
    licence: key('licence', optionalText, 'Licence des chiffres.'),
    caveat: key(
      'reserve',
      text,
      'Ce qui diffère des chiffres officiels, et ce que la comparaison peut montrer.',
    ),
    series: key('series', series.array(), 'Les séries du recoupement.'),
  }) satisfies z.ZodType<Omit<CrossCheck, 'slug' | 'points'>>
}

/** The programme's own words: `content/glossaire.yaml`. */
export const glossaryList = sheet({
  slug: key(
    'identifiant',
    identifier,
    'Ce que nomme <Terme id="…" /> : minuscules sans accent, chiffres et tirets.',
  ),
  term: key('terme', text, 'Le mot, tel que les textes l’écrivent.'),
  acronym: key('sigle', optionalText, 'Son sigle.'),
  definition: key('definition', text, 'Ce qu’il veut dire, en une ou deux phrases.'),
  source: key('source', optionalText, 'D’où vient la définition.'),
}).array() satisfies z.ZodType<readonly GlossaryTerm[]>

/** The site's own check of its accessibility: `content/accessibilite.yaml`. */
export const accessibilityList = sheet({
  criterion: key('critere', text, 'Numéro du critère dans le RGAA : 10.11.'),
  title: key('titre', text, 'Le critère, en quelques mots.'),
  state: key('etat', word(meanings(criterionWords)), 'Ce que le contrôle a trouvé.'),
  evidence: key('preuve', optionalText, 'Comment cela a été vérifié, ou ce qui manque.'),
}).array() satisfies z.ZodType<readonly CriterionCheck[]>
