import type { Archive } from '#model/archive.ts'
import { factChanges, releaseDay, type FactChange, type Release } from '#model/register.ts'
import { exercisePath, presentAddresses } from '#urls.ts'
import { changeCounts, factCount, factCounts } from '#words/change-counts.ts'
import { longDate } from '#words/date.ts'
import { typeset } from '#words/typography.ts'

/** One piece of news: a figure corrected or withdrawn, or all that one document or year adds. */
export interface ReleaseNote {
  /** Unique in its release. */
  readonly id: string
  readonly title: string
  /** Root-relative; `undefined` for what is no longer there. */
  readonly path: string | undefined
  readonly text: string
}

/** What one release changes from the one before it. */
export interface ReleaseNotes {
  readonly name: string
  /** ISO 8601. */
  readonly day: string
  /** « Version du 24 novembre 2026 ». */
  readonly title: string
  readonly summary: string
  readonly notes: readonly ReleaseNote[]
}

/** What each release changes, newest first. The first one has no details: everything in it is new. */
export function releaseNotes({
  register: { releases },
  indicators,
}: Pick<Archive, 'register' | 'indicators'>): readonly ReleaseNotes[] {
  const present = presentAddresses(indicators)
  return releases
    .map((release, index) => {
      const previous = releases[index - 1]
      const changes = factChanges(previous?.facts ?? [], release.facts, present)
      return {
        name: release.name,
        day: releaseDay(release),
        title: titleOf(release),
        summary:
          previous === undefined
            ? `Première version : ${factCounts(release.facts)}.`
            : `${changeCounts(changes)}.`,
        // News keep the name that they had; their link follows what was renamed since.
        notes:
          previous === undefined
            ? []
            : notesOf(changes).map((note) => ({ ...note, path: note.path && present(note.path) })),
      }
    })
    .toReversed()
}

/** The news that changes make: each correction and withdrawal, then additions by document or year. */
function notesOf(changes: readonly FactChange[]): readonly ReleaseNote[] {
  const added = changes.filter(({ before }) => before === undefined)
  return [
    ...changes.filter(({ before }) => before !== undefined).map(correction),
    ...[...Map.groupBy(added, groupOf)].map(([id, group]) => addition(id, group)),
  ]
}

function correction({ identity, label, before = '', after }: FactChange): ReleaseNote {
  const name = typeset(label)
  const path = identity.split(':')[0] ?? identity
  return after === undefined
    ? {
        id: identity,
        title: `${name} : retiré`,
        path: undefined,
        text: `La version précédente donnait : ${before}.`,
      }
    : {
        id: identity,
        title: `${name} : ${after}`,
        path,
        text: before === '' ? `Ajouté : ${after}.` : `Corrigé : ${before} devient ${after}.`,
      }
}

/** Where additions are told together: in the page of the document that prints them, or of their budget year. */
function groupOf({ identity, kind }: FactChange): string {
  if (kind !== 'figure') return identity.split(':')[0] ?? identity
  const [, document = '', year = ''] = /-((?:pap|rap)-(\d{4}))$/.exec(identity) ?? []
  return document === '' ? identity : `${exercisePath(Number(year))}#${document}`
}

function addition(path: string, group: readonly FactChange[]): ReleaseNote {
  const figures = group.filter(({ kind }) => kind === 'figure')
  const credits = group.filter(({ kind }) => kind === 'credit')
  const doc = group.find(({ kind }) => kind === 'document')
  const [, type = '', year = ''] = /#(pap|rap)-(\d{4})$/.exec(path) ?? []
  const name = type === '' ? `Crédits de ${/\d{4}/.exec(path)?.[0] ?? ''}` : `${type.toUpperCase()} ${year}`
  const counts = [
    ...(figures.length === 0 ? [] : [`${factCount(figures.length, 'figure')}`]),
    ...(credits.length === 0 ? [] : [`${factCount(credits.length, 'credit')}`]),
  ].join(', ')
  const what = [doc === undefined ? '' : 'document ajouté', counts].filter((text) => text !== '').join(', ')
  return {
    id: path,
    title: typeset(`${name} : ${what}`),
    path,
    text: figures
      .concat(credits)
      .map(({ label, after = '' }) => typeset(`${label} : ${after}.`))
      .join(' '),
  }
}

function titleOf(release: Release): string {
  const rank = release.name.slice(11)
  return `Version du ${longDate(releaseDay(release))}${rank === '' ? '' : ` (${rank})`}`
}
