import type { APIRoute } from 'astro'
import { archiveRoot, getArchive } from '#archive.ts'
import { knownArchive } from '#checker/known-archive.ts'
import { readFiles } from '#ingest/read-files.ts'

/** What the page beside compares a file with: loaded by that page only. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(knownArchive(getArchive(), readFiles(archiveRoot()))), {
    headers: { 'content-type': 'application/json' },
  })
