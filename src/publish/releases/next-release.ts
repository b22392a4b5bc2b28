import type { Archive } from '#domain/archive.ts'
import { factChanges, releaseDay, releaseRank, type FactChange } from '#domain/release.ts'
import { presentAddresses } from '#french/former-address.ts'
import { releasedFacts } from '#publish/releases/facts.ts'

/** What changed in the data since their last release; everything, when there is none yet. */
export function pendingChanges(archive: Archive): readonly FactChange[] {
  const last = archive.releases.at(-1)?.facts ?? []
  return factChanges(last, releasedFacts(archive), presentAddresses(archive.indicators))
}

/**
 * The name of the next release: the date of the data, ranked when that day has one already. `undefined` when the
 * date of the data is before that of the last release: releases follow each other.
 */
export function nextReleaseName({
  programme,
  releases,
}: Pick<Archive, 'programme' | 'releases'>): string | undefined {
  const last = releases.at(-1)
  if (last === undefined || releaseDay(last) < programme.updatedOn) return programme.updatedOn
  if (releaseDay(last) > programme.updatedOn) return undefined
  return `${programme.updatedOn}.${releaseRank(last) + 1}`
}
