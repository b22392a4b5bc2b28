import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { sameLabel } from '#model/label.ts'
import { isOwn, ownLine, type Line } from '#model/line.ts'
import { indicatorPath, withBase } from '#urls.ts'
import { directionSlugs, pointOfViewTerms } from '#words/terms.ts'
import { tableOf, type Column, type Table, type Publication } from '#downloads/table.ts'

interface Entry {
  readonly indicator: Indicator
  /** `undefined` in the record of an indicator whose lines all have names of their own. */
  readonly line: Line | undefined
  /** Whether the record is the indicator's, which says what it is; else a line's. */
  readonly isIndicator: boolean
}

/** One record per indicator, with the line that bears its name, then one per other line. */
export function indicatorTable({ archive, siteUrl }: Publication): Table {
  const entries: readonly Entry[] = archive.indicators.flatMap((indicator) => [
    { indicator, line: ownLine(indicator), isIndicator: true },
    ...indicator.lines
      .filter(({ slug }) => !isOwn(slug))
      .map((line) => ({ indicator, line, isIndicator: false })),
  ])
  return tableOf(columns(archive, siteUrl), entries)
}

/** Who states where better lies: the indicator for its own line, each other line for itself. */
function statementOf({ indicator, line, isIndicator }: Entry): Pick<Line, 'direction' | 'directionSource'> {
  return isIndicator || line === undefined ? indicator : line
}

const columns = (archive: Archive, siteUrl: string): readonly Column<Entry>[] => [
  {
    name: 'indicateur',
    type: 'string',
    meaning: 'Identifiant stable de l’indicateur.',
    cell: ({ indicator }) => indicator.slug,
  },
  {
    name: 'sous_indicateur',
    type: 'string',
    meaning: 'Identifiant du sous-indicateur ; vide pour l’indicateur lui-même.',
    cell: ({ line }) => (line === undefined || isOwn(line.slug) ? undefined : line.slug),
  },
  {
    name: 'titre',
    type: 'string',
    meaning: 'Nom court sur ce site.',
    cell: ({ indicator, line }) => line?.title ?? indicator.title,
  },
  {
    name: 'noms',
    type: 'string',
    meaning:
      'Noms successifs, tels que les documents les impriment, avec le premier document qui porte chacun ; séparés par des barres.',
    cell: ({ line }) =>
      (line === undefined ? [] : namesOverTime(archive, line))
        .map(({ label, document }) => `${label} (${document})`)
        .join(' | '),
  },
  {
    name: 'objectif',
    type: 'string',
    meaning: 'Identifiant de l’objectif auquel l’indicateur se rattache.',
    cell: ({ indicator }) => indicator.objective,
  },
  {
    name: 'objectif_titre',
    type: 'string',
    meaning: 'Nom court de cet objectif sur ce site.',
    cell: ({ indicator }) => archive.objectiveBySlug.get(indicator.objective)?.title,
  },
  {
    name: 'unite',
    type: 'string',
    meaning: 'Unité des chiffres.',
    cell: ({ line }) => line?.unit,
  },
  {
    name: 'point_de_vue',
    type: 'string',
    values: Object.values(pointOfViewTerms).map(({ slug }) => slug),
    meaning:
      'À qui l’indicateur s’adresse, selon les documents ; vide si aucun ne le dit, et pour un sous-indicateur.',
    cell: ({ indicator: { pointOfView }, isIndicator }) =>
      pointOfView === undefined || !isIndicator ? undefined : pointOfViewTerms[pointOfView].slug,
  },
  {
    name: 'sens',
    type: 'string',
    values: Object.values(directionSlugs),
    meaning:
      'Sens souhaité de l’évolution ; « non précisé » tant qu’aucune source ne l’énonce. Vide pour un sous-indicateur dont la fiche ne dit rien.',
    cell: (entry) => {
      const { direction } = statementOf(entry)
      return direction === undefined ? undefined : directionSlugs[direction]
    },
  },
  {
    name: 'sens_source',
    type: 'string',
    meaning: 'Document qui énonce ce sens.',
    cell: (entry) => statementOf(entry).directionSource,
  },
  {
    name: 'definition',
    type: 'string',
    meaning: 'Ce que l’indicateur compte ; vide pour un sous-indicateur, ou si ce n’est pas encore écrit.',
    cell: ({ indicator, isIndicator }) => (isIndicator ? indicator.definition : undefined),
  },
  {
    name: 'methode',
    type: 'string',
    meaning: 'Mode de calcul ; vide s’il n’a pas été lu.',
    cell: ({ indicator, isIndicator }) => (isIndicator ? indicator.method : undefined),
  },
  {
    name: 'source_des_donnees',
    type: 'string',
    meaning: 'D’où l’administration tire le chiffre ; vide si ce n’est pas dit.',
    cell: ({ indicator, isIndicator }) => (isIndicator ? indicator.dataSource : undefined),
  },
  {
    name: 'page',
    type: 'uri',
    meaning: 'Adresse de l’indicateur sur ce site.',
    cell: ({ indicator }) => withBase(siteUrl, indicatorPath(indicator.slug)),
  },
]

/** A name and the first document, by budget year, that prints it. */
interface PrintedName {
  readonly label: string
  readonly document: string
}

/**
 * The names that documents give one after the other to a line. Rows carried over from an earlier framework prove
 * nothing and are left out.
 */
function namesOverTime(archive: Pick<Archive, 'rowsByIndicator'>, line: Line): readonly PrintedName[] {
  const printed = (archive.rowsByIndicator.get(line.indicator) ?? [])
    .filter(({ row }) => row.line === line.slug && row.reading !== 'carriedOver')
    .map(({ document, row }) => ({ label: row.label, document }))
  return printed.filter(({ label }, index) => !sameLabel(label, printed[index - 1]?.label ?? ''))
}
