import type { Archive } from '#model/archive.ts'
import { releaseDay } from '#model/register.ts'
import type { Yaml } from '#read/content/parse-yaml.ts'
import { problemOf } from '#read/content-problem.ts'
import type { Problem } from '#read/problem.ts'

/** The date of the data, when it is to come, before the programme or before the last release. `today` is ISO 8601. */
export function misdatedData(
  { programme: { updatedOn, firstYear }, register }: Archive,
  placeOf: Yaml['placeOf'],
  today: string,
): readonly Problem[] {
  const last = register.releases.at(-1)
  const told = (expected: string) => [
    problemOf('date-des-donnees', placeOf(['mis_a_jour_le']), updatedOn, { expected }),
  ]
  if (Number(updatedOn.slice(0, 4)) < firstYear - 1)
    return told(`une date du programme, qui commence en ${firstYear}.`)
  if (updatedOn > today) return told('une date passée.')
  return last === undefined || updatedOn >= releaseDay(last)
    ? []
    : told(`une date qui ne précède pas la dernière version publiée, ${releaseDay(last)}.`)
}
