import type { Archive } from '#model/archive.ts'
import type { Body, PlaceOf, ProgrammeFile } from '#read/content/read-content.ts'
import {
  contradictedChanges,
  mentionsToComplete,
  misdatedData,
  yearsOutsideDocuments,
} from '#read/doubts/declarations.ts'
import { lostSigns, placeholdersIn, staleTexts } from '#read/doubts/texts.ts'
import type { Problem } from '#read/problem.ts'
import type { ContentDoubt } from '#read/rules.ts'

/** What they are looked for in, besides the archive. */
export interface ContentFiles {
  /** The texts of files by path. */
  readonly texts: ReadonlyMap<string, string>
  /** The same of MDX files, below their front matter. */
  readonly bodies: readonly Body[]
  /** The places of programme.yaml. */
  readonly placeOf: ProgrammeFile['placeOf']
  /** Those of every other file. */
  readonly placeIn: PlaceOf
  /** ISO 8601. */
  readonly today: string
}

/** How each is looked for. */
const contentFinders: Readonly<
  Record<ContentDoubt, (archive: Archive, files: ContentFiles) => readonly Problem[]>
> = {
  'mention-a-completer': (archive, { placeOf }) => mentionsToComplete(archive, placeOf),
  'texte-depasse': (archive, { texts }) => staleTexts(archive, texts),
  'texte-provisoire': (archive, { texts, placeOf }) => {
    const told = mentionsToComplete(archive, placeOf).map(({ file, line }) => `${file}:${line}`)
    return placeholdersIn(texts, new Set(told))
  },
  'signe-lu-comme-liste': (_, { bodies }) => lostSigns(bodies),
  'evolution-contredite': (archive, { placeIn }) => contradictedChanges(archive, placeIn),
  'fiche-hors-periode': (archive, { placeIn }) => yearsOutsideDocuments(archive, placeIn),
  'date-des-donnees': (archive, { placeOf, today }) => misdatedData(archive, placeOf, today),
}

/** What looks odd in texts that passed every check. Doubts are shown and block nothing. */
export function findDoubtsOfContent(archive: Archive, files: ContentFiles): readonly Problem[] {
  return Object.values(contentFinders).flatMap((find) => find(archive, files))
}
