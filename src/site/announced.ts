import { papOf } from '#model/document.ts'
import type { FigureArchive } from '#model/comparison.ts'
import type { Measure, Observation } from '#model/observation.ts'
import { figureAnchor, indicatorPath } from '#urls.ts'
import { documentName, nameOfDocument } from '#words/names.ts'
import type { FactCell } from '#site/fact-table.ts'
import type { Crumb } from '#site/links.ts'

/** How a sentence names what was announced. */
const nouns: Readonly<Record<Measure, string>> = {
  forecast: 'la prévision',
  updatedForecast: 'la prévision actualisée',
  target: 'la cible',
  actual: 'la réalisation',
  attainment: 'l’atteinte de la cible',
  recalledObjective: 'l’objectif',
}

/** « la prévision », « la cible », « l’objectif ». */
export function announcedNoun({ measure }: Pick<Observation, 'measure'>): string {
  return nouns[measure]
}

/**
 * The document that made an announcement, when it is known: the PAP named by the heading, or a PAP that prints it. A
 * bilan only recalls its objective.
 */
export function statedBy(archive: FigureArchive, { papYear, document }: Observation): string | undefined {
  if (papYear !== undefined) return documentName(papOf(archive, papYear))
  const doc = archive.documentById.get(document)
  return doc?.type === 'pap' ? documentName(doc) : undefined
}

/** The name of the document in which a figure was read. */
export function readIn(archive: FigureArchive, { document }: Observation): string {
  return nameOfDocument(archive, document)
}

/** The link that cites one printed figure on its indicator's page, named by the document that prints it. */
export function figureLink(archive: FigureArchive, observation: Observation): Crumb {
  return {
    label: readIn(archive, observation),
    path: `${indicatorPath(observation.indicator)}#${figureAnchor(observation)}`,
  }
}

/** The documents of some figures, each once, at its address: the latest figure of a document stands for the others. */
export function figureLinks(archive: FigureArchive, figures: readonly (Observation | undefined)[]): FactCell {
  const links = figures.flatMap((figure) => (figure === undefined ? [] : [figureLink(archive, figure)]))
  return links
    .filter(({ label }, index) => links.findLastIndex((other) => other.label === label) === index)
    .flatMap((link, index) => (index === 0 ? [link] : [', ', link]))
}
