import type { APIRoute } from 'astro'
import { getPublication, getPublishedFiles, isWritten } from '#downloads/publications.ts'
import { getArchive } from '#read/archive.ts'
import { allFiles } from '#downloads/publish.ts'
import type { PublishedFile } from '#downloads/published-file.ts'

/**
 * In `npm run dev`, every published file at its address: `/donnees/observations.csv`, `/donnees/SHA256SUMS`… A build
 * writes them itself, before the pages.
 */
export function getStaticPaths() {
  const publication = getPublication(getArchive(), import.meta.env.SITE, import.meta.env.BASE_URL)
  if (isWritten(publication)) return []
  const { published, bytes } = getPublishedFiles(publication)
  return allFiles(published).map((file) => ({
    params: { file: file.name },
    props: { file, bytes: bytes.get(file.name) },
  }))
}

export const GET: APIRoute<{ file: PublishedFile; bytes: Uint8Array<ArrayBuffer> }> = ({
  props: { file, bytes },
}) => new Response(bytes, { headers: { 'Content-Type': contentType(file) } })

function contentType({ mediaType }: PublishedFile): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
}
