import type { Archive, Sources } from '#domain/archive.ts'
import { observationsOf } from '#domain/observations-of.ts'

/**
 * Adds to the sources the look-ups that pages need, once per build.
 * Takes sources that passed every check; documents in order of publication.
 */
export function indexArchive(sources: Sources): Archive {
  const tableByDocument = new Map(sources.tables.map((table) => [table.document, table]))
  const observations = sources.documents.flatMap((doc) => {
    const table = tableByDocument.get(doc.id)
    return table === undefined ? [] : observationsOf(table)
  })
  return {
    ...sources,
    documentById: new Map(sources.documents.map((doc) => [doc.id, doc])),
    tableByDocument,
    indicatorBySlug: new Map(sources.indicators.map((indicator) => [indicator.slug, indicator])),
    objectiveBySlug: new Map(sources.objectives.map((objective) => [objective.slug, objective])),
    observations,
    observationsByIndicator: Map.groupBy(observations, (observation) => observation.indicator),
  }
}
