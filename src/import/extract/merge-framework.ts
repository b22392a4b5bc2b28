import { slugify } from '#words/slugify.ts'
import type { ExtractIndicator, ExtractObjective } from '#import/extract/model.ts'
import { strayTable, toCheck, type ExtractProblem } from '#import/extract/problems.ts'

/**
 * One entry per objective and indicator, in the order of their first mention. Two mentions are the same
 * when their labels are, or when they have the same code and only one has a table: then its wording wins.
 */
export function mergeFramework(
  objectives: readonly ExtractObjective[],
  problems: ExtractProblem[],
): readonly ExtractObjective[] {
  const merged: ExtractObjective[] = []
  for (const objective of objectives) {
    if (objective.label === '' && objective.code !== '') {
      for (const { line, label } of objective.indicators)
        problems.push(toCheck(line, label, 'un objectif titré.'))
    }
    const at = merged.findIndex((other) => isSame(other, objective) || sameCode(other, objective))
    const other = merged[at]
    if (other === undefined) {
      merged.push(objective)
      continue
    }
    if (!isSame(other, objective)) problems.push(otherWording(objective, other.label))
    merged[at] = {
      ...other,
      code: other.code === '' ? objective.code : other.code,
      mission: other.mission || objective.mission,
      indicators: [...other.indicators, ...objective.indicators],
    }
  }
  return merged.map((objective) => ({
    ...objective,
    indicators: mergeIndicators(objective.indicators, problems),
  }))
}

function mergeIndicators(
  indicators: readonly ExtractIndicator[],
  problems: ExtractProblem[],
): readonly ExtractIndicator[] {
  const merged: ExtractIndicator[] = []
  for (const indicator of indicators) {
    if (indicator.label === '') {
      for (const { line } of indicator.tables) problems.push(strayTable(line, `indicateur ${indicator.code}`))
      continue
    }
    const at = merged.findIndex((other) => isSame(other, indicator) || isSummaryOf(other, indicator))
    const other = merged[at]
    if (other === undefined) {
      if (merged.some((one) => sameCode(one, indicator))) {
        problems.push(
          toCheck(indicator.line, `${indicator.code} ${indicator.label}`, 'un code par indicateur.'),
        )
      }
      merged.push(indicator)
      continue
    }
    if (!isSame(other, indicator)) problems.push(otherWording(indicator, other.label))
    merged[at] = {
      ...other,
      label: other.tables.length === 0 && indicator.tables.length > 0 ? indicator.label : other.label,
      code: other.code === '' ? indicator.code : other.code,
      mission: other.mission || indicator.mission,
      pointOfView: other.pointOfView ?? indicator.pointOfView,
      tables: [...other.tables, ...indicator.tables],
      notes: [...other.notes, ...indicator.notes],
    }
  }
  return merged
}

interface Titled {
  readonly code: string
  readonly label: string
}

/** Same label, whatever its accents and case, and codes that do not disagree. */
function isSame(a: Titled, b: Titled): boolean {
  return slugify(a.label) === slugify(b.label) && (a.code === b.code || a.code === '' || b.code === '')
}

function sameCode(a: Titled, b: Titled): boolean {
  return a.code !== '' && a.code === b.code
}

function isSummaryOf(a: ExtractIndicator, b: ExtractIndicator): boolean {
  return sameCode(a, b) && (a.tables.length === 0 || b.tables.length === 0)
}

function otherWording(
  { line, code, label }: Titled & { readonly line: number },
  other: string,
): ExtractProblem {
  return toCheck(line, `${code} ${label}`, `le même titre que plus haut : « ${other} ».`)
}
