import { papOf } from '#model/document.ts'
import type { FigureArchive } from '#model/comparison.ts'
import type { Measure, Observation } from '#model/observation.ts'
import { figurePath } from '#urls.ts'
import { documentName, nameOfDocument } from '#words/names.ts'
import type { FactCell } from '#site/fact-table.ts'
import type { Crumb } from '#site/links.ts'
import type { Archive } from '#model/archive.ts'
import { contradictionsOf, type Contradiction } from '#model/contradictions.ts'
import type { Indicator } from '#model/indicator.ts'
import type { Line } from '#model/line.ts'
import { shownFigure } from '#words/value.ts'

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
    path: figurePath(observation),
  }
}

/** The documents of some figures, each once, at its address: the latest figure of a document stands for the others. */
export function figureLinks(archive: FigureArchive, figures: readonly (Observation | undefined)[]): FactCell {
  const links = figures.flatMap((figure) => (figure === undefined ? [] : [figureLink(archive, figure)]))
  return links
    .filter(({ label }, index) => links.findLastIndex((other) => other.label === label) === index)
    .flatMap((link, index) => (index === 0 ? [link] : [', ', link]))
}

/** One figure that a bilan gives otherwise than the budget documents, in neutral words, with both documents. */
export interface ContradictionView {
  readonly line: Line
  /** « Résultat de 2020 », « Objectif de 2021 ». */
  readonly title: string
  /** « 50 (RAP 2022) ». */
  readonly budget: FactCell
  /** « 67 (bilan DJP 2021) ». */
  readonly bilan: FactCell
}

/** The contradictions on an indicator, by year. */
export function contradictionViews(archive: Archive, indicator: Indicator): readonly ContradictionView[] {
  return contradictionsOf(archive, indicator).map((contradiction) => ({
    line: contradiction.line,
    title: `${contradiction.bilan.measure === 'actual' ? 'Résultat' : 'Objectif'} de ${contradiction.bilan.year}`,
    budget: budgetCell(archive, contradiction),
    bilan: bilanCell(archive, contradiction),
  }))
}

/** A promise names who made it, and where it was read when that is another document: « la prévision du PAP 2021 ». */
function budgetCell(archive: Archive, { budget }: Contradiction): FactCell {
  const link = figureLink(archive, budget)
  const author = statedBy(archive, budget)
  const noun = budget.measure === 'actual' ? '' : `${announcedNoun(budget)}, `
  const recalled =
    budget.measure === 'actual' || author === undefined || author === link.label
      ? ''
      : `${author}, lue dans le `
  return [`${shownFigure(budget)} (${noun}${recalled}`, link, ')']
}

function bilanCell(archive: Archive, { bilan, updatedForecast }: Contradiction): FactCell {
  const same: FactCell =
    updatedForecast === undefined
      ? []
      : [' ; c’est la prévision actualisée du ', figureLink(archive, updatedForecast)]
  return [`${shownFigure(bilan)} (`, figureLink(archive, bilan), ')', ...same]
}
