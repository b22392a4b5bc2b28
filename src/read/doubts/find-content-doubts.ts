import type { Archive } from '#model/archive.ts'
import type { ProgrammeFile } from '#read/content/read-content.ts'
import { mentionsToComplete } from '#read/doubts/mention-a-completer.ts'
import { staleTexts } from '#read/doubts/texte-depasse.ts'
import type { Problem } from '#read/problem.ts'
import type { ContentDoubt } from '#read/rules.ts'

/** What they are looked for in, besides the archive: the texts of files by path, the places of programme.yaml. */
export interface ContentFiles {
  readonly texts: ReadonlyMap<string, string>
  readonly placeOf: ProgrammeFile['placeOf']
}

/** How each is looked for. */
const contentFinders: Readonly<
  Record<ContentDoubt, (archive: Archive, files: ContentFiles) => readonly Problem[]>
> = {
  'mention-a-completer': ({ programme }, { placeOf }) => mentionsToComplete(programme, placeOf),
  'texte-depasse': (archive, { texts }) => staleTexts(archive, texts),
}

/** What looks odd in texts that passed every check. Doubts are shown and block nothing. */
export function findDoubtsOfContent(archive: Archive, files: ContentFiles): readonly Problem[] {
  return Object.values(contentFinders).flatMap((find) => find(archive, files))
}
