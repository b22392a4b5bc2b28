import type { Archive } from '#model/archive.ts'
import type { DocumentTitle, DocumentType } from '#model/document.ts'
import type { Column, Measure, Observation } from '#model/observation.ts'
import { noBreakSpace } from '#words/number.ts'
import { documentTerms, measureTerms } from '#words/terms.ts'
import type { Programme } from '#model/programme.ts'
import { longDate } from '#words/date.ts'

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

/** A report of the administration by whose it is, without its year: « bilan DJP ». */
export function reportName(archive: Pick<Archive, 'documentById'>, id: string): string {
  return joined('bilan', archive.documentById.get(id)?.publisher ?? '')
}

/** « , selon le bilan DJP », behind a figure that only such a report gives; empty behind the others. */
export function accordingTo(
  archive: Pick<Archive, 'documentById'>,
  { documentType, document }: Pick<Observation, 'documentType' | 'document'>,
): string {
  return documentType === 'bilan' ? `, selon le ${reportName(archive, document)}` : ''
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

/** « Prévision actualisée ». */
export function measureTitle(measure: Measure): string {
  return measureTerms[measure].label
}

/**
 * The words that stand for a measure in the headings of a bilan: it is the one place where what the administration
 * prints is given a measure. Measures that a bilan does not print are left out.
 */
export const bilanHeadings: Readonly<Partial<Record<Measure, string>>> = {
  actual: 'Résultats',
  recalledObjective: 'Objectifs PLF',
}

/** A column's heading as documents of a type print it: « 2021 Prévision PAP 2021 », « 2021 Résultats » in a bilan. */
export function columnHeading({ year, measure, papYear }: Column, type: DocumentType = 'pap'): string {
  const pap = papYear === undefined ? '' : ` PAP ${papYear}`
  const words = type === 'bilan' ? bilanHeadings[measure] : undefined
  return `${year} ${words ?? measureTerms[measure].label}${pap}`
}

const placeholder = /^(?:à compléter|a completer)/i

/** Whether an editor has still to write a text of `content/programme.yaml`: it is empty, or says « à compléter ». */
export const isToComplete = (text: string): boolean => text === '' || placeholder.test(text)

/**
 * Who publishes, as citations and catalogues print it: the site by its own name as long as nobody has named a
 * publisher. The legal notice says that it is missing.
 */
export function publisherName({ publisher, siteName }: Pick<Programme, 'publisher' | 'siteName'>): string {
  return isToComplete(publisher) ? siteName : publisher
}

/** The sentence that a reuser pastes, as the open licence asks: source, date of the last update, licence. */
export function attribution({ siteName, updatedOn }: Pick<Programme, 'siteName' | 'updatedOn'>): string {
  return `${siteName}, d’après les documents budgétaires de l’État, données mises à jour le ${longDate(updatedOn)}, Licence Ouverte 2.0.`
}
