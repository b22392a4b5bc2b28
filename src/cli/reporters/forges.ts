import type { Problem } from '#read/problem.ts'
import { showHidden } from '#read/decode.ts'
import { firstOf, problemLine, problemText, type Told, toldOnce } from '#read/report.ts'
import { createHash } from 'node:crypto'

/**
 * The problems as GitHub's workflow commands, one a line, errors first: each shows beside its line in
 * the changed files. `pathOf` gives the path of a file in the repository.
 */
export function githubAnnotations(problems: readonly Problem[], pathOf: (file: string) => string): string {
  return [...firstOf(bySeverity(problems, 'error')).shown, ...firstOf(bySeverity(problems, 'doubt')).shown]
    .map((problem) => annotation(problem, pathOf))
    .join('\n')
}

function annotation(problem: Problem, pathOf: (file: string) => string): string {
  const command = problem.severity === 'error' ? 'error' : 'warning'
  const properties = [
    ['file', showHidden(pathOf(problem.file))],
    ['line', problem.line],
    ['col', problem.column],
    ['title', `${problem.severity === 'error' ? 'À corriger' : 'Doute'} : ${problem.rule}`],
  ] as const
  const written = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(`${value}`)}`],
  )
  return `::${command} ${written.join(',')}::${escapeData(problemText(problem))}`
}

/** As GitHub's own toolkit escapes the text of a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** As it escapes the value of a property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** The report in Markdown, for the summary of the step: annotations stop at ten per type, and a summary at 1 MiB. */
export function githubSummary(problems: readonly Problem[]): string {
  const all = toldOnce(problems)
  const errors = bySeverity(all, 'error')
  const doubts = bySeverity(all, 'doubt')
  return [
    errors.length === 0 ? '## Vérification réussie' : '## Vérification refusée : rien n’a été publié',
    `Problèmes à corriger : ${errors.length}. Doutes : ${doubts.length}.`,
    ...section('Problèmes à corriger', errors),
    ...section('Doutes (ils ne bloquent pas)', doubts),
    '',
  ].join('\n\n')
}

function section(title: string, problems: readonly Told[]): readonly string[] {
  if (problems.length === 0) return []
  const { shown, left } = firstOf(problems)
  const rest = left > 0 ? [`- et ${left} de plus.`] : []
  return [`### ${title}`, [...shown.map(item), ...rest].join('\n')]
}

/** One problem: its place as an item, then a line per sentence. */
function item(problem: Told): string {
  const [place = '', ...sentences] = problemText(problem).split('\n')
  return [
    `- **${escapeMarkdown(place)}**`,
    ...sentences.map((line) => `  - ${escapeMarkdown(line.trim())}`),
  ].join('\n')
}

/** Text in which Markdown and HTML see nothing to interpret. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_{}[\]()#+!|>~$@]/g, '\\$&')
}

function bySeverity<T extends Problem>(problems: readonly T[], severity: Problem['severity']): readonly T[] {
  return problems.filter((problem) => problem.severity === severity)
}

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
