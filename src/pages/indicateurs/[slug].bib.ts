import type { APIRoute } from 'astro'
import { getArchive } from '#read/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import { citationsOf } from '#pages/indicateurs/[slug]/_citations.ts'

/** The citations of an indicator and of each of its figures, for bibliographies: `/indicateurs/<slug>.bib`. */
export function getStaticPaths() {
  return getArchive().indicators.map((indicator) => ({
    params: { slug: indicator.slug },
    props: { indicator },
  }))
}

export const GET: APIRoute<{ indicator: Indicator }> = ({ props, locals: { publication } }) =>
  new Response(citationsOf(publication.archive, props.indicator, publication.siteUrl).bibliography, {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  })
