/** PAP: what the State promises, annexed to the finance bill. RAP: what it delivered, annexed to the settlement bill. */
export type DocumentType = 'pap' | 'rap'

/** One yearly performance document of the programme, as `data/documents.csv` describes it. */
export interface BudgetDocument {
  /** `pap-2021`, `rap-2021`: stable identity, and the name of its table file. */
  readonly id: string
  readonly type: DocumentType
  /** The budget year that the document is about (exercice). */
  readonly year: number
  /** The programme's name as that document prints it. */
  readonly programmeName: string
  /** Who answered for the programme in that document; empty when not read. */
  readonly manager: string
  readonly managerRole: string
  /** Date of publication, ISO 8601, when known. */
  readonly publishedOn: string | undefined
  /** Whether the objectives and indicators of this document have all been read. */
  readonly frameworkRead: 'complete' | 'partial' | 'none'
  readonly urls: DocumentUrls
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
 * (LOLF, article 46). A known date wins over the rule.
 */
export function publicationRank(doc: Pick<BudgetDocument, 'type' | 'year' | 'publishedOn'>): number {
  if (doc.publishedOn !== undefined) {
    const [year = 0, month = 1, day = 1] = doc.publishedOn.split('-').map(Number)
    return year + (month - 1) / 12 + (day - 1) / 372
  }
  return doc.type === 'pap' ? doc.year - 1 + 0.75 : doc.year + 1 + 0.4
}

/** Sorts documents by publication, oldest first. */
export function byPublication(a: BudgetDocument, b: BudgetDocument): number {
  return publicationRank(a) - publicationRank(b) || a.id.localeCompare(b.id, 'en')
}

/** Sorts documents by budget year, the PAP before the RAP: the order in which frameworks follow each other. */
export function byYear(a: BudgetDocument, b: BudgetDocument): number {
  return a.year - b.year || a.type.localeCompare(b.type, 'en')
}

/** The official page to send a reader to for a document's figures: performance first, else any known part. */
export function officialUrl(doc: BudgetDocument): string | undefined {
  return doc.urls.performance ?? doc.urls.presentation ?? doc.urls.credits
}
