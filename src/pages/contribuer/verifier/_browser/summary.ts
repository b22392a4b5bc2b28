import { plural } from '#words/plural.ts'
import type { Problem } from '#read/problem.ts'

/** What the live region says of a checked file: « rap-2021.csv : 2 problèmes à corriger. » */
export function summarySentence(path: string, problems: readonly Problem[]): string {
  const name = path.replace(/^.*\//, '')
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const doubts = problems.length - errors
  const count = (n: number, word: string) => `${n} ${plural(n, word)}`
  if (errors > 0) return `${name} : ${count(errors, 'problème')} à corriger.`
  return doubts === 0
    ? `${name} : aucun problème.`
    : `${name} : aucun problème à corriger, ${count(doubts, 'doute')} à relire.`
}
