import type { APIRoute } from 'astro'
import { getPublication, getPublished } from '#publications.ts'
import { allFiles } from '#publish/publish.ts'
import type { PublishedFile } from '#publish/published-file.ts'

/** Every published file at its address: `/donnees/observations.csv`, `/donnees/SHA256SUMS`… */
export async function getStaticPaths() {
  const published = await getPublished(getPublication(import.meta.env.SITE, import.meta.env.BASE_URL))
  return allFiles(published).map((file) => ({ params: { file: file.name }, props: { file } }))
}

export const GET: APIRoute<{ file: PublishedFile }> = ({ props: { file } }) =>
  new Response(file.bytes, { headers: { 'Content-Type': contentType(file) } })

function contentType({ mediaType }: PublishedFile): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
}
