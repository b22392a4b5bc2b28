import type { Archive } from '#model/archive.ts'
import { isPrintedBy, layoutColumns } from '#model/table-layout.ts'
import { isEarlyActual } from '#read/doubts/resultat-premature.ts'
import { problemOf, type Problem } from '#read/problem.ts'
import { columnHeading } from '#words/names.ts'

/**
 * The columns that no document of this type and year prints, each by its first cell: « 2012 Réalisation » in a RAP 2022.
 * An actual that came too early has its own doubt.
 */
export function unofficialColumns(archive: Archive): readonly Problem[] {
  const early = new Set(
    archive.observations
      .filter((figure) => isEarlyActual(archive, figure))
      .map(({ document, year }) => `${document}|${year}`),
  )
  return archive.documents.flatMap(({ id, type, year }) => {
    const { columns = [], rows: [first] = [] } = archive.tableByDocument.get(id) ?? {}
    return columns.flatMap((column, index) => {
      const place = first?.places.values[index]
      if (place === undefined || isPrintedBy(type, year, column)) return []
      if (early.has(`${id}|${column.year}`) && column.measure === 'actual') return []
      const official = layoutColumns(type, year).columns.map((one) => `« ${columnHeading(one, type)} »`)
      return problemOf('colonne-hors-presentation', place, place.heading, {
        expected: `une colonne de la présentation officielle de ce document : ${official.join(', ')}.`,
      })
    })
  })
}
