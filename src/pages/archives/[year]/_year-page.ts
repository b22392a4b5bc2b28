import type { Archive } from '#model/archive.ts'
import { isBudgetary, type BudgetDocument } from '#model/document.ts'
import { dataPath, exercisePath } from '#urls.ts'
import { countSubject, capitalise } from '#words/grammar.ts'
import { documentFullName, documentName } from '#words/names.ts'
import { cardLink, type Page } from '#site/page.ts'
import { type FactCell, type FactTable, columns, unread } from '#site/fact-table.ts'
import { creditFinding, headingUnit, shownInColumn } from '#words/finding.ts'
import { type Crumb, home, archivesCrumb, lineCrumb } from '#site/links.ts'
import { type ReadingState, readingState } from '#pages/archives/_archives.ts'
import { documentSentences } from '#pages/objectifs/evolution/_evolution-words.ts'
import { type PrintedRow, printedRows } from './_printed-table.ts'
import { promiseOf, type YearPath, yearPaths } from '#model/year-path.ts'
import type { Line } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { figureLinks } from '#site/announced.ts'
import { creditLines } from '#site/credits.ts'
import { differenceCell } from '#site/promises.ts'
import { isNumeric } from '#model/printed-value.ts'
import { saidBy } from '#words/value.ts'

/** One document of the year: who, where, what was read of its table. */
export interface YearDocument {
  readonly anchor: string
  readonly name: string
  readonly heading: string
  readonly fullName: string
  readonly programmeName: string
  readonly manager: string
  /** What kind of document it is, where it is not one of the budget; else empty. */
  readonly nature: string
  /** Official pages, each with the name of its site. */
  readonly links: readonly { readonly label: string; readonly url: string; readonly site: string }[]
  /** How much has been read of it. */
  readonly state: ReadingState
  readonly headings: readonly string[]
  /** The rows of its table of which a figure was read. */
  readonly rows: readonly PrintedRow[]
  /** What remains to be read of it, in a sentence; empty when all was read. */
  readonly rest: string
  readonly partial: boolean
  readonly download: string | undefined
}

/** What the page of one budget year says. */
export interface YearPage {
  readonly page: Page
  readonly year: number
  readonly heading: string
  readonly summary: string
  /** What was promised and obtained; `undefined` when no figure of the year was read. */
  readonly outcomes: FactTable | undefined
  /** The money in a sentence. */
  readonly money: string
  readonly credits: FactTable | undefined
  /** What the year’s documents change in the list of indicators, in sentences. */
  readonly changes: readonly FactCell[]
  readonly documents: readonly YearDocument[]
  /** Names of the budget documents of that year that the archive does not hold. */
  readonly missing: readonly string[]
  readonly previous: Crumb | undefined
  readonly next: Crumb | undefined
}

/** The page of one budget year, from the archive. */
export function yearPageOf(archive: Archive, year: number): YearPage {
  const note = archive.years.find((candidate) => candidate.year === year)
  const docs = archive.documents.filter((doc) => doc.year === year)
  const neighbour = (other: number): Crumb | undefined =>
    archive.years.some((candidate) => candidate.year === other)
      ? { label: `${other}`, path: exercisePath(other) }
      : undefined
  const credits = creditTable(archive, year)
  return {
    page: {
      path: exercisePath(year),
      title: note === undefined ? `${year}` : `${year}\u00A0: ${note.title}`,
      description: note?.summary || `Les documents budgétaires de l’exercice ${year}.`,
      trail: [home, archivesCrumb],
      parts: 'above',
      ...(note === undefined ? {} : { card: cardLink(`archives/${year}`, note.title, note.summary) }),
    },
    year,
    heading: note?.title ?? `L’année ${year}`,
    summary: note?.summary ?? '',
    outcomes: outcomeTable(archive, year),
    money: moneySentence(archive, year, credits),
    credits,
    changes: docs.flatMap((doc) => documentSentences(archive, doc)),
    documents: docs.map((doc) => yearDocument(archive, doc)),
    missing: (['pap', 'rap'] as const)
      .filter(
        (type) => year <= (archive.programme.lastYear ?? year) && !docs.some((doc) => doc.type === type),
      )
      .map((type) => documentName({ type, year })),
    previous: neighbour(year - 1),
    next: neighbour(year + 1),
  }
}

function moneySentence(archive: Archive, year: number, credits: FactTable | undefined): string {
  if (credits === undefined) return `Les montants de ${year} restent à relever.`
  return (
    creditFinding(archive, year) ??
    `Les montants relevés pour ${year} ne permettent pas encore de comparer l’argent voté et l’argent dépensé.`
  )
}

function yearDocument(archive: Archive, doc: BudgetDocument): YearDocument {
  const { headings, rows } = printedRows(archive, doc)
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
    nature: isBudgetary(doc)
      ? ''
      : 'L’administration publie ce bilan elle-même\u00A0: ce n’est pas un document budgétaire.',
    links: links.flatMap(({ label, url }) =>
      url === undefined ? [] : [{ label, url, site: new URL(url).hostname.replace(/^www\./, '') }],
    ),
    state: readingState(archive, doc),
    headings,
    rows: rows.filter(hasFigure),
    rest: restSentence(rows),
    partial: rows.length > 0 && isBudgetary(doc) && doc.frameworkRead !== 'complete',
    download: archive.tableByDocument.has(doc.id) ? dataPath(`documents/${doc.id}.csv`) : undefined,
  }
}

const hasFigure = ({ cells }: PrintedRow): boolean => cells.some(({ collected }) => collected)

/** « Sept indicateurs de ce document restent à relever. » */
function restSentence(rows: readonly PrintedRow[]): string {
  if (rows.length === 0) return 'Le tableau de ce document reste à relever.'
  const left = new Set(rows.filter((row) => !hasFigure(row)).map(({ slug, label }) => slug || label))
  if (left.size === 0) return ''
  const noun = {
    singular: 'indicateur de ce document',
    plural: 'indicateurs de ce document',
    gender: 'm',
  } as const
  const verb = { singular: 'reste à relever', plural: 'restent à relever' }
  return `${capitalise(countSubject(left.size, noun, verb))}.`
}

/**
 * What was promised and obtained in a year, in the order of the framework, one row a line of which documents print
 * something, words or number; « Sans objet » alone is in the printed table. `undefined` without any.
 */
function outcomeTable(archive: Archive, year: number): FactTable | undefined {
  const rows = archive.indicators.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      yearPaths(archive, line)
        .filter((path) => path.year === year)
        .flatMap((path) => outcomeRow(archive, line, path)),
    ),
  )
  return rows.length === 0
    ? undefined
    : {
        id: 'promis-obtenu-tableau',
        caption: `Les chiffres de ${year}`,
        columns: columns('Indicateur', 'Promis#', 'Obtenu#', 'Écart#', 'Source'),
        rows,
      }
}

function outcomeRow(archive: Archive, line: Line, path: YearPath): readonly (readonly FactCell[])[] {
  const { actual, gap } = path
  const promise = promiseOf(path) ?? path.forecast ?? path.target ?? path.recalledObjective
  if ([promise, actual].every((figure) => figure === undefined || figure.value.kind === 'notApplicable'))
    return []
  return [
    [
      [lineCrumb(line), headingUnit(line.unit)],
      shown(promise, line.unit),
      shown(actual, line.unit),
      [gap === undefined ? unread : differenceCell(gap.difference, line.unit)],
      figureLinks(archive, [promise, actual]),
    ],
  ]
}

/** A number that only a bilan gives says so; words do not, whose source stands beside them. */
function shown(figure: Observation | undefined, unit: string): FactCell {
  if (figure === undefined) return [unread]
  const text = shownInColumn(figure.value, unit)
  return [isNumeric(figure.value) ? saidBy(text, figure.documentType) : text]
}

/** The credits of a year to the euro, as printed; `undefined` when none was read. */
function creditTable(archive: Archive, year: number): FactTable | undefined {
  const lines = creditLines(
    archive,
    archive.credits.filter((row) => row.year === year),
  )
  return lines.length === 0
    ? undefined
    : {
        id: 'credits-titre',
        caption: `L’argent de ${year}, en euros`,
        columns: columns('Étape', 'Périmètre', 'Titres', 'AE#', 'CP#', 'Source'),
        rows: lines.map(({ stage, scope, title, ae, cp, source, remark }) => [
          [stage],
          [scope],
          [title],
          [ae],
          [cp],
          [...(source === undefined ? [] : [source]), ...(remark === '' ? [] : [` ${remark}`])],
        ]),
      }
}
