import type { Archive } from '#model/archive.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** The documents of budget years in which the programme did not exist, unless they are another programme's. */
export function documentsOutsideLife({ documents, programme }: Archive): readonly Problem[] {
  const { firstYear, lastYear = Infinity } = programme
  const span = lastYear === Infinity ? `à partir de ${firstYear}` : `de ${firstYear} à ${lastYear}`
  return documents
    .filter(
      ({ otherProgramme, year }) => otherProgramme === undefined && (year < firstYear || year > lastYear),
    )
    .map(({ id, place }) =>
      problemOf('document-hors-programme', place, id, {
        expected: `un exercice du programme, ${span} (content/programme.yaml).`,
      }),
    )
}
