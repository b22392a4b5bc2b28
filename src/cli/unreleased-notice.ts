import type { Archive } from '#domain/archive.ts'
import { releaseDay } from '#domain/release.ts'
import { changeCounts } from '#french/change-counts.ts'
import { longDate } from '#french/date.ts'
import { pendingChanges } from '#publish/releases/next-release.ts'

/** What the data hold that no release does yet; empty when there is nothing, or when nothing was ever released. */
export function unreleasedNotice(archive: Archive): string {
  const last = archive.releases.at(-1)
  if (last === undefined) return ''
  const changes = pendingChanges(archive)
  if (changes.length === 0) return ''
  return `Depuis la version du ${longDate(releaseDay(last))} : ${changeCounts(changes)}.\nÀ faire avant de publier : mettre « mis_a_jour_le » à jour dans content/programme.yaml, puis npm run release-data.`
}
