import { creditTable } from '#downloads/datasets/credits.ts'
import { crossCheckTable } from '#downloads/datasets/cross-checks.ts'
import { documentTable } from '#downloads/datasets/documents.ts'
import { frameworkChangeTable, frameworkTable } from '#downloads/datasets/frameworks.ts'
import { indicatorTable } from '#downloads/datasets/indicators.ts'
import { observationTable, revisionTable, targetTable } from '#downloads/datasets/figures.ts'
import type { Dataset, Resource } from '#downloads/table.ts'
import { dictionaryPath, versionsPath } from '#urls.ts'

/** The dictionary, which describes the other data sets. */
export const dictionary = {
  stem: 'dictionnaire',
  title: 'Le dictionnaire des données',
  description: 'Une ligne par colonne de chaque jeu de données : type, unité, signification, exemple.',
} as const

const open = { kind: 'dataset', licence: 'open' } as const

/** The whole data sets, in the order the data page shows them. */
export const datasets: readonly Dataset[] = [
  {
    stem: 'chiffres',
    ...open,
    title: 'Les chiffres relevés',
    description:
      'Une ligne par chiffre recopié d’un document : prévisions, résultats et cibles, tels qu’imprimés et en nombres.',
    table: (publication) =>
      observationTable(
        publication,
        publication.archive.observations.filter(({ value }) => value.kind !== 'notCollected'),
      ),
  },
  {
    stem: 'observations',
    ...open,
    title: 'Toutes les cases, même à relever',
    description:
      'Une ligne par case des tableaux de performance, document par document, avec les mêmes colonnes. Les cases encore vides portent la mention « non_releve ».',
    table: (publication) => observationTable(publication, publication.archive.observations),
  },
  {
    stem: 'indicateurs',
    ...open,
    title: 'Les indicateurs',
    description:
      'Une ligne par indicateur et sous-indicateur : ce qu’il compte, ses noms au fil du temps, son unité, sa méthode, son objectif.',
    primaryKey: ['indicateur', 'sous_indicateur'],
    table: indicatorTable,
  },
  {
    stem: 'maquettes',
    ...open,
    title: 'Les listes d’indicateurs, document par document',
    description:
      'Une ligne par objectif, indicateur et sous-indicateur de chaque document, avec le numéro et le nom qu’il imprime : les noms au fil du temps.',
    table: frameworkTable,
  },
  {
    stem: 'evolutions',
    ...open,
    title: 'Les changements de la liste des indicateurs',
    description:
      'Une ligne par création, suppression, renommage, renumérotation ou changement de périmètre d’un indicateur, avec le document qui l’opère et la raison qu’il donne.',
    table: frameworkChangeTable,
  },
  {
    stem: 'revisions',
    ...open,
    title: 'Les versions successives des chiffres',
    description:
      'Les résultats et prévisions qu’au moins deux documents impriment : une ligne par version, et « revise » quand elle diffère de la précédente.',
    primaryKey: ['page'],
    table: revisionTable,
  },
  {
    stem: 'cibles',
    ...open,
    title: 'Les cibles et leurs déplacements',
    description:
      'Une ligne par énoncé de cible, de la première annonce pour une année à la dernière, avec le résultat de cette année et, quand une source permet d’en juger, si la cible est atteinte.',
    primaryKey: ['page'],
    table: targetTable,
  },
  {
    stem: 'credits',
    ...open,
    title: 'Les crédits',
    description:
      'Autorisations d’engagement et crédits de paiement, du projet de loi de finances à l’exécution, en euros, avec leur source.',
    table: creditTable,
  },
  {
    stem: 'documents',
    ...open,
    title: 'Les documents',
    description: 'Une ligne par projet ou rapport annuel de performances, avec ses adresses officielles.',
    primaryKey: ['document'],
    table: documentTable,
  },
  {
    stem: 'recoupements',
    kind: 'dataset',
    licence: 'others',
    title: 'D’autres sources',
    description:
      'Les séries établies par d’autres sources, à lire à côté des chiffres officiels sans les mêler : leur périmètre diffère. Chaque source garde sa licence, écrite sur chaque ligne.',
    table: crossCheckTable,
  },
]

/** The figures of the whole State, where official files are there to give them. */
export const stateSet = {
  stem: 'etat',
  ...open,
  large: true,
  title: 'Tout l’État',
  description:
    'Une ligne par chiffre des fichiers officiels de la performance : tous les programmes, leurs objectifs, leurs indicateurs, tels qu’imprimés et en nombres.',
} as const satisfies Resource

/** Every data set that the dictionary describes: all of them, and the dictionary itself. */
export const describedSets: readonly { readonly stem: string; readonly title: string }[] = [
  ...datasets,
  dictionary,
]

/** The pages about the data, beside the data page itself. */
export const dataPages: readonly { readonly path: string; readonly label: string }[] = [
  { path: versionsPath, label: 'Versions des données' },
  { path: dictionaryPath, label: dictionary.title },
]
