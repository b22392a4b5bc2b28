import type { APIRoute } from 'astro'
import { knownArchive } from '#pages/contribuer/verifier/_browser/known-archive.ts'
import { archiveRoot, readFiles } from '#read/read-files.ts'

/** What the page beside compares a file with: loaded by that page only. */
export const GET: APIRoute = ({ locals }) =>
  new Response(JSON.stringify(knownArchive(locals.archive, readFiles(archiveRoot()))), {
    headers: { 'content-type': 'application/json' },
  })
