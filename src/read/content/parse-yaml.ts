import {
  type Document,
  type ErrorCode,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import { problemOf } from '#read/content-problem.ts'
import { firstHidden, withoutHidden } from '#read/decode.ts'
import type { Fault, Problem, ProblemPlace } from '#read/problem.ts'
import type { RuleName } from '#read/rules.ts'

/** Where a value stands in a YAML text: keys of maps and places in lists, from the root. */
export type YamlPath = readonly PropertyKey[]

/** A YAML text as plain data, whose scalars are texts or, without a value, `null`. */
export interface Yaml {
  readonly value: unknown
  /** The line of a key or an element, or of what should hold it; the heading is the last key of the path. */
  readonly placeOf: (path: YamlPath) => ProblemPlace
}

const duplicate: Fault = {
  expected: 'une clé écrite une seule fois dans la fiche.',
  remedy: 'retirer l’une des deux lignes qui commencent par cette clé.',
}

/** What is said of the faults that have a plain name; the rule's own sentences do for the others. */
const faults: Readonly<Partial<Record<ErrorCode, Fault>>> = {
  TAB_AS_INDENT: {
    expected: 'des espaces au début de la ligne.',
    remedy: 'remplacer la tabulation par des espaces.',
  },
  BAD_DQ_ESCAPE: {
    expected: 'entre guillemets droits doubles, un texte sans barre oblique inverse.',
    remedy: 'mettre ce texte entre guillemets simples',
  },
  MULTIPLE_DOCS: {
    expected: 'une seule fiche par fichier.',
    remedy: 'retirer la ligne « --- » ou « ... » qui coupe la fiche.',
  },
}

/** What is said of a line that cannot be read, by how its value is written: the first that fits. */
const writtenSo: readonly (readonly [RegExp, Fault])[] = [
  [
    /^\s*(?:- )?[\p{L}_]+:[^\s/]/u,
    {
      expected: 'une espace après les deux-points : « clé: valeur ».',
      remedy: 'ajouter l’espace ; une valeur sur plusieurs lignes commence chacune par deux espaces.',
    },
  ],
  [
    /^\s*(?:- )?(?:[^'"]*:\s*)?'/,
    {
      expected: 'entre guillemets simples, un texte sans apostrophe droite : elle ferme le texte.',
      remedy: 'écrire l’apostrophe courbe (’), ou mettre le texte entre guillemets doubles',
    },
  ],
  [
    /^\s*(?:- )?(?:[^'"]*:\s*)?"/,
    {
      expected: 'entre guillemets doubles, un texte sans guillemet droit : il ferme le texte.',
      remedy: 'écrire des guillemets français (« »), ou mettre le texte entre guillemets simples',
    },
  ],
  [
    /:\s+[%@`&*!|>?[\]{},-]/,
    {
      expected: 'une valeur qui commence par une lettre ou un chiffre, ou qui est entre guillemets.',
      remedy: 'mettre la valeur entre guillemets simples',
    },
  ],
]

const unclosed: Fault = {
  expected: 'un guillemet fermant : il manque dans une ligne au-dessus.',
  remedy: 'fermer le texte par le guillemet qui l’ouvre, à la fin de sa ligne.',
}

const unclosedList: Fault = {
  expected: 'autant de « ] » que de « [ », et de « } » que de « { ».',
  remedy: 'fermer la liste par le signe qui manque.',
}

const misaligned: Fault = {
  expected: 'une ligne alignée sur celle du dessus.',
  remedy:
    'ajouter ou retirer des espaces au début de la ligne, pour que son premier mot soit sous celui de la ligne du dessus.',
}

/** Where the last line before an offset, or its own, opens a list that it does not close; the offset itself when none does. */
function openedAt(text: string, offset: number): number {
  const count = (line: string, signs: RegExp) => line.match(signs)?.length ?? 0
  for (let end = offset; end > 0;) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end)
    if (count(line, /[[{]/g) > count(line, /[\]}]/g)) return start
    end = start - 1
  }
  return offset
}

/** What the parser says, in one code or another, of a line that starts too far in, or not far enough. */
const aboutIndent =
  /must start at the same column|without - indicator|sequence may not be used as an implicit map key/

/** How far in the first word of a line is, when a key and its colon start there; -1 when none does. */
function keyIndent(line: string): number {
  return /^(\s*(?:- +)?)[\p{L}_]+:(?:\s|$)/u.exec(line)?.[1]?.length ?? -1
}

/** Where the line starts that is not aligned with its neighbours, when an error says so: its own, or the one below. */
function misalignedAt({ code, message, pos: [at] }: YAMLParseError, text: string): number | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const next = text.indexOf('\n', at) + 1 || text.length
  const indentAt = (offset: number) => keyIndent(text.slice(offset).split('\n', 1)[0] ?? '')
  if (aboutIndent.test(message)) return start
  if (code === 'UNEXPECTED_TOKEN' && at === start && indentAt(start) === 0) return start
  return code === 'BLOCK_AS_IMPLICIT_KEY' && indentAt(next) > indentAt(start) ? next : undefined
}

function faultOf({ code, message }: YAMLParseError, line: string): Partial<Fault> {
  if (message.startsWith('Missing closing')) return unclosed
  const fault = faults[code] ?? writtenSo.find(([written]) => written.test(line))?.[1]
  if (fault === undefined) return {}
  const [, mark] = /guillemets (simples|doubles)$/.exec(fault.remedy) ?? []
  if (mark === undefined) return fault
  return { ...fault, remedy: `${fault.remedy}${requoted(line, mark === 'simples' ? "'" : '"')}.` }
}

/** « : titre: "L'année" »: a line with its whole value between quotes; empty where they would not do either. */
function requoted(line: string, quote: string): string {
  const [, key, value = ''] = /^\s*(?:- )?([\p{L}_]+):\s*(.+?)\s*$/u.exec(line) ?? []
  const bare = value.replace(/^(["'])(.*)\1$/, '$2')
  if (key === undefined || /^[[{]/.test(value) || bare.includes(quote) || bare.length > 80) return ''
  if (quote === '"' && bare.includes('\\')) return ''
  return ` : ${key}: ${quote}${bare}${quote}`
}

/** A value of one word, or one of the closed lists that has two: « non précisé ». */
const isWord = /^(?:non )?\S*$/

/**
 * Where a value that YAML cut begins and what it lost: what follows « # » is a comment, a word that starts with « & »
 * or « ! » is a mark. A comment is told from a text by its space (« # à compléter ») behind a word.
 */
function cutValue(document: Document, text: string): number | undefined {
  let cut: number | undefined
  visit(document, {
    Scalar: (key, scalar) => {
      const [start = 0, end = start] = scalar.range ?? []
      if (key === 'key' || (scalar.type !== 'PLAIN' && scalar.value !== null)) return undefined
      const [, comment] = /^[ \t]*#([^\r\n]*)/.exec(text.slice(end)) ?? []
      const isText = comment !== undefined && (/^\S/.test(comment) || !isWord.test(`${scalar.value}`))
      const marked = scalar.anchor !== undefined || (scalar.tag !== undefined && text[start - 1] !== '!')
      if (!isText && !marked) return undefined
      cut = start
      return visit.BREAK
    },
  })
  return cut ?? document.warnings[0]?.pos[0]
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
    // Looked for below: the parser compares each key with all those before it.
    uniqueKeys: false,
  })
  const placeAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { file, line: line + firstLine - 1, column: col }
  }
  const lineAt = (offset: number) => text.split('\n')[lineCounter.linePos(offset).line - 1] ?? ''
  const refused = (rule: RuleName, offset: number, fault: Partial<Fault> = {}) => {
    problems.push(problemOf(rule, placeAt(offset), lineAt(offset).trim(), fault))
    return undefined
  }
  // The first error only: the next ones mostly follow from it.
  const error = document.errors[0]
  if (error !== undefined) {
    const [start] = error.pos
    const moved = misalignedAt(error, text)
    if (moved !== undefined) return refused('fiche-illisible', moved, misaligned)
    if (error.message.startsWith('Flow ')) {
      return refused('fiche-illisible', openedAt(text, start), unclosedList)
    }
    return refused('fiche-illisible', start, faultOf(error, lineAt(start)))
  }
  const cut = cutValue(document, text)
  if (cut !== undefined) {
    const line = lineAt(cut)
    const remedy = `mettre toute la valeur entre guillemets droits${requoted(line, '"') || requoted(line, "'")} ; un commentaire s’écrit sur sa propre ligne.`
    return refused('valeur-coupee', cut, { remedy })
  }
  let alias: number | undefined
  let repeated: number | undefined
  const keysOf = new Map<YAMLMap, ReadonlyMap<string, Node>>()
  visit(document, {
    Map: (_, map) => {
      const keys = new Map<string, Node>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (keys.has(String(key.value))) repeated ??= key.range?.[0] ?? 0
        else keys.set(String(key.value), key)
      }
      keysOf.set(map, keys)
    },
    Alias: (_, { range }) => {
      alias = range?.[0] ?? 0
      return visit.BREAK
    },
    Scalar: (_, scalar) => {
      if (typeof scalar.value !== 'string') return
      // Those that the text holds are out already: these were written as « \u200d ».
      if (firstHidden(scalar.value) !== -1) {
        problems.push(problemOf('caractere-invisible', placeAt(scalar.range?.[0] ?? 0), scalar.value))
      }
      scalar.value = withoutHidden(scalar.value).trim()
    },
  })
  if (repeated !== undefined) return refused('fiche-illisible', repeated, duplicate)
  // Nobody writes an alias on purpose here: it is a text that starts with an asterisk.
  if (alias !== undefined) return refused('fiche-illisible', alias)
  return {
    value: document.toJS(),
    placeOf: (path) => {
      const { line } = placeAt(offsetOf(document, keysOf, path))
      const heading = path.findLast((step) => typeof step === 'string')
      return { file, line, ...(heading === undefined ? {} : { heading }) }
    },
  }
}

/** Where a key or an element starts in the text; where what should hold it starts, when it is not there. */
function offsetOf(
  document: Document,
  keysOf: ReadonlyMap<YAMLMap, ReadonlyMap<string, Node>>,
  path: YamlPath,
): number {
  const holder = document.getIn(path.slice(0, -1), true)
  const step = path.at(-1)
  const child = isMap(holder)
    ? keysOf.get(holder)?.get(String(step))
    : isSeq(holder) && typeof step === 'number'
      ? holder.items[step]
      : undefined
  const node = isNode(child) ? child : holder
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0
}
