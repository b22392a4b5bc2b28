import { mdxToMdast, type MdastNode } from 'satteri'
import { firstHidden, lineEnd, placeAt } from '#read/decode.ts'

/** A place in the text; lines and columns start at 1. */
export interface NodePlace {
  readonly line: number
  readonly column: number
}

/** A tag as written; `value` is `undefined` for an attribute that is not a plain string. */
export interface WrittenTag extends NodePlace {
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly value: string | undefined }[]
  readonly hasContent: boolean
}

/** The address of a link, of an image or of a reference, as written. */
export interface Link extends NodePlace {
  readonly url: string
  readonly isImage: boolean
}

/** Code: an `import`, an `export` or an `{expression}`. */
export interface Code extends NodePlace {
  readonly text: string
}

/** A mark of a link, of an image or of a note that the text shows as it is written: `](`, `][`, `[^`; and what follows it. */
export interface LostLink extends NodePlace {
  readonly text: string
}

/** A note that no page shows: nothing in the text calls it, or another one has its name already. */
export interface LostNote extends NodePlace {
  readonly name: string
  readonly text: string
}

/** The first cell of a row that has more than the first row of its table: no page shows it. */
export interface ExtraCell extends NodePlace {
  /** How many cells the row has, and the first row of the table. */
  readonly cells: number
  readonly columns: number
}

/** A text with characters that no screen shows, written by their numbers: `&#x200d;`. */
export interface HiddenText extends NodePlace {
  readonly text: string
}

/** What must be checked in one MDX text, in the order it is written. */
export type BodyNodes =
  | {
      readonly ok: true
      readonly tags: readonly WrittenTag[]
      readonly links: readonly Link[]
      readonly lostLinks: readonly LostLink[]
      readonly lostNotes: readonly LostNote[]
      readonly extraCells: readonly ExtraCell[]
      readonly codes: readonly Code[]
      readonly hidden: readonly HiddenText[]
    }
  | ({ readonly ok: false; readonly isExcessive: boolean } & NodePlace)

/** How many lists and quotations may stand in each other, and how many tags a text may have: see « fichier-demesure ». */
const deepest = 20
const mostTags = 2000

/** How many braces a text may open: they are for code, and each doubles the time that the parser takes over `<a b={`. */
const mostBraces = 10

/**
 * The tags, links and code of an MDX text without its front matter, or the place where it stops being MDX: an
 * unclosed tag or brace, an HTML comment; or where lists and quotations are too deep.
 */
export function bodyNodes(text: string): BodyNodes {
  for (const [sign, most, isExcessive] of [
    ['{', mostBraces, false],
    ['<', mostTags, true],
  ] as const) {
    if (text.split(sign).length - 1 > most) {
      return { ok: false, isExcessive, ...placeAt(text, text.indexOf(sign)) }
    }
  }
  let read
  try {
    read = nodesUnder(mdxToMdast(text, { features: { frontmatter: false } }))
  } catch (error) {
    return { ok: false, isExcessive: false, ...placeInMessage(error) }
  }
  const { nodes, tooDeep } = read
  if (tooDeep !== undefined) return { ok: false, isExcessive: true, ...placeOf(tooDeep) }
  return {
    ok: true,
    tags: nodes.flatMap(tagsIn),
    links: linksIn(nodes),
    lostLinks: nodes.flatMap((node) => (node.type === 'text' ? lostIn(text, node) : [])),
    lostNotes: lostNotesIn(text, nodes),
    extraCells: nodes.flatMap(extraCellsIn),
    codes: nodes.flatMap(codesIn),
    hidden: nodes.flatMap((node) =>
      (node.type === 'text' || node.type === 'inlineCode') && firstHidden(node.value) !== -1
        ? [{ ...placeOf(node), text: node.value }]
        : [],
    ),
  }
}

/** Every node of a text, in the order it is written, and the first that lists and quotations hold too deep. */
function nodesUnder(root: MdastNode) {
  const nodes: MdastNode[] = []
  let tooDeep: MdastNode | undefined
  const visit = (node: MdastNode, depth: number): void => {
    const inside = depth + (node.type === 'list' || node.type === 'blockquote' ? 1 : 0)
    if (inside > deepest) {
      tooDeep ??= node
      return
    }
    nodes.push(node)
    if ('children' in node) for (const child of node.children) visit(child, inside)
  }
  visit(root, 0)
  return { nodes, tooDeep }
}

function tagsIn(node: MdastNode): readonly WrittenTag[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  const attributes = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute'
      ? { name: attribute.name, value: typeof attribute.value === 'string' ? attribute.value : undefined }
      : { name: `{${attribute.value}}`, value: undefined },
  )
  return [{ ...placeOf(node), name: node.name ?? '', attributes, hasContent: node.children.length > 0 }]
}

/** Links and images where they stand, then the addresses that references name: `![texte][nom]` makes one an image's. */
function linksIn(nodes: readonly MdastNode[]): readonly Link[] {
  const pictures = new Set(nodes.flatMap((node) => (node.type === 'imageReference' ? node.identifier : [])))
  return [
    ...nodes.flatMap((node) =>
      node.type === 'link' || node.type === 'image'
        ? [{ ...placeOf(node), url: node.url, isImage: node.type === 'image' }]
        : [],
    ),
    ...nodes.flatMap((node) =>
      node.type === 'definition'
        ? [{ ...placeOf(node), url: node.url, isImage: pictures.has(node.identifier) }]
        : [],
    ),
  ]
}

function lostNotesIn(text: string, nodes: readonly MdastNode[]): readonly LostNote[] {
  const calls = new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? node.identifier : [])))
  const notes = nodes.filter((node) => node.type === 'footnoteDefinition')
  const shown = new Map(notes.toReversed().map((node) => [node.identifier, node]))
  return notes
    .filter((node) => shown.get(node.identifier) !== node || !calls.has(node.identifier))
    .map((node) => ({
      ...placeOf(node),
      name: node.identifier,
      text: lineFrom(text, node.position?.start.offset ?? 0),
    }))
}

function extraCellsIn(node: MdastNode): readonly ExtraCell[] {
  if (node.type !== 'table') return []
  const columns = node.children[0]?.children.length ?? 0
  return node.children.flatMap(({ children }) => {
    const extra = children[columns]
    return extra === undefined ? [] : [{ ...placeOf(extra), cells: children.length, columns }]
  })
}

function codesIn(node: MdastNode): readonly Code[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ ...placeOf(node), text: node.value }]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [{ ...placeOf(node), text: `{${node.value}}` }]
    default:
      return []
  }
}

function placeOf(node: MdastNode): NodePlace {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}

/** The marks of links that a piece of text shows as they are written, each at its opening bracket; escaped ones are meant. */
function lostIn(text: string, node: MdastNode): readonly LostLink[] {
  const start = node.position?.start.offset ?? 0
  const written = text.slice(start, node.position?.end.offset ?? start)
  const found: LostLink[] = []
  // Each place is counted from the one before: a text may have thousands.
  let { line, column } = placeOf(node)
  let read = 0
  for (const { index } of written.matchAll(/!?(?<!\\)\[(?:\^|[^[\]\n]*(?<!\\)\][([])|(?<!\\)\]\(/g)) {
    const passed = written.slice(read, index).split(lineEnd)
    line += passed.length - 1
    column = (passed.length === 1 ? column : 1) + (passed.at(-1)?.length ?? 0)
    read = index
    found.push({ line, column, text: lineFrom(text, start + index) })
  }
  return found
}

/** The start of what a line holds from an offset on, longer than what a message quotes. */
function lineFrom(text: string, offset: number): string {
  return text.slice(offset, offset + 200).split(lineEnd)[0] ?? ''
}

/** The parser's errors begin with their place: « 3:12: Unexpected… ». */
function placeInMessage(error: unknown): NodePlace {
  const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(error instanceof Error ? error.message : '') ?? []
  return { line: Number(line), column: Number(column) }
}
