import { rowOf } from '#model/archive.ts'
import { documentTypes, officialUrl, type BudgetDocument } from '#model/document.ts'
import { asPrinted, measures, type Observation, readings, type TableRow } from '#model/observation.ts'
import { documentPath, indicatorPath, withBase, figurePath } from '#urls.ts'
import { measureTerms, readingTerms } from '#words/terms.ts'
import type { Column, Publication } from '#downloads/table.ts'
import { isNumeric, plottedNumber, type PrintedValue } from '#model/printed-value.ts'
import { isInUnit } from '#model/unit.ts'

/** The published word for each kind of printed cell. */
const valueKinds = {
  number: 'nombre',
  approximate: 'approximation',
  bound: 'borne',
  undetermined: 'non_determine',
  notApplicable: 'sans_objet',
  words: 'mots',
  notCollected: 'non_releve',
} as const satisfies Record<PrintedValue['kind'], string>

/** The columns that publish one printed cell of a row that counts in a unit: the text as printed, then what it means. */
export function valueColumns<Row>(
  valueOf: (row: Row) => PrintedValue,
  unitOf: (row: Row) => string,
): readonly Column<Row>[] {
  return [
    {
      name: 'valeur_imprimee',
      type: 'string',
      meaning: 'Texte de la case, tel que le document l’imprime ; vide si la case n’a pas été relevée.',
      cell: (row) => valueOf(row).printed,
    },
    {
      name: 'valeur',
      type: 'number',
      unit: 'celle de la colonne « unite »',
      meaning:
        'Le nombre imprimé, celui de la borne quand « borne » est remplie, ou le nombre approché quand « nature » le dit ; vide si la case n’en porte pas un seul, sans doute possible, dans l’unité de sa ligne.',
      cell: (row) => (isInUnit(valueOf(row), unitOf(row)) ? plottedNumber(valueOf(row)) : undefined),
    },
    {
      name: 'borne',
      type: 'string',
      values: ['>', '>=', '<', '<='],
      meaning:
        'Sens de la borne quand le document imprime une borne (« >=10 ») : la valeur exacte n’est alors pas connue. Vide pour un nombre exact.',
      cell: (row) => {
        const value = valueOf(row)
        return value.kind === 'bound' ? value.relation : undefined
      },
    },
    {
      name: 'nature',
      type: 'string',
      values: Object.values(valueKinds),
      meaning:
        'Ce que porte la case : un nombre exact, un nombre approché (« ~80 »), une borne (« >=10 »), ou du texte sans nombre sûr (« mots » : « En hausse », « 404-412 », « 9 mois »). « non_releve » : personne n’a encore lu ce chiffre dans le document ; ce n’est ni zéro, ni « Non déterminé ».',
      cell: (row) => valueKinds[valueOf(row).kind],
    },
    {
      name: 'note',
      type: 'string',
      meaning:
        'Ce qui suit le nombre dans la case : appel de note, « p » ou « (p) » pour provisoire, précision.',
      cell: (row) => {
        const value = valueOf(row)
        return isNumeric(value) ? value.note : undefined
      },
    },
  ]
}

/** One printed figure with what surrounds it, as published files need it. */
export interface Figure {
  readonly programme: string
  readonly siteUrl: string
  readonly observation: Observation
  readonly indicatorTitle: string
  readonly doc: BudgetDocument | undefined
  readonly row: TableRow | undefined
}

/** Joins observations with their document, indicator and printed row. */
export function figuresFrom(
  { archive, siteUrl }: Publication,
  observations: readonly Observation[],
): readonly Figure[] {
  return observations.map((observation) => ({
    programme: archive.documentById.get(observation.document)?.otherProgramme ?? archive.programme.number,
    siteUrl,
    observation,
    indicatorTitle: archive.indicatorBySlug.get(observation.indicator)?.title ?? '',
    doc: archive.documentById.get(observation.document),
    row: rowOf(archive, observation),
  }))
}

/** Which quantity a figure states: indicator, year, measure. */
export const quantityColumns: readonly Column<Figure>[] = [
  {
    name: 'programme',
    type: 'string',
    meaning: 'Numéro du programme budgétaire dont le document imprime le chiffre.',
    cell: ({ programme }) => programme,
  },
  {
    name: 'indicateur',
    type: 'string',
    references: 'indicateurs.indicateur',
    meaning:
      'Identifiant de l’indicateur, stable d’un document à l’autre quels que soient son nom et son code ; vide pour une ligne d’un bilan qui n’en suit aucun.',
    cell: ({ observation }) => observation.indicator,
  },
  {
    name: 'indicateur_titre',
    type: 'string',
    meaning: 'Nom court de l’indicateur sur ce site.',
    cell: ({ indicatorTitle }) => indicatorTitle,
  },
  {
    name: 'sous_indicateur',
    type: 'string',
    meaning: 'Identifiant du sous-indicateur ; vide pour la ligne qui porte le nom de l’indicateur.',
    cell: ({ observation }) => observation.line,
  },
  {
    name: 'unite',
    type: 'string',
    meaning: 'Unité, telle que le document l’imprime.',
    cell: ({ row }) => row?.unit,
  },
  {
    name: 'annee',
    type: 'year',
    meaning: 'Année que le chiffre décrit.',
    cell: ({ observation }) => observation.year,
  },
  {
    name: 'mesure',
    type: 'string',
    values: measures.map((measure) => measureTerms[measure].slug),
    meaning: 'Ce que le chiffre mesure : un résultat, une prévision, une cible…',
    cell: ({ observation }) => measureTerms[observation.measure].slug,
  },
]

/** Who says it: the document, as printed there. */
export const documentColumns: readonly Column<Figure>[] = [
  {
    name: 'document',
    type: 'string',
    references: 'documents.document',
    meaning: 'Identifiant du document qui imprime le chiffre.',
    cell: ({ observation }) => observation.document,
  },
  {
    name: 'type_document',
    type: 'string',
    values: documentTypes.map((type) => type.toUpperCase()),
    meaning: 'Projet (PAP) ou rapport (RAP) annuel de performances, ou bilan de l’administration elle-même.',
    cell: ({ doc }) => doc?.type.toUpperCase(),
  },
  {
    name: 'exercice',
    type: 'year',
    meaning: 'Exercice budgétaire du document.',
    cell: ({ doc }) => doc?.year,
  },
  {
    name: 'code',
    type: 'string',
    meaning: 'Numéro de l’indicateur dans ce document ; vide s’il n’a pas été lu.',
    cell: ({ row }) => row?.code,
  },
  {
    name: 'libelle',
    type: 'string',
    meaning: 'Nom de l’indicateur ou du sous-indicateur, tel que ce document l’imprime.',
    cell: ({ row }) => row?.label,
  },
  {
    name: 'pap_cite',
    type: 'year',
    meaning:
      'Année du PAP que l’en-tête de la colonne désigne comme l’auteur du chiffre ; vide s’il n’en désigne pas.',
    cell: ({ observation }) => observation.papYear,
  },
]

/** What is printed, how it was read, and where to check it. */
export const statementColumns: readonly Column<Figure>[] = [
  ...valueColumns<Figure>(
    ({ observation }) => asPrinted(observation),
    ({ row }) => row?.unit ?? '',
  ),
  {
    name: 'lecture',
    type: 'string',
    values: readings.map((reading) => readingTerms[reading].slug),
    meaning: 'Comment le chiffre a été lu dans le document.',
    cell: ({ observation }) => readingTerms[observation.reading].slug,
  },
  {
    name: 'lecture_source',
    type: 'string',
    meaning: 'Qui a recopié le chiffre du document, quand et où ; vide s’il y a été lu.',
    cell: ({ observation }) => observation.readingSource,
  },
  {
    name: 'page',
    type: 'uri',
    meaning: 'Adresse du chiffre sur ce site ; pour une case à relever, celle de la page de son indicateur.',
    cell: ({ siteUrl, observation, doc }) =>
      withBase(
        siteUrl,
        observation.indicator === '' && doc !== undefined
          ? documentPath(doc)
          : observation.value.kind === 'notCollected'
            ? indicatorPath(observation.indicator)
            : figurePath(observation),
      ),
  },
  {
    name: 'source',
    type: 'uri',
    meaning: 'Adresse officielle du document ; vide si elle n’est pas connue.',
    cell: ({ doc }) => (doc === undefined ? undefined : officialUrl(doc)),
  },
]
