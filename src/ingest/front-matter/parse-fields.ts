import { isMap, isNode, isSeq, LineCounter, parseDocument, type ErrorCode } from 'yaml'
import { fieldsOf, type Fields } from '#ingest/front-matter/fields.ts'
import { problemOf, type Fault, type Problem } from '#ingest/problem.ts'

/** The YAML of `text`, whose first line is line `firstLine` of the file, as one map of keys and values. */
export function parseMap(
  file: string,
  text: string,
  firstLine: number,
  problems: Problem[],
): Fields | undefined {
  const { root, lineAt } = parseYaml(file, text, firstLine, problems)
  if (isMap(root)) return fieldsOf(file, root, lineAt, problems)
  if (root !== undefined) problems.push(problemOf('fiche-illisible', { file, line: firstLine }))
  return undefined
}

/** The YAML of a file that is one list of maps. */
export function parseList(file: string, text: string, problems: Problem[]): readonly Fields[] {
  const { root, lineAt } = parseYaml(file, text, 1, problems)
  if (root === undefined) return []
  const expected = 'une liste : chaque élément commence par un tiret, puis une clé par ligne.'
  if (!isSeq(root)) {
    problems.push(problemOf('fiche-illisible', { file, line: 1 }, undefined, { expected }))
    return []
  }
  return root.items.flatMap((item) => {
    if (isMap(item)) return [fieldsOf(file, item, lineAt, problems)]
    const line = lineAt(isNode(item) ? item.range?.[0] : undefined)
    problems.push(problemOf('fiche-illisible', { file, line }, undefined, { expected }))
    return []
  })
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

/** The root of a YAML text; `undefined` when its syntax is wrong, which is then a problem. */
function parseYaml(file: string, text: string, firstLine: number, problems: Problem[]) {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line + firstLine - 1
  const lines = text.split('\n')
  // The first error only: the next ones mostly follow from it.
  for (const { pos, code } of document.errors.slice(0, 1)) {
    const { line, col } = counter.linePos(pos[0])
    problems.push(
      problemOf(
        'fiche-illisible',
        { file, line: line + firstLine - 1, column: col },
        lines[line - 1]?.trim() ?? '',
        faults[code] ?? {},
      ),
    )
  }
  return { root: document.errors.length === 0 ? document.contents : undefined, lineAt }
}
