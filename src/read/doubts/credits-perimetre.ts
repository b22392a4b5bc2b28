import type { Archive } from '#model/archive.ts'
import { wholeProgramme } from '#model/credit.ts'
import { labelKey } from '#model/label.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** What names the whole programme otherwise than by the one word that does: its rows would be an action's. */
const otherNames = /^(?:program+e?s?|prog|pgm|p)(?: |\d|$)|^(?:ensemble|total|totaux|tout|tous|global)(?: |$)/

/** The scopes that seem to name the whole programme in other words. */
export function misnamedScopes(archive: Pick<Archive, 'credits'>): readonly Problem[] {
  return archive.credits
    .filter(({ scope }) => scope !== wholeProgramme && otherNames.test(labelKey(scope)))
    .map(({ scope, places }) => problemOf('credits-perimetre', places.scope, scope))
}
