import type { APIRoute } from 'astro'
import { getArchive } from '#archive.ts'
import type { Release } from '#domain/release.ts'
import { writeRelease } from '#publish/releases/write-release.ts'

/** Every release of the data as it was written: `/donnees/versions/2026-11-24.csv`. */
export function getStaticPaths() {
  return getArchive().releases.map((release) => ({ params: { name: release.name }, props: { release } }))
}

export const GET: APIRoute<{ release: Release }> = ({ props: { release } }) =>
  new Response(writeRelease(release.facts), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
