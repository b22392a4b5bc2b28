import type { Archive } from '#model/archive.ts'
import type { PlaceOf } from '#read/content/read-content.ts'
import { problemOf } from '#read/content-problem.ts'
import { spanOf } from '#read/doubts/annee-hors-periode.ts'
import type { Problem } from '#read/problem.ts'

/** The years that texts and files of indicators speak of and that no document does. */
export function yearsOutsideDocuments(archive: Archive, placeOf: PlaceOf): readonly Problem[] {
  const { first, last } = spanOf(archive)
  const isOutside = (year: number) => year < first || year > last
  const expected = `une année dont parlent les documents, de ${first} à ${last}.`
  const told = (place: ReturnType<PlaceOf>, year: number) =>
    problemOf('fiche-hors-periode', place, `${year}`, { expected })
  return [
    ...archive.years
      .filter(({ year }) => isOutside(year))
      .map(({ year }) => told({ file: `content/exercices/${year}.mdx` }, year)),
    ...archive.indicators.flatMap(({ slug, annotations, changes }) => {
      const file = `content/indicateurs/${slug}.mdx`
      return [
        ...annotations.flatMap(({ year }, index) =>
          isOutside(year) ? [told(placeOf(file, ['annotations', index, 'annee']), year)] : [],
        ),
        ...changes.flatMap(({ breakYear }, index) =>
          breakYear !== undefined && isOutside(breakYear)
            ? [told(placeOf(file, ['evolutions', index, 'rupture']), breakYear)]
            : [],
        ),
      ]
    }),
  ]
}
