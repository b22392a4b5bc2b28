import { documentName } from '#words/document-name.ts'
import type { DocumentType } from '#model/document.ts'
import type { Files } from '#import/draft/draft.ts'
import { mdxFile } from '#import/draft/mdx-file.ts'

/** The page of a budget year, to be written by the editor; nothing when there is one already. */
export function missingYearNote(
  files: Files,
  doc: { readonly type: DocumentType; readonly year: number },
): Files {
  const path = `content/exercices/${doc.year}.mdx`
  if (files.has(path)) return new Map()
  const keys = {
    titre: `Exercice ${doc.year}`,
    resume: 'Le résumé de cet exercice n’est pas encore écrit.',
  }
  const source = `Le tableau du ${documentName(doc)} est donné plus bas. Le récit de l’année n’est pas encore écrit.`
  return new Map([[path, mdxFile(keys, ['À réécrire : titre, résumé et texte.'], source)]])
}
