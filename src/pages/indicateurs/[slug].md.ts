import type { APIRoute } from 'astro'
import { getArchive } from '#read/archive.ts'
import { slugsOf, type Indicator } from '#model/indicator.ts'
import { indicatorPage } from '#pages/indicateurs/[slug]/_indicator-page.ts'
import { indicatorMarkdown } from '#pages/indicateurs/[slug]/_markdown.ts'

/** Every indicator's page as Markdown: `/indicateurs/<slug>.md`. */
export function getStaticPaths() {
  return getArchive().indicators.flatMap((indicator) =>
    slugsOf(indicator).map((slug) => ({ params: { slug }, props: { indicator } })),
  )
}

export const GET: APIRoute<{ indicator: Indicator }> = ({ props, locals: { publication } }) => {
  const { archive, siteUrl } = publication
  return new Response(indicatorMarkdown(archive, indicatorPage(archive, props.indicator), siteUrl), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  })
}
