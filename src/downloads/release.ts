import { stringify } from 'csv-stringify/sync'
import type { Archive } from '#model/archive.ts'
import {
  factChanges,
  releaseDay,
  releaseRank,
  type FactChange,
  type Release,
  type ReleasedFact,
} from '#model/release.ts'
import { factKindTerms } from '#words/fact-kind.ts'
import { presentAddresses } from '#urls.ts'
import { releasedFacts } from '#downloads/release-facts.ts'

/** What changed in the data since their last release; everything, when there is none yet. */
export function pendingChanges(archive: Archive): readonly FactChange[] {
  const last = archive.register.releases.at(-1)?.facts ?? []
  return factChanges(last, releasedFacts(archive), presentAddresses(archive.indicators))
}

/**
 * The present data as the next release. Its name is the date of the data, ranked when that day has a release already.
 * `undefined` when the date of the data is before that of the last release: releases follow each other.
 */
export function nextRelease(archive: Archive): Release | undefined {
  const day = archive.programme.updatedOn
  const last = archive.register.releases.at(-1)
  if (last !== undefined && releaseDay(last) > day) return undefined
  const name = last !== undefined && releaseDay(last) === day ? `${day}.${releaseRank(last) + 1}` : day
  return { name, facts: releasedFacts(archive) }
}

/** A release as a CSV file: one line per fact, in the order of identities, so that two releases compare line by line. */
export function writeRelease(facts: readonly ReleasedFact[]): string {
  const rows = facts
    .toSorted((a, b) => (a.identity < b.identity ? -1 : 1))
    .map(({ kind, identity, label, value }) => [factKindTerms[kind].slug, identity, plain(label), value])
  return stringify([['nature', 'identite', 'libelle', 'valeur'], ...rows])
}

/** Ordinary spaces, as in all that editors keep. */
function plain(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ')
}
