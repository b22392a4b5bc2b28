import type { Archive } from '#model/archive.ts'
import { cellOf, type Problem, problemOf } from '#read/problem.ts'
import type { BudgetDocument, DocumentType, DocumentUrls } from '#model/document.ts'
import { columnHeading, nameOfDocument } from '#words/names.ts'
import { isPrintedBy, layoutColumns } from '#model/table-layout.ts'
import { isEarlyActual } from '#read/doubts/dates.ts'

/** The documents of data/documents.csv without a file in data/tableaux. */
export function tablesNotRead(archive: Archive): readonly Problem[] {
  return archive.documents
    .filter(({ id }) => !archive.tableByDocument.has(id))
    .map(({ id, place }) =>
      problemOf('tableau-non-releve', place, id, {
        expected: `le tableau de ce document, dans data/tableaux/${id}.csv.`,
      }),
    )
}

type Part = keyof DocumentUrls

const columns = {
  presentation: 'url_presentation',
  performance: 'url_performance',
  credits: 'url_credits',
} as const satisfies Readonly<Record<Part, string>>

/** What an address says of the document it leads to; `undefined` for what it does not say. */
interface Said {
  readonly type: DocumentType | undefined
  readonly year: number | undefined
  readonly programme: string | undefined
  readonly part: Part | undefined
  /** Every year in it, when nothing says which is the document's. */
  readonly years: readonly number[]
}

const types: Readonly<Record<string, DocumentType>> = {
  pap: 'pap',
  plf: 'pap',
  rap: 'rap',
  plr: 'rap',
  plrg: 'rap',
  bilan: 'bilan',
}
const parts: readonly (readonly [RegExp, Part])[] = [
  [/(?<![a-z])(?:strat|presentation|presentations)(?![a-z])/, 'presentation'],
  [/(?<![a-z])(?:perf|performance|performances)(?![a-z])/, 'performance'],
  [/(?<![a-z])(?:jpe|credits)(?![a-z])/, 'credits'],
]

/** The words of an address: « FR_2021_PLR_BG_PGM_123_PERF.html » (budget.gouv.fr), « /extract/2021/PLR/ », « plf-2025 ». */
function saidBy(url: string): Said {
  const address = url.toLowerCase()
  const named =
    /fr_(?<year>\d{4})_(?<type>pl[a-z]+)_/.exec(address)?.groups ??
    /\/extract\/(?<year>\d{4})\/(?<type>pl[a-z]+)\//.exec(address)?.groups ??
    /(?<![a-z])(?<type>plf|plrg?|pap|rap|bilan)[-_/]?(?<year>(?:19|20)\d{2})(?!\d)/.exec(address)?.groups ??
    /(?<![a-z])(?<type>exercice|budget)[-_/]?(?<year>(?:19|20)\d{2})(?!\d)/.exec(address)?.groups
  return {
    type: types[named?.['type'] ?? ''],
    year: named?.['year'] === undefined ? undefined : Number(named['year']),
    programme: /(?<![a-z])(?:pgm|programme|p)[-_/]?(\d{3})(?!\d)/.exec(address)?.[1],
    years:
      named === undefined ? [...address.matchAll(/(?<![\da-z])(?:19|20)\d{2}(?![\da-z])/g)].map(Number) : [],
    part: parts.find(([words]) => words.test(address.replace(/^https?:\/\/[^/]*/, '')))?.[1],
  }
}

/** The addresses that name another year, type, programme or part than the cell in which they stand. */
export function strayAddresses(archive: Archive): readonly Problem[] {
  return archive.documents.flatMap((doc) =>
    (Object.keys(columns) as readonly Part[]).flatMap((part) => {
      const url = doc.urls[part]
      if (url === undefined || agrees(archive, doc, part, saidBy(url))) return []
      return problemOf('adresse-d-un-autre-document', cellOf(doc.place, columns[part]), url, {
        expected: `l’adresse du ${nameOfDocument(archive, doc.id)}, programme ${programmeOf(archive, doc)}, partie « ${columns[part].slice(4)} ».`,
      })
    }),
  )
}

function agrees(archive: Archive, doc: BudgetDocument, part: Part, said: Said): boolean {
  const same = <T>(found: T | undefined, expected: T) => found === undefined || found === expected
  return (
    same(said.type, doc.type) &&
    same(said.year, doc.year) &&
    same(said.programme, programmeOf(archive, doc)) &&
    same(said.part, part) &&
    // A document comes out the year before its own, or the year after.
    (said.years.length === 0 || said.years.some((year) => Math.abs(year - doc.year) <= 1))
  )
}

function programmeOf({ programme }: Archive, { otherProgramme }: BudgetDocument): string {
  return otherProgramme ?? programme.number
}

/**
 * The columns that no document of this type and year prints, each by its first cell: « 2012 Réalisation » in a RAP 2022.
 * An actual that came too early has its own doubt.
 */
export function unofficialColumns(archive: Archive): readonly Problem[] {
  const early = new Set(
    archive.observations
      .filter((figure) => isEarlyActual(archive, figure))
      .map(({ document, year }) => `${document}|${year}`),
  )
  return archive.documents.flatMap(({ id, type, year }) => {
    const { columns = [], rows: [first] = [] } = archive.tableByDocument.get(id) ?? {}
    return columns.flatMap((column, index) => {
      const place = first?.places.values[index]
      if (place === undefined || isPrintedBy(type, year, column)) return []
      if (early.has(`${id}|${column.year}`) && column.measure === 'actual') return []
      const official = layoutColumns(type, year).columns.map((one) => `« ${columnHeading(one, type)} »`)
      return problemOf('colonne-hors-presentation', place, place.heading, {
        expected: `une colonne de la présentation officielle de ce document : ${official.join(', ')}.`,
      })
    })
  })
}

/** The columns of the official files of `data/etat/` that were left out. */
export function unknownColumns({ official }: Pick<Archive, 'official'>): readonly Problem[] {
  return official.flatMap(({ unknown }) =>
    unknown.map((place) => problemOf('colonne-non-comprise', place, place.heading)),
  )
}
