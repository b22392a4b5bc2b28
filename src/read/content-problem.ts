import { problemUnder } from '#read/problem.ts'
import { contentRules, dataRules, type RuleName } from '#read/rules.ts'

/** Every rule of `verify`. A page that reads files in the browser takes `dataRules` alone. */
export const rules = { ...dataRules, ...contentRules }

/** A problem of a file of `content/`, or of a file in a place where nothing reads it. */
export const problemOf = problemUnder<RuleName>(rules)
