import type { Archive } from '#model/archive.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The rows of credits that name neither a document nor another source. */
export function creditsWithoutSource(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  return archive.credits
    .filter(({ document, remark }) => document === '' && remark === '')
    .map(({ places }) => problemOf('credits-sans-source', places.document))
}
