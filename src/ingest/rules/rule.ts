import type { Fault, Problem, ProblemPlace, Severity } from '#ingest/problem.ts'

/** One rule of `verify`: its name is its heading in the editors' guide. */
export interface Rule {
  readonly name: string
  readonly severity: Severity
  readonly expected: string
  readonly remedy: string
}

/** A problem under a rule, at a place. `change` makes its sentences more precise. */
export function problemOf(
  rule: Rule,
  place: ProblemPlace,
  found?: string,
  change: Partial<Fault> = {},
): Problem {
  return {
    rule: rule.name,
    severity: rule.severity,
    ...place,
    ...(found === undefined ? {} : { found }),
    expected: change.expected ?? rule.expected,
    remedy: change.remedy ?? rule.remedy,
  }
}
