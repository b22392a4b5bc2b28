import type { z } from 'astro/zod'
import type { Programme, ProgrammeName, ProgrammeReference, AccessibilityAudit } from '#model/programme.ts'
import {
  integer,
  key,
  type Known,
  optional,
  optionalInteger,
  optionalList,
  optionalText,
  references,
  sheet,
  text,
  under,
  word,
  programmeNumber,
} from '#read/content/fields.ts'
import { isIsoDate, isWebAddress } from '#read/csv/read-documents.ts'

const rate = text
  .refine(
    (printed) => /^\d{1,3}([.,]\d+)?$/.test(printed) && numberOf(printed) <= 100,
    under('valeur-de-cle', {
      expected: 'le pourcentage de critères respectés, de 0 à 100, sans le signe % (87,5).',
      remedy: 'recopier le taux qu’écrit le rapport d’audit.',
    }),
  )
  .transform(numberOf)

/** The audit of the site's accessibility, from the keys of `accessibilite` in `content/programme.yaml`. */
export const audit = sheet({
  on: key('date', text.refine(isIsoDate, under('date-invalide')), 'Date du rapport d’audit : 2023-04-01.'),
  rate: key('taux', rate, 'Pourcentage de critères respectés, sans le signe % : 87,5.'),
  auditor: key('auditeur', text, 'Qui a fait l’audit.'),
  pages: key('pages', optionalText.array(), 'Les pages auditées.'),
  environments: key(
    'environnements',
    optionalText.array(),
    'Les navigateurs et les outils d’assistance utilisés.',
  ),
  tools: key('outils', optionalText.array(), 'Les outils de l’audit.'),
  exemptions: key(
    'derogations',
    optionalList(optionalText),
    'Ce qui reste inaccessible parce que le corriger serait une charge disproportionnée.',
  ),
}) satisfies z.ZodType<AccessibilityAudit>

function numberOf(printed: string): number {
  return Number(printed.replace(',', '.'))
}

const name = sheet({
  name: key('libelle', text, 'Nom du programme pendant ces exercices.'),
  from: key('de', integer, 'Premier exercice sous ce nom.'),
  to: key('a', optionalInteger, 'Dernier exercice sous ce nom.'),
}) satisfies z.ZodType<ProgrammeName>

const successor = sheet({
  number: key('numero', programmeNumber, 'Numéro du programme.'),
  name: key('nom', text, 'Nom du programme.'),
  since: key('depuis', integer, 'Premier exercice où il prend la suite.'),
}) satisfies z.ZodType<ProgrammeReference>

const site = sheet({
  siteName: key('nom', text, 'Nom du site.'),
  question: key(
    'question',
    optionalText,
    'Titre de la page d’accueil : ce que le site demande du programme ; sans elle, le nom du programme.',
  ),
  siteUrl: key(
    'adresse',
    address(
      (url) => isWebAddress(url) && /^https?:\/\/[^/?#]+\/(?:[\w.~-]+\/)*$/.test(url),
      'l’adresse publique du site, de https:// à la barre oblique finale ; dans son chemin, des lettres sans accent, des chiffres et des tirets.',
    ),
    'Adresse publique du site, de https:// à la barre oblique finale.',
  ),
  publisher: key('editeur', optionalText, 'Éditeur du site, pour ses mentions légales.'),
  publisherAddress: key('coordonnees', optionalText, 'Adresse postale et téléphone de l’éditeur.'),
  director: key('directeur_publication', optionalText, 'Directeur ou directrice de la publication.'),
  host: key('hebergeur', optionalText, 'Nom, adresse et téléphone de l’hébergeur.'),
  contact: key(
    'contact',
    address(
      (found) => isWebAddress(found) || /^[^\s@<>:]+@[^\s@<>:]+$/.test(found),
      'une adresse électronique (nom@exemple.fr), ou l’adresse d’une page commençant par https://.',
    ),
    'Adresse électronique, ou adresse d’une page de contact.',
  ),
  repository: key(
    'depot',
    address(isWebAddress, 'l’adresse du dépôt des fichiers, commençant par https://.'),
    'Adresse du dépôt des fichiers.',
  ),
})

/** The programme: `content/programme.yaml`. */
export function programmeSheet(known: Known) {
  return sheet({
    number: key('numero', programmeNumber, 'Numéro du programme.'),
    name: key('nom', text, 'Nom présent du programme, ou le dernier.'),
    owner: key(
      'responsable',
      optionalText,
      'Nom court de qui en répond ; vide tant que personne ne l’a écrit.',
    ),
    ownerFullName: key(
      'responsable_complet',
      optionalText,
      'Le même en toutes lettres, sans majuscule au début.',
    ),
    names: key('noms', name.array(), 'Les noms du programme, du premier au dernier.'),
    state: key(
      'etat',
      word({ ouvert: 'open', clos: 'closed' } as const),
      'Clos quand il n’a plus de crédits à venir.',
    ),
    successor: key('successeur', optional(successor), 'Le programme qui prend la suite.'),
    firstYear: key('premier_exercice', integer, 'Premier exercice du programme.'),
    lastYear: key('dernier_exercice', optionalInteger, 'Dernier exercice, quand le programme est clos.'),
    summary: key(
      'resume',
      optionalList(text),
      'Ce qu’est le programme, une phrase par ligne ; sans elles, le site dit ce qu’il contient.',
    ),
    keyIndicators: key(
      'chiffres_cles',
      references(known).indicator(optionalText).array(),
      'Identifiants des indicateurs que la page d’accueil montre d’abord.',
    ),
    site: key('site', site, 'Le site et son éditeur.'),
    audit: key('accessibilite', optional(audit), 'L’audit de l’accessibilité du site, une fois fait.'),
    updatedOn: key(
      'mis_a_jour_le',
      text.refine(isIsoDate, under('date-invalide')),
      'Date de la dernière mise à jour des données : 2026-11-24.',
    ),
  }).transform(({ site: { publisherAddress, director, host, ...site }, ...programme }) => ({
    ...programme,
    ...site,
    legal: { publisherAddress, director, host },
  })) satisfies z.ZodType<Programme>
}

function address(isRight: (text: string) => boolean, expected: string) {
  return text.refine(isRight, under('adresse-invalide', { expected, remedy: 'corriger l’adresse.' }))
}
