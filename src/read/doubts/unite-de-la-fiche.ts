import type { Archive } from '#model/archive.ts'
import { areMultiples } from '#model/unit.ts'
import { changedUnits } from '#read/doubts/unite-changee.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/**
 * The lines whose file declares a unit that is not the one printed last, nor a multiple of it. A unit that changed from
 * one document to the next has its own doubt.
 */
export function undeclaredUnits(archive: Archive): readonly Problem[] {
  const changed = new Set(changedUnits(archive).map(({ file, cell }) => `${file}|${cell}`))
  const rows = archive.documents.flatMap(({ id }) => archive.tableByDocument.get(id)?.rows ?? [])
  return archive.indicators.flatMap(({ slug, lines }) =>
    lines.flatMap(({ slug: line, declaredUnit }) => {
      const last = rows.findLast(
        (row) => row.indicator === slug && row.line === line && row.reading !== 'carriedOver',
      )
      if (last === undefined || areMultiples(last.unit, declaredUnit)) return []
      const { file, cell } = last.places.unit
      if (changed.has(`${file}|${cell}`)) return []
      return problemOf('unite-de-la-fiche', last.places.unit, last.unit, {
        expected: `l’unité que déclare la fiche de « ${slug} », « ${declaredUnit} ».`,
      })
    }),
  )
}
