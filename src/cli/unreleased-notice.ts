import type { Archive } from '#domain/archive.ts'
import { releaseDay } from '#domain/release.ts'
import { changeCounts } from '#french/change-counts.ts'
import { longDate } from '#french/date.ts'
import { pendingChanges } from '#publish/releases/next-release.ts'

/** How many published figures are named; beyond, `npm run diff` is the place to read them. */
const longestList = 30

/**
 * What the data hold that no release does yet, each published figure that changes or goes by its name, since one
 * may do so by accident. Empty when there is nothing, or when nothing was ever released.
 */
export function unreleasedNotice(archive: Archive): string {
  const last = archive.releases.at(-1)
  if (last === undefined) return ''
  const changes = pendingChanges(archive)
  if (changes.length === 0) return ''
  const moved = changes.flatMap(({ label, before, after }) =>
    before === undefined ? [] : [`  ${label} : ${before || 'vide'} → ${after ?? 'retiré'}`],
  )
  const rest = moved.length - longestList
  return [
    `Depuis la version du ${longDate(releaseDay(last))} : ${changeCounts(changes)}.`,
    ...(moved.length === 0 ? [] : ['Déjà publié, et changé ou retiré depuis (à vérifier sur le document) :']),
    ...moved.slice(0, longestList),
    ...(rest > 0 ? [`  et ${rest} de plus : npm run diff -- main les donne.`] : []),
    'À faire avant de publier : mettre « mis_a_jour_le » à jour dans content/programme.yaml, puis npm run release-data.',
  ].join('\n')
}
