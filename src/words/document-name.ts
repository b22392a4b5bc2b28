import type { Archive } from '#model/archive.ts'
import type { DocumentTitle } from '#model/document.ts'
import { noBreakSpace } from '#words/number.ts'
import { documentTerms } from '#words/terms.ts'

/** Short name, as it stands in a sentence: « PAP 2021 », « PAP 2025 du programme 129 », « bilan DJP 2021 ». */
export function documentName(doc: DocumentTitle): string {
  const short = doc.type === 'bilan' ? joined('bilan', doc.publisher ?? '') : doc.type.toUpperCase()
  return joined(short, `${doc.year}`) + ofProgramme(doc)
}

/** Full name: « Projet annuel de performances 2021 », « Bilan DJP 2021 ». */
export function documentFullName(doc: DocumentTitle): string {
  return (
    [documentTerms[doc.type].label, doc.publisher ?? '', doc.year].filter(Boolean).join(' ') +
    ofProgramme(doc)
  )
}

/** The short name of a document by its identity; the identity itself when no document bears it. */
export function nameOfDocument(archive: Pick<Archive, 'documentById'>, id: string): string {
  const doc = archive.documentById.get(id)
  return doc === undefined ? id : documentName(doc)
}

function joined(...words: readonly string[]): string {
  return words.filter(Boolean).join(noBreakSpace)
}

/** Whose document it is, when not the site's own; a bilan belongs to its publisher, whatever its programme. */
function ofProgramme({ type, otherProgramme }: DocumentTitle): string {
  return otherProgramme === undefined || type === 'bilan'
    ? ''
    : ` du programme${noBreakSpace}${otherProgramme}`
}
