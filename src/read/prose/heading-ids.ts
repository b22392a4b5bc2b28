import { satteriHeadingIdsPlugin, type SatteriAstroData } from '@astrojs/markdown-satteri'
import { mdxToJs } from 'satteri'

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
