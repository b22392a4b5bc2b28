import type { APIRoute } from 'astro'
import { getArchive } from '#archive.ts'
import { publish } from '#publish/publish.ts'
import type { PublishedFile } from '#publish/published-file.ts'

/** Every published file at its address: `/donnees/observations.csv`, `/donnees/SHA256SUMS`… */
export async function getStaticPaths() {
  const siteUrl = new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href.replace(/\/?$/, '/')
  const { tables, descriptions } = await publish({ archive: getArchive(), siteUrl })
  return [...tables, ...descriptions].map((file) => ({ params: { file: file.name }, props: { file } }))
}

export const GET: APIRoute<{ file: PublishedFile }> = ({ props: { file } }) =>
  new Response(file.bytes, { headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` } })
