import { type Document, type ErrorCode, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { problemOf } from '#read/content-problem.ts'
import type { Fault, Problem, ProblemPlace } from '#read/problem.ts'

/** Where a value stands in a YAML text: keys of maps and places in lists, from the root. */
export type YamlPath = readonly PropertyKey[]

/** A YAML text as plain data, whose scalars are texts or, without a value, `null`. */
export interface Yaml {
  readonly value: unknown
  /** The line of a key or an element, or of what should hold it; the heading is the last key of the path. */
  readonly placeOf: (path: YamlPath) => ProblemPlace
}

/** What is said of the faults that have a plain name; the rule's own sentences do for the others. */
const faults: Readonly<Partial<Record<ErrorCode, Fault>>> = {
  DUPLICATE_KEY: {
    expected: 'une clé écrite une seule fois dans la fiche.',
    remedy: 'retirer l’une des deux lignes qui commencent par cette clé.',
  },
  TAB_AS_INDENT: {
    expected: 'des espaces au début de la ligne.',
    remedy: 'remplacer la tabulation par des espaces.',
  },
}

/**
 * The YAML of `text`, whose first line is line `firstLine` of the file; `undefined` when its syntax is wrong,
 * which is then a problem. Numbers and dates stay as they are written: `87,5`, `2023-04-01`.
 */
export function parseYaml(
  file: string,
  text: string,
  firstLine: number,
  problems: Problem[],
): Yaml | undefined {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'error',
    schema: 'failsafe',
    customTags: ['null'],
  })
  const unreadable = (offset: number, fault: Partial<Fault> = {}) => {
    const { line, col } = lineCounter.linePos(offset)
    const place = { file, line: line + firstLine - 1, column: col }
    const found = text.split('\n')[line - 1]?.trim() ?? ''
    problems.push(problemOf('fiche-illisible', place, found, fault))
    return undefined
  }
  // The first error only: the next ones mostly follow from it.
  const error = document.errors[0]
  if (error !== undefined) return unreadable(error.pos[0], faults[error.code])
  let alias: number | undefined
  visit(document, {
    Alias: (_, { range }) => {
      alias = range?.[0] ?? 0
      return visit.BREAK
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string') scalar.value = scalar.value.trim()
    },
  })
  // Nobody writes an alias on purpose here: it is a text that starts with an asterisk.
  if (alias !== undefined) return unreadable(alias)
  return {
    value: document.toJS(),
    placeOf: (path) => {
      const line = lineCounter.linePos(offsetOf(document, path)).line + firstLine - 1
      const heading = path.findLast((step) => typeof step === 'string')
      return { file, line, ...(heading === undefined ? {} : { heading }) }
    },
  }
}

/** Where a key or an element starts in the text; where what should hold it starts, when it is not there. */
function offsetOf(document: Document, path: YamlPath): number {
  const holder = document.getIn(path.slice(0, -1), true)
  const step = path.at(-1)
  const child = isMap(holder)
    ? holder.items.find(({ key }) => isScalar(key) && key.value === step)?.key
    : isSeq(holder) && typeof step === 'number'
      ? holder.items[step]
      : undefined
  const node = isNode(child) ? child : holder
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0
}
