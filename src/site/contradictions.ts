import type { Archive } from '#model/archive.ts'
import { contradictionsOf, type Contradiction } from '#model/contradictions.ts'
import type { Indicator } from '#model/indicator.ts'
import type { Line } from '#model/line.ts'
import { shownFigure } from '#words/value.ts'
import { announcedNoun, figureLink, statedBy } from '#site/announced.ts'
import type { FactCell } from '#site/fact-table.ts'

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
