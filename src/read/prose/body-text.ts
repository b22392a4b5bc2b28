import { type MdastNode, mdxToJs, mdxToMdast } from 'satteri'
import { type SatteriAstroData, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri'

/** What a tag without content prints, from its name and attributes. */
export type TagText = (name: string, attributes: ReadonlyMap<string, string>) => string

/**
 * The prose of an MDX text without its front matter, as plain text on one line: tags are what `tagText` says, headings end
 * with a full stop, tables are left out. Throws where the text is not MDX: `verify` reports that first.
 */
export function bodyText(body: string, tagText: TagText): string {
  const children = (node: MdastNode, between: string): string =>
    'children' in node ? node.children.map(textOf).join(between) : ''
  const textOf = (node: MdastNode): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value
      case 'break':
        return ' '
      case 'table':
        return ''
      case 'heading':
        return `${children(node, '')}.`
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return node.children.length > 0 ? children(node, '') : tagText(node.name ?? '', attributesOf(node))
      default:
        return children(node, blocks.has(node.type) ? ' ' : '')
    }
  }
  return textOf(mdxToMdast(body, { features: { frontmatter: false } }))
    .replaceAll(/\s*\n\s*| {2,}/g, ' ')
    .trim()
}

/** Nodes whose children stand apart from each other. */
const blocks: ReadonlySet<string> = new Set(['root', 'list', 'listItem', 'blockquote'])

function attributesOf(node: Extract<MdastNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>) {
  return new Map(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    ),
  )
}

/**
 * The fragments of the headings of an MDX text without its front matter, made by the plug-in that makes them in the pages.
 * None where the text is not MDX: `verify` reports that first.
 */
export function headingIds(body: string): readonly string[] {
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  }
  try {
    mdxToJs(body, {
      features: { frontmatter: false },
      hastPlugins: [satteriHeadingIdsPlugin()],
      data: { astro },
    })
  } catch {
    return []
  }
  return astro.headings.map(({ slug }) => slug)
}
