import type { Archive } from '#model/archive.ts'
import { isBudgetary } from '#model/document.ts'
import { asPrinted, type Observation } from '#model/observation.ts'
import { exactNumber } from '#model/printed-value.ts'
import { sameStatement } from '#model/revisions.ts'
import { type Problem, problemOf, quoted } from '#read/problem.ts'
import { isEarlyActual } from '#read/doubts/resultat-premature.ts'

/**
 * The figures that differ from the last document before that prints them: an actual or an updated
 * forecast of the same year, a forecast or a target stated by the same PAP. Words such as « Non
 * déterminé » contradict nothing: the figure was not known yet;
 * nor do an actual that came too early and a number printed in two units, which have their own doubts.
 */
export function contradictedFigures(archive: Archive): readonly Problem[] {
  const figures = archive.observations.filter(
    (figure) =>
      figure.indicator !== '' && exactNumber(figure.value) !== undefined && !isEarlyActual(archive, figure),
  )
  return [...Map.groupBy(figures, (figure) => keyOf(archive, figure))].flatMap(([key, versions]) =>
    key === undefined
      ? []
      : versions.flatMap((version, index) => {
          const before = versions[index - 1]
          if (before === undefined || sameStatement(before, version) || sameNumber(before, version)) return []
          return problemOf('chiffre-contredit', version.place, version.value.printed, {
            expected: `la même valeur que dans l’autre document, ${quoted(before)}.`,
          })
        }),
  )
}

/** Whether two documents print one number, in whatever units. */
function sameNumber(a: Observation, b: Observation): boolean {
  return exactNumber(asPrinted(a)) === exactNumber(asPrinted(b))
}

/** What two documents must print alike; `undefined` for a figure that each states for itself. */
function keyOf(archive: Archive, figure: Observation): string | undefined {
  const { indicator, line, year, measure, papYear, document, documentType } = figure
  // What bilans say is compared among bilans: where they differ from the budget, the site tells both.
  const key = [indicator, line, year, measure, isBudgetary({ type: documentType })].join('|')
  if (measure === 'actual' || measure === 'updatedForecast' || measure === 'recalledObjective') return key
  const doc = archive.documentById.get(document)
  const statedBy = papYear ?? (doc?.type === 'pap' ? doc.year : undefined)
  return statedBy === undefined ? undefined : `${key}|${statedBy}`
}
