import type { Archive } from '#model/archive.ts'
import type { Observation } from '#model/observation.ts'
import type { Programme } from '#model/programme.ts'

/**
 * The licence under which the data are published: Licence Ouverte 2.0. Its identifier is that of the Open Definition's
 * list (https://licenses.opendefinition.org/), which a data package must use; SPDX says `etalab-2.0`, data.gouv.fr `lov2`.
 */
export const licence = {
  id: 'LO-FR-2.0',
  title: 'Licence Ouverte / Open Licence version 2.0',
  /** Its French name, for pages in French. */
  name: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
} as const

/** The title of the whole publication, for catalogues. */
export function titleOf({ programme }: Pick<Archive, 'programme'>): string {
  return `Performance du programme ${programme.number} « ${programme.name} »`
}

/** What the publication holds, for catalogues, which ask for 50 to 5,000 characters. */
export function summaryOf({ programme, documents }: Pick<Archive, 'programme' | 'documents'>): string {
  return [
    ...programme.summary,
    `Prévisions, résultats et cibles imprimés dans ${documents.length} projets et rapports annuels de performances, chaque chiffre avec le document qui l’imprime, et crédits du programme.`,
  ].join(' ')
}

/** Keywords for catalogues, lower case. */
export function keywordsOf({ programme }: Pick<Archive, 'programme'>): readonly string[] {
  return [
    'budget de l’état',
    'lolf',
    'performance publique',
    'projet annuel de performances',
    'rapport annuel de performances',
    `programme ${programme.number}`,
    programme.owner.toLocaleLowerCase('fr'),
  ].filter((word) => word !== '')
}

/** The years that some figures describe, first and last; those of the programme when none was read. */
export function coveredYears(
  observations: readonly Observation[],
  programme: Pick<Programme, 'firstYear' | 'lastYear'>,
): { readonly from: number; readonly to: number } {
  const years = observations.filter(({ value }) => value.kind !== 'notCollected').map(({ year }) => year)
  if (years.length === 0) {
    return { from: programme.firstYear, to: programme.lastYear ?? programme.firstYear }
  }
  return {
    from: years.reduce((a, b) => Math.min(a, b)),
    to: years.reduce((a, b) => Math.max(a, b)),
  }
}
