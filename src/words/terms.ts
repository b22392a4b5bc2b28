import type { CreditStage, CreditTitle } from '#model/credit.ts'
import type { CrossCheckSeries } from '#model/cross-check.ts'
import type { DocumentType } from '#model/document.ts'
import type { ChangeKind, PointOfView } from '#model/indicator.ts'
import type { Direction } from '#model/line.ts'
import type { Measure, Reading } from '#model/observation.ts'
import type { CriterionState } from '#model/programme.ts'

/** One official term: what people read, what data files and addresses use, what it means. */
export interface Term {
  readonly label: string
  readonly slug: string
  readonly definition: string
}

/**
 * The crossing between the two languages: each measure and its official name. A measure without
 * one does not compile. Definitions follow the LOLF (loi organique du 1er août 2001) and the State's
 * guide to performance documents.
 */
export const measureTerms: Readonly<Record<Measure, Term>> = {
  actual: {
    label: 'Réalisation',
    slug: 'realisation',
    definition: 'Le résultat constaté pour une année, une fois cette année terminée.',
  },
  forecast: {
    label: 'Prévision',
    slug: 'prevision',
    definition: 'Le résultat attendu pour une année, annoncé dans le PAP avant que cette année commence.',
  },
  updatedForecast: {
    label: 'Prévision actualisée',
    slug: 'prevision-actualisee',
    definition: 'La prévision corrigée en cours d’année, au vu des premiers mois.',
  },
  target: {
    label: 'Cible',
    slug: 'cible',
    definition: 'Le niveau que le programme se donne pour but d’atteindre une année donnée.',
  },
  attainment: {
    label: 'Atteinte de la cible',
    slug: 'atteinte-de-la-cible',
    definition: 'Le jugement, en mots, que le RAP porte sur la cible de l’année.',
  },
  recalledObjective: {
    label: 'Objectif PLF',
    slug: 'objectif-plf',
    definition:
      'L’objectif que l’administration dit avoir eu pour une année, dans son propre bilan. Ce n’est ni la prévision ni la cible d’un document budgétaire, même si le nombre peut être le même.',
  },
}

export const documentTerms: Readonly<Record<DocumentType, Term>> = {
  pap: {
    label: 'Projet annuel de performances',
    slug: 'pap',
    definition:
      'Le document qui présente, chaque automne, les crédits demandés pour l’année suivante et ce que le programme promet d’en faire.',
  },
  rap: {
    label: 'Rapport annuel de performances',
    slug: 'rap',
    definition:
      'Le document qui rend compte, chaque printemps, de ce que le programme a dépensé et obtenu l’année précédente.',
  },
  bilan: {
    label: 'Bilan',
    slug: 'bilan',
    definition:
      'Le bilan que l’administration qui répond du programme publie elle-même chaque année. Ce n’est pas un document budgétaire : son chiffre n’est repris que si aucun rapport ni aucun projet annuel ne le donne.',
  },
}

export const pointOfViewTerms: Readonly<Record<PointOfView, Term>> = {
  citizen: {
    label: 'point de vue du citoyen',
    slug: 'citoyen',
    definition: 'L’indicateur mesure l’effet de la politique sur la société.',
  },
  user: {
    label: 'point de vue de l’usager',
    slug: 'usager',
    definition: 'L’indicateur mesure la qualité du service rendu.',
  },
  taxpayer: {
    label: 'point de vue du contribuable',
    slug: 'contribuable',
    definition: 'L’indicateur mesure l’efficience : le résultat obtenu pour les moyens dépensés.',
  },
}

/** What each word of a list means, given the word for each meaning. */
export function meanings<Meaning extends string>(
  words: Readonly<Record<Meaning, string | Term>>,
): Readonly<Record<string, Meaning>> {
  const pairs = Object.entries(words) as [Meaning, string | Term][]
  return Object.fromEntries(
    pairs.map(([meaning, word]) => [typeof word === 'string' ? word : word.slug, meaning]),
  )
}

/** Words of data files for each direction. */
export const directionSlugs: Readonly<Record<Direction, string>> = {
  up: 'hausse',
  down: 'baisse',
  unspecified: 'non précisé',
}

export const changeTerms: Readonly<Record<ChangeKind, string>> = {
  created: 'création',
  removed: 'suppression',
  transferred: 'transfert',
  renamed: 'renommage',
  renumbered: 'renumérotation',
  scope: 'périmètre',
}

/** How a page names each change. */
export const changeTitles: Readonly<Record<ChangeKind, string>> = {
  created: 'Création',
  removed: 'Suppression',
  transferred: 'Passage à un autre programme',
  renamed: 'Nouveau nom',
  renumbered: 'Nouveau numéro',
  scope: 'Changement de périmètre',
}

export const readingTerms: Readonly<Record<Reading, Term>> = {
  read: { label: 'lu', slug: 'lu', definition: 'Le chiffre et son en-tête ont été lus dans le document.' },
  deducedHeading: {
    label: 'en-tête déduit',
    slug: 'en-tête déduit',
    definition:
      'Le chiffre a été lu ; la copie lue ne donne que l’année, et la mesure est déduite de la présentation officielle des tableaux de cet exercice.',
  },
  copied: {
    label: 'recopié',
    slug: 'recopié',
    definition:
      'Le chiffre a été recopié du document par un autre, nommé à côté ; le document n’a pas été lu. La colonne est déduite de la présentation officielle des tableaux de cet exercice.',
  },
  labelOnly: {
    label: 'libellé seul',
    slug: 'libellé seul',
    definition: 'Le document présente cet indicateur ; ses chiffres n’ont pas été relevés.',
  },
  carriedOver: {
    label: 'repris',
    slug: 'repris',
    definition: 'Ligne reprise de la maquette précédente ; elle n’a pas été lue dans ce document.',
  },
}

export const creditStageTerms: Readonly<Record<CreditStage, Term>> = {
  bill: {
    label: 'Projet de loi de finances',
    slug: 'PLF',
    definition: 'Les crédits que le Gouvernement demande au Parlement.',
  },
  amendments: {
    label: 'Amendements',
    slug: 'amendements',
    definition: 'Ce que le débat au Parlement ajoute ou retire.',
  },
  voted: {
    label: 'Loi de finances initiale',
    slug: 'LFI',
    definition: 'Les crédits votés par le Parlement pour l’année.',
  },
  movements: {
    label: 'Ouvertures et annulations',
    slug: 'ouvertures et annulations',
    definition: 'Les crédits ajoutés ou retirés en cours d’année.',
  },
  opened: {
    label: 'Crédits ouverts',
    slug: 'crédits ouverts',
    definition: 'Les crédits disponibles, une fois les mouvements de l’année pris en compte.',
  },
  executed: {
    label: 'Crédits consommés',
    slug: 'crédits consommés',
    definition: 'Les crédits réellement engagés ou payés dans l’année (exécution).',
  },
  transfer: {
    label: 'Transfert',
    slug: 'transfert',
    definition: 'Les crédits déplacés vers un autre programme.',
  },
  deductedFunds: {
    label: 'Fonds de concours déduits',
    slug: 'fonds de concours déduits',
    definition:
      'Ce qu’un calcul retire de la dépense parce que des tiers l’ont payé (fonds de concours et attributions de produits).',
  },
  scopeMeasure: {
    label: 'Mesure de périmètre',
    slug: 'mesure de périmètre',
    definition: 'Ce qu’un calcul ajoute ou retire pour comparer des budgets dont les contours ont changé.',
  },
  restated: {
    label: 'Exécution retraitée',
    slug: 'exécution retraitée',
    definition:
      'La dépense recalculée aux contours d’un budget plus récent : proche de la dépense de l’année, sans être celle que le rapport annuel imprime.',
  },
}

export const creditTitleTerms: Readonly<Record<CreditTitle, Term>> = {
  all: { label: 'Tous les titres', slug: 'tous', definition: 'L’ensemble des crédits du programme.' },
  title2: {
    label: 'Titre 2 (personnel)',
    slug: 'titre 2',
    definition: 'Les dépenses de personnel (LOLF, article 5).',
  },
  otherTitles: {
    label: 'Hors titre 2',
    slug: 'hors titre 2',
    definition: 'Toutes les dépenses autres que le personnel.',
  },
  allWithFunds: {
    label: 'Total avec fonds de concours',
    slug: 'total y.c. FdC et AdP',
    definition:
      'Le total, y compris les fonds de concours (FdC) et les attributions de produits (AdP) versés par des tiers.',
  },
}

/** What the figures of an independent series are. */
export const natureWords: Readonly<Record<CrossCheckSeries['nature'], string>> = {
  count: 'comptage',
  forecast: 'prévision',
  amount: 'montant',
}

/** What the check of the site's accessibility found for a criterion. */
export const criterionWords: Readonly<Record<CriterionState, string>> = {
  met: 'conforme',
  notMet: 'non conforme',
  notApplicable: 'non applicable',
  notChecked: 'non vérifié',
}
