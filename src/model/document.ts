import type { Place } from '#model/place.ts'

/**
 * PAP: what the State promises, annexed to the finance bill. RAP: what it delivered, annexed to the settlement bill.
 * Bilan: a report of the administration that answers for the programme, which Parliament does not receive.
 */
export const documentTypes = ['pap', 'rap', 'bilan'] as const
export type DocumentType = (typeof documentTypes)[number]

/** What names a document. */
export interface DocumentTitle {
  readonly type: DocumentType
  readonly year: number
  /** Number of the programme whose document it is, when it is not the site's own: a successor's. */
  readonly otherProgramme?: string | undefined
  /** Who publishes a bilan: « DJP »; empty for budget documents. */
  readonly publisher?: string
}

/** One yearly performance document, as `data/documents.csv` describes it: who said what. */
export interface BudgetDocument extends DocumentTitle {
  /** `pap-2021`, `rap-2021`, `bilan-2021`: stable identity, and the name of its table file. */
  readonly id: string
  readonly otherProgramme: string | undefined
  readonly publisher: string
  /** The budget year that the document is about (exercice). */
  readonly year: number
  /** The programme's name as that document prints it. */
  readonly programmeName: string
  /** Who answered for the programme in that document; empty when not read. */
  readonly manager: string
  readonly managerRole: string
  /** Date of publication, ISO 8601, when known. */
  readonly publishedOn: string | undefined
  /**
   * Whether the objectives and indicators of this document have all been read; of another programme's document,
   * those that carry on this programme.
   */
  readonly frameworkRead: 'complete' | 'partial' | 'none'
  readonly urls: DocumentUrls
  /** Where its id was typed. */
  readonly place: Place
}

/** Official addresses by part of the document; a part whose address is unknown is `undefined`. */
export interface DocumentUrls {
  readonly presentation: string | undefined
  readonly performance: string | undefined
  readonly credits: string | undefined
}

/**
 * When a document came out, as a fraction of a year, to sort by. The PAP of year N comes with the
 * finance bill, in October N-1 (LOLF, article 39); the RAP with the settlement bill, in spring N+1
 * (LOLF, article 46); a bilan at the beginning of N+1. A known date wins over the rule.
 */
export function publicationRank({
  type,
  year: budgetYear,
  publishedOn,
}: Pick<BudgetDocument, 'type' | 'year' | 'publishedOn'>): number {
  if (publishedOn !== undefined) {
    const [year = 0, month = 1, day = 1] = publishedOn.split('-').map(Number)
    return year + (month - 1) / 12 + (day - 1) / 372
  }
  return budgetYear + { pap: -0.25, rap: 1.4, bilan: 1.1 }[type]
}

/**
 * Which type of document speaks first of a figure that several print: the report to Parliament, then the project,
 * then the administration's own report. Lower speaks first.
 */
export const precedence: Readonly<Record<DocumentType, number>> = { rap: 0, pap: 1, bilan: 2 }

/** Whether a document is one of the State's budget, and not the administration's own report. */
export function isBudgetary({ type }: Pick<BudgetDocument, 'type'>): boolean {
  return type !== 'bilan'
}

/** The PAP of a year that a heading names; what names it and when it came out, even if its own table is not here. */
export function papOf(
  archive: { readonly documentById: ReadonlyMap<string, BudgetDocument> },
  year: number,
): Pick<BudgetDocument, 'type' | 'year' | 'publishedOn' | 'otherProgramme' | 'publisher'> {
  return (
    archive.documentById.get(`pap-${year}`) ?? {
      type: 'pap',
      year,
      publishedOn: undefined,
      otherProgramme: undefined,
      publisher: '',
    }
  )
}

/** Sorts documents by publication, oldest first. */
export function byPublication(a: BudgetDocument, b: BudgetDocument): number {
  return publicationRank(a) - publicationRank(b) || a.id.localeCompare(b.id, 'en')
}

/** Sorts documents by budget year, PAP, RAP, then bilan: the order in which frameworks follow each other. */
export function byYear(a: BudgetDocument, b: BudgetDocument): number {
  return a.year - b.year || documentTypes.indexOf(a.type) - documentTypes.indexOf(b.type)
}

/** The official page to send a reader to for a document's figures: performance first, else any known part. */
export function officialUrl(doc: BudgetDocument): string | undefined {
  return doc.urls.performance ?? doc.urls.presentation ?? doc.urls.credits
}
