import { createHash } from 'node:crypto'
import type { Problem } from '#read/problem.ts'
import { firstOf, problemLine } from '#read/report.ts'

/** One entry of the code quality report that GitLab shows in a merge request. */
export interface GitlabIssue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: 'blocker' | 'info'
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

/**
 * The problems as GitLab's code quality report, the first ones if they are many. A fingerprint holds the rule, the file, the heading and
 * the text found, not the line: a problem stays the same when rows are added above it. Problems alike in
 * all four are numbered. `pathOf` gives the path of a file in the repository.
 */
export function gitlabIssues(
  problems: readonly Problem[],
  pathOf: (file: string) => string,
): readonly GitlabIssue[] {
  const seen = new Map<string, number>()
  const { shown } = firstOf(problems)
  return shown.map((problem) => {
    const { rule, severity, file, heading, found, line } = problem
    const path = pathOf(file)
    const key = JSON.stringify([rule, path, heading, found])
    const rank = (seen.get(key) ?? 0) + 1
    seen.set(key, rank)
    return {
      description: problemLine(problem),
      check_name: rule,
      fingerprint: createHash('sha256').update(`${key}${rank}`).digest('hex'),
      severity: severity === 'error' ? 'blocker' : 'info',
      location: { path, lines: { begin: line ?? 1 } },
    }
  })
}
