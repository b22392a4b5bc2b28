import { natureWords } from '#words/terms.ts'
import type { CrossCheck, CrossCheckPoint } from '#model/cross-check.ts'
import { isNumeric } from '#model/printed-value.ts'
import { tableOf, type Column, type Table, type Publication } from '#downloads/table.ts'

interface Entry {
  readonly crossCheck: CrossCheck
  readonly point: CrossCheckPoint
}

/** One record per figure of the independent series, source after source. */
export function crossCheckTable({ archive }: Publication): Table {
  return tableOf(
    columns,
    archive.crossChecks.flatMap((crossCheck) => crossCheck.points.map((point) => ({ crossCheck, point }))),
  )
}

const seriesOf = ({ crossCheck, point }: Entry) => crossCheck.series.find(({ slug }) => slug === point.series)

const columns: readonly Column<Entry>[] = [
  {
    name: 'recoupement',
    type: 'string',
    meaning: 'Identifiant de la source indépendante.',
    cell: ({ crossCheck }) => crossCheck.slug,
  },
  {
    name: 'auteur',
    type: 'string',
    meaning: 'Auteur de la source.',
    cell: ({ crossCheck }) => crossCheck.author,
  },
  {
    name: 'licence',
    type: 'string',
    meaning: 'Licence de la source.',
    cell: ({ crossCheck }) => crossCheck.licence,
  },
  { name: 'serie', type: 'string', meaning: 'Identifiant de la série.', cell: ({ point }) => point.series },
  {
    name: 'serie_titre',
    type: 'string',
    meaning: 'Ce que la série compte.',
    cell: (entry) => seriesOf(entry)?.title,
  },
  {
    name: 'nature',
    type: 'string',
    values: Object.values(natureWords),
    meaning: 'Chiffre compté, annoncé, ou montant.',
    cell: (entry) => {
      const series = seriesOf(entry)
      return series === undefined ? undefined : natureWords[series.nature]
    },
  },
  { name: 'unite', type: 'string', meaning: 'Unité de la série.', cell: (entry) => seriesOf(entry)?.unit },
  {
    name: 'indicateur',
    type: 'string',
    references: 'indicateurs.indicateur',
    meaning:
      'Indicateur à côté duquel la série peut être lue, sans jamais s’y mêler ; vide s’il n’y en a pas.',
    cell: (entry) => seriesOf(entry)?.indicator,
  },
  {
    name: 'sous_indicateur',
    type: 'string',
    meaning: 'Le sous-indicateur que la série compte ; vide pour la ligne qui porte le nom de l’indicateur.',
    cell: (entry) => seriesOf(entry)?.line,
  },
  {
    name: 'periode',
    type: 'string',
    meaning: 'Année (AAAA) ou mois (AAAA-MM).',
    cell: ({ point }) => point.period,
  },
  {
    name: 'valeur_imprimee',
    type: 'string',
    meaning: 'Le chiffre, ou les mots, tels que la source les donne ; vide si elle ne donne rien.',
    cell: ({ point }) => point.figure.printed,
  },
  {
    name: 'valeur',
    type: 'number',
    unit: 'celle de la colonne « unite »',
    meaning:
      'Le chiffre, celui d’une borne (« >=10 ») ou d’une approximation (« ~14 ») comme « valeur_imprimee » l’écrit ; vide si la source n’en donne pas.',
    cell: ({ point }) => point.value,
  },
  {
    name: 'note',
    type: 'string',
    meaning: 'Ce qui suit le nombre : « p » ou « (p) » pour provisoire, appel de note.',
    cell: ({ point }) => (isNumeric(point.figure) ? point.figure.note : undefined),
  },
  {
    name: 'incomplet',
    type: 'boolean',
    meaning: 'Vrai si la période n’était pas terminée quand le chiffre a été établi.',
    cell: ({ point }) => point.incomplete,
  },
  {
    name: 'etat_du',
    type: 'date',
    meaning: 'Date à laquelle la source a été lue dans cet état ; vide si elle n’est pas connue.',
    cell: ({ point }) => point.asOf,
  },
  { name: 'mention', type: 'string', meaning: 'Remarque sur le chiffre.', cell: ({ point }) => point.remark },
  {
    name: 'source',
    type: 'string',
    meaning: 'Adresse ou nom de la source.',
    cell: ({ point }) => point.source,
  },
]
