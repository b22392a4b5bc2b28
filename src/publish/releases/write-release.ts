import { stringify } from 'csv-stringify/sync'
import type { ReleasedFact } from '#domain/release.ts'
import { factKindTerms } from '#french/fact-kind.ts'

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
