import type { OfficialFile } from '#model/official.ts'
import { officialRank } from '#model/state.ts'
import { readOfficial } from '#read/official/read-official.ts'
import { problemOf, type Problem } from '#read/problem.ts'

/** Whether a path is that of an official file: each is read by its own reader. */
export function isOfficial(file: string): boolean {
  return file.startsWith('data/etat/') && file.endsWith('.csv')
}

/** The official files of `data/etat/`, in the order their documents came out; problems are added to `problems`. */
export function readOfficialFiles(
  files: ReadonlyMap<string, Uint8Array>,
  problems: Problem[],
): readonly OfficialFile[] {
  const read = [...files].flatMap(([file, bytes]) => {
    if (!isOfficial(file)) return []
    const { official, problems: found } = readOfficial(file, bytes)
    problems.push(...found)
    return official ?? []
  })
  const byDocument = Map.groupBy(read, ({ document: { type, year } }) => `${type}-${year}`)
  for (const [first, ...others] of byDocument.values()) {
    for (const { file } of others) {
      const expected = `un seul fichier par document : ${first?.file ?? ''} est déjà celui de cette année.`
      const remedy = 'garder le plus récent des deux fichiers et supprimer l’autre.'
      problems.push(problemOf('identite-du-document', { file }, undefined, { expected, remedy }))
    }
  }
  return read.toSorted((a, b) => officialRank(a.document) - officialRank(b.document))
}
