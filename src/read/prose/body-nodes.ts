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
  const tags: WrittenTag[] = []
  const definitions: (Omit<Link, 'isImage'> & { readonly identifier: string })[] = []
  const links: Link[] = []
  const lostLinks: LostLink[] = []
  const notes: LostNote[] = []
  const extraCells: ExtraCell[] = []
  const calls = new Set<string>()
  const codes: Code[] = []
  const hidden: HiddenText[] = []
  /** The definitions that images name: `![texte][nom]`. */
  const pictures = new Set<string>()
  let tooDeep: NodePlace | undefined
  const visit = (node: MdastNode, depth: number): void => {
    const place = placeOf(node)
    const inside = depth + (node.type === 'list' || node.type === 'blockquote' ? 1 : 0)
    if (inside > deepest) {
      tooDeep ??= place
      return
    }
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        tags.push({
          ...place,
          name: node.name ?? '',
          attributes: node.attributes.map((attribute) =>
            attribute.type === 'mdxJsxAttribute'
              ? {
                  name: attribute.name,
                  value: typeof attribute.value === 'string' ? attribute.value : undefined,
                }
              : { name: `{${attribute.value}}`, value: undefined },
          ),
          hasContent: node.children.length > 0,
        })
        break
      case 'link':
      case 'image':
        links.push({ ...place, url: node.url, isImage: node.type === 'image' })
        break
      case 'definition':
        definitions.push({ ...place, url: node.url, identifier: node.identifier })
        break
      case 'footnoteDefinition':
        notes.push({
          ...place,
          name: node.identifier,
          text: lineFrom(text, node.position?.start.offset ?? 0),
        })
        break
      case 'footnoteReference':
        calls.add(node.identifier)
        break
      case 'table': {
        const columns = node.children[0]?.children.length ?? 0
        for (const { children } of node.children) {
          const extra = children[columns]
          if (extra) extraCells.push({ ...placeOf(extra), cells: children.length, columns })
        }
        break
      }
      case 'imageReference':
        pictures.add(node.identifier)
        break
      case 'text':
      case 'inlineCode':
        if (node.type === 'text') lostLinks.push(...lostIn(text, node))
        if (firstHidden(node.value) !== -1) hidden.push({ ...place, text: node.value })
        break
      case 'mdxjsEsm':
        codes.push({ ...place, text: node.value })
        break
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        codes.push({ ...place, text: `{${node.value}}` })
        break
    }
    if ('children' in node) for (const child of node.children) visit(child, inside)
  }
  for (const [sign, most, isExcessive] of [
    ['{', mostBraces, false],
    ['<', mostTags, true],
  ] as const) {
    if (text.split(sign).length - 1 > most) {
      return { ok: false, isExcessive, ...placeAt(text, text.indexOf(sign)) }
    }
  }
  try {
    visit(mdxToMdast(text, { features: { frontmatter: false } }), 0)
  } catch (error) {
    return { ok: false, isExcessive: false, ...placeInMessage(error) }
  }
  if (tooDeep !== undefined) return { ok: false, isExcessive: true, ...tooDeep }
  const defined = definitions.map(({ identifier, ...link }) => ({
    ...link,
    isImage: pictures.has(identifier),
  }))
  const named = new Set<string>()
  const lostNotes = notes.filter(({ name }) => {
    const isFirst = !named.has(name)
    named.add(name)
    return !isFirst || !calls.has(name)
  })
  return { ok: true, tags, links: [...links, ...defined], lostLinks, lostNotes, extraCells, codes, hidden }
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
