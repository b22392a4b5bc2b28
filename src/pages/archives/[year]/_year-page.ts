import type { Archive } from '#model/archive.ts'
import { isBudgetary, type BudgetDocument } from '#model/document.ts'
import { frameworkChanges } from '#model/framework-changes.ts'
import { isOwn } from '#model/line.ts'
import type { PrintedTable, TableRow } from '#model/observation.ts'
import { exercisePath, figureAnchor, indicatorPath, dataPath } from '#urls.ts'
import { columnHeading, documentFullName, documentName } from '#words/names.ts'
import { capitalise } from '#words/grammar.ts'
import { changeTitles, readingTerms } from '#words/terms.ts'
import { shownValue } from '#words/value.ts'
import { cardLink, type Page } from '#site/page.ts'
import { creditLines, type CreditLine } from '#site/credit-lines.ts'
import { creditFinding } from '#charts/credits-chart.ts'
import { type Crumb, home, indicatorCrumb, archivesCrumb } from '#site/links.ts'
import { readingState } from '#pages/archives/_archives.ts'

/** One printed row, with links to the indicator's page. */
export interface PrintedRow {
  readonly code: string
  readonly label: string
  /** `undefined` for a row that belongs to no indicator. */
  readonly path: string | undefined
  /** Whether it stands under the row that bears its indicator's name. */
  readonly sub: boolean
  /** The name of its indicator, when its label is that of another line; else empty. */
  readonly indicator: string
  readonly unit: string
  readonly reading: string
  readonly cells: readonly {
    readonly shown: string
    readonly collected: boolean
    readonly path: string | undefined
  }[]
}

/** One document of the year: who, where, its table as printed, what it changed. */
export interface YearDocument {
  readonly anchor: string
  readonly name: string
  readonly heading: string
  readonly fullName: string
  readonly programmeName: string
  readonly manager: string
  /** Official pages, each with the name of its site. */
  readonly links: readonly { readonly label: string; readonly url: string; readonly site: string }[]
  /** What has been read of it: « 12 chiffres relevés sur 40 ». */
  readonly state: string
  readonly headings: readonly string[]
  readonly rows: readonly PrintedRow[]
  readonly partial: boolean
  readonly changes: readonly {
    readonly kind: string
    readonly label: string
    readonly path: string
    readonly detail: string
    readonly reason: string
  }[]
  readonly download: string | undefined
}

/** What the page of one budget year says. */
export interface YearPage {
  readonly page: Page
  readonly year: number
  readonly heading: string
  readonly summary: string
  readonly documents: readonly YearDocument[]
  /** Types of document of that year that the archive does not hold. */
  readonly missing: readonly string[]
  readonly credits: readonly CreditLine[]
  readonly creditFinding: string | undefined
  readonly previous: Crumb | undefined
  readonly next: Crumb | undefined
}

/** The page of one budget year, from the archive. */
export function yearPageOf(archive: Archive, year: number): YearPage {
  const note = archive.years.find((candidate) => candidate.year === year)
  const docs = archive.documents.filter((doc) => doc.year === year)
  const neighbour = (other: number): Crumb | undefined =>
    archive.years.some((candidate) => candidate.year === other)
      ? { label: `Exercice ${other}`, path: exercisePath(other) }
      : undefined
  return {
    page: {
      path: exercisePath(year),
      title: note === undefined ? `Exercice ${year}` : `Exercice ${year} : ${note.title}`,
      description: note?.summary ?? `Les documents budgétaires de l’exercice ${year}.`,
      trail: [home, archivesCrumb],
      filters: {
        exercice: [`${year}`],
        document: docs.map(({ type }) => type.toUpperCase()),
        page: ['Exercice'],
      },
      ...(note === undefined ? {} : { card: cardLink(`archives/${year}`, note.title, note.summary) }),
    },
    year,
    heading: note?.title ?? `Exercice ${year}`,
    summary: note?.summary ?? '',
    documents: docs.map((doc) => yearDocument(archive, doc)),
    missing: (['pap', 'rap'] as const)
      .filter(
        (type) => year <= (archive.programme.lastYear ?? year) && !docs.some((doc) => doc.type === type),
      )
      .map((type) => documentName({ type, year })),
    credits: creditLines(
      archive,
      archive.credits.filter((row) => row.year === year),
    ),
    creditFinding: creditFinding(archive, year),
    previous: neighbour(year - 1),
    next: neighbour(year + 1),
  }
}

/** What the site says of one document: who, where, its table as printed, what it changed. */
export function yearDocument(archive: Archive, doc: BudgetDocument): YearDocument {
  const table = archive.tableByDocument.get(doc.id)
  const links = [
    { label: doc.type === 'bilan' ? 'Le bilan' : 'Présentation stratégique', url: doc.urls.presentation },
    { label: 'Objectifs et indicateurs', url: doc.urls.performance },
    { label: 'Justification des crédits', url: doc.urls.credits },
  ]
  return {
    anchor: doc.id,
    name: documentName(doc),
    heading: capitalise(documentName(doc)),
    fullName: documentFullName(doc),
    programmeName: doc.programmeName,
    manager: [doc.manager, doc.managerRole].filter((text) => text !== '').join(', '),
    links: links.flatMap(({ label, url }) =>
      url === undefined ? [] : [{ label, url, site: new URL(url).hostname.replace(/^www\./, '') }],
    ),
    state: readingState(archive, doc),
    headings: table?.columns.map((column) => columnHeading(column, doc.type)) ?? [],
    rows: table?.rows.map((row) => printedRow(archive, table, row)) ?? [],
    partial: isBudgetary(doc) && doc.frameworkRead !== 'complete',
    changes: frameworkChanges(archive, doc).map(({ indicator, kind, before, after, reason }) => ({
      kind: changeTitles[kind],
      ...indicatorCrumb(archive, indicator),
      detail: changeDetail(kind, before, after),
      reason,
    })),
    download: table === undefined ? undefined : dataPath(`documents/${doc.id}.csv`),
  }
}

function changeDetail(kind: string, before: string, after: string): string {
  if (before === '' || after === '' || before === after) return ''
  return kind === 'renamed' || kind === 'renumbered' || kind === 'scope'
    ? `« ${before} » devient « ${after} »`
    : ''
}

function printedRow(archive: Archive, table: PrintedTable, row: TableRow): PrintedRow {
  const above = table.rows.find(({ indicator, line }) => indicator === row.indicator && isOwn(line))
  const path = row.indicator === '' ? undefined : indicatorPath(row.indicator)
  return {
    code: row.code,
    label: row.label,
    path,
    sub: !isOwn(row.line) && above !== undefined,
    indicator: isOwn(row.line) ? '' : (above?.label ?? indicatorCrumb(archive, row.indicator).label),
    unit: row.unit,
    reading:
      row.reading === 'read'
        ? ''
        : [readingTerms[row.reading].label, row.readingSource].filter(Boolean).join(', '),
    cells: table.columns.flatMap((column, index) => {
      const value = row.values[index]
      if (value === undefined) return []
      const anchor = figureAnchor({ ...column, line: row.line, document: table.document })
      return [
        {
          shown: shownValue(value),
          collected: value.kind !== 'notCollected',
          path: path === undefined ? undefined : `${path}#${anchor}`,
        },
      ]
    }),
  }
}
