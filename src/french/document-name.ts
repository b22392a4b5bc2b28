import type { Archive } from '#domain/archive.ts'
import type { DocumentType } from '#domain/document.ts'
import { documentTerms } from '#french/terms.ts'

/** Short name: « PAP 2021 ». */
export function documentName(doc: { readonly type: DocumentType; readonly year: number }): string {
  return `${doc.type.toUpperCase()}\u00A0${doc.year}`
}

/** Full name: « Projet annuel de performances 2021 ». */
export function documentFullName(doc: { readonly type: DocumentType; readonly year: number }): string {
  return `${documentTerms[doc.type].label} ${doc.year}`
}

/** The short name of a document by its identity; the identity itself when no document bears it. */
export function nameOfDocument(archive: Pick<Archive, 'documentById'>, id: string): string {
  const doc = archive.documentById.get(id)
  return doc === undefined ? id : documentName(doc)
}
