import type { Archive } from '#model/archive.ts'
import { unitOfCell } from '#model/unit.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The cells with a percent sign, in rows that do not count in %. */
export function straySharesIn(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap(({ rows }) =>
    rows.flatMap(({ unit, values, places }) =>
      values.flatMap((value, index) => {
        const place = places.values[index]
        if (place === undefined || unitOfCell(value, unit) === unit) return []
        return problemOf('pourcent-hors-unite', place, value.printed, {
          expected: `un chiffre dans l’unité de la ligne, « ${unit} ».`,
        })
      }),
    ),
  )
}
