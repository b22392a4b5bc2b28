import { documentTypes, isBudgetary } from '#model/document.ts'
import { measures } from '#model/observation.ts'
import { type StateLine, type Statement, statementsOf, type StateUnit } from '#model/state.ts'
import { stateUnitPath, stateYearAnchor, withBase } from '#urls.ts'
import { measureTerms, pointOfViewTerms } from '#words/terms.ts'
import { type Column, type Table, tableOf } from '#downloads/table.ts'
import { valueColumns } from '#downloads/datasets/figure-columns.ts'

/** One figure of an official file, with the line and the programme or mission that it is of. */
interface StateFigure {
  readonly siteUrl: string
  readonly unit: StateUnit
  readonly line: StateLine
  readonly statement: Statement
}

const columns: readonly Column<StateFigure>[] = [
  {
    name: 'type_document',
    type: 'string',
    values: documentTypes.filter((type) => isBudgetary({ type })).map((type) => type.toUpperCase()),
    meaning: 'Projet (PAP) ou rapport (RAP) annuel de performances dont le fichier officiel est tiré.',
    cell: ({ statement }) => statement.document.type.toUpperCase(),
  },
  {
    name: 'exercice',
    type: 'year',
    meaning: 'Exercice budgétaire du document.',
    cell: ({ statement }) => statement.document.year,
  },
  {
    name: 'budget',
    type: 'string',
    meaning: 'BG : budget général ; BA : budget annexe ; CAS et CCF : comptes spéciaux.',
    cell: ({ statement }) => statement.row.budget,
  },
  {
    name: 'mission_code',
    type: 'string',
    meaning: 'Code de la mission.',
    cell: ({ statement }) => statement.row.mission.code,
  },
  {
    name: 'mission',
    type: 'string',
    meaning: 'Nom de la mission.',
    cell: ({ statement }) => statement.row.mission.title,
  },
  {
    name: 'programme',
    type: 'string',
    meaning: 'Numéro du programme ; vide pour un indicateur de la mission elle-même.',
    cell: ({ statement }) => statement.row.programme?.code,
  },
  {
    name: 'programme_titre',
    type: 'string',
    meaning: 'Nom du programme.',
    cell: ({ statement }) => statement.row.programme?.title,
  },
  {
    name: 'objectif_code',
    type: 'string',
    meaning: 'Code de l’objectif, tel qu’imprimé.',
    cell: ({ statement }) => statement.row.objective.code,
  },
  {
    name: 'objectif',
    type: 'string',
    meaning: 'Nom de l’objectif.',
    cell: ({ statement }) => statement.row.objective.title,
  },
  {
    name: 'indicateur_code',
    type: 'string',
    meaning: 'Code de l’indicateur, tel qu’imprimé.',
    cell: ({ statement }) => statement.row.indicator.code,
  },
  {
    name: 'indicateur',
    type: 'string',
    meaning: 'Nom de l’indicateur.',
    cell: ({ statement }) => statement.row.indicator.title,
  },
  {
    name: 'sous_indicateur_numero',
    type: 'string',
    meaning:
      'Numéro du sous-indicateur dans le fichier officiel ; il survit à un changement de nom. Vide s’il n’en a pas.',
    cell: ({ statement }) => statement.row.number,
  },
  {
    name: 'sous_indicateur',
    type: 'string',
    meaning: 'Nom du sous-indicateur.',
    cell: ({ statement }) => statement.row.label,
  },
  {
    name: 'unite',
    type: 'string',
    meaning: 'Unité, telle qu’imprimée.',
    cell: ({ statement }) => statement.row.unit,
  },
  {
    name: 'point_de_vue',
    type: 'string',
    values: Object.values(pointOfViewTerms).map(({ slug }) => slug),
    meaning: 'Du point de vue de qui l’indicateur est lu ; vide si le fichier ne le dit pas.',
    cell: ({ statement: { row } }) =>
      row.pointOfView === undefined ? undefined : pointOfViewTerms[row.pointOfView].slug,
  },
  {
    name: 'montre_par_la_mission',
    type: 'boolean',
    meaning: 'Vrai si la mission montre cette ligne parmi les siennes.',
    cell: ({ statement }) => statement.row.missionMark,
  },
  {
    name: 'rattache',
    type: 'boolean',
    meaning:
      'Vrai si le fichier ne donne cette ligne que sous la mission, en y nommant le programme : elle est rattachée ici au programme.',
    cell: ({ statement }) => statement.row.attached,
  },
  {
    name: 'egalite_femmes_hommes',
    type: 'boolean',
    meaning: 'Vrai si la ligne est cotée « BE » (égalité entre les femmes et les hommes).',
    cell: ({ statement }) => statement.row.equality,
  },
  {
    name: 'budget_vert',
    type: 'boolean',
    meaning: 'Vrai si la ligne est cotée « BV » (budget vert).',
    cell: ({ statement }) => statement.row.green,
  },
  {
    name: 'annee',
    type: 'year',
    meaning: 'Année que le chiffre décrit.',
    cell: ({ statement }) => statement.column.year,
  },
  {
    name: 'mesure',
    type: 'string',
    values: measures.map((measure) => measureTerms[measure].slug),
    meaning: 'Ce que le chiffre mesure : un résultat, une cible…',
    cell: ({ statement }) => measureTerms[statement.column.measure].slug,
  },
  {
    name: 'pap_cite',
    type: 'year',
    meaning: 'Année du PAP que l’intitulé de la colonne désigne comme l’auteur du chiffre ; vide sinon.',
    cell: ({ statement }) => statement.column.papYear,
  },
  ...valueColumns<StateFigure>(
    ({ statement }) => statement.value,
    ({ statement }) => statement.row.unit,
  ),
  {
    name: 'page',
    type: 'uri',
    meaning: 'Adresse du chiffre sur ce site.',
    cell: ({ siteUrl, unit, line, statement }) =>
      withBase(siteUrl, `${stateUnitPath(unit)}#${stateYearAnchor(line, statement.column.year)}`),
  },
]

/** Every figure that official files print of some programmes and missions: one record for each, in the order of pages. */
export function stateTable(units: readonly StateUnit[], siteUrl: string): Table {
  return tableOf(
    columns,
    units.flatMap((unit) =>
      [...unit.lines, ...unit.gone].flatMap((line) =>
        statementsOf(line).map((statement) => ({ siteUrl, unit, line, statement })),
      ),
    ),
  )
}
