import { type Archive, indexArchive } from '#model/archive.ts'
import { byPublication, type BudgetDocument } from '#model/document.ts'
import type { DeclaredChange, Indicator } from '#model/indicator.ts'
import { isOwn, lineOf, linesOf, ownLine, ownSlug, type Line, type Lines } from '#model/line.ts'
import { identityOf } from '#read/csv/read-documents.ts'
import { ingestTable } from './ingest-table.ts'
import { sampleSources } from './sample-archive.ts'

/**
 * An archive of a few documents, each written as its table: figure columns on the first line, parted by
 * ` | `, then rows such as « 1.1 Arbres/part (repris) = 47 | 50 »: code, label, way of reading, cells.
 * The label's first word is the indicator, what follows « / » its line. A document whose name
 * ends with `*` was read in full. Cells go through the project's own ingest.
 */
export function tinyArchive(
  tables: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, readonly DeclaredChange[]>> = {},
): Archive {
  const read = Object.entries(tables).map(([name, text]) => {
    const document = name.replace('*', '')
    const [heading = '', ...rows] = text.split('\n').map((line) => line.trim())
    const csv = [
      ['indicateur', 'sous_indicateur', 'code', 'libelle', 'unite', 'lecture', heading],
      ...rows.map(rowCells),
    ]
    const { table, problems } = ingestTable(
      `${document}.csv`,
      csv.map((cells) => cells.join(';').replaceAll(/ *\| */g, ';')).join('\n'),
      { documents: [document], indicators: new Map(slugsIn(rows).map((slug) => [slug, undefined])) },
    )
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    return { doc: documentOf(document, name.endsWith('*')), table }
  })
  const [sample] = sampleSources.indicators
  if (sample === undefined) throw new Error('no sample indicator')
  const printed = Object.values(tables)
    .flatMap((text) => text.split('\n').slice(1))
    .map((line) => rowCells(line.trim()))
  const slugs = [...new Set([...printed.map(([slug = '']) => slug), ...Object.keys(changes)])]
  return indexArchive({
    ...sampleSources,
    documents: read.map(({ doc }) => doc).toSorted(byPublication),
    tables: read.map(({ table }) => table),
    indicators: slugs.map((slug) => ({
      ...sample,
      slug,
      changes: changes[slug] ?? [],
      lines: tinyLines(
        { ...sample, slug },
        printed.flatMap(([indicator, line = '']) => (indicator === slug ? [line] : [])),
      ),
    })),
  })
}

/** The lines that tables print of an indicator; the one that bears its name, as the sample declares it. */
function tinyLines(indicator: Indicator, printed: readonly string[]): Lines {
  const named = [...new Set(printed.filter((line) => !isOwn(line)))]
  const hasOwn = named.length === 0 || printed.some(isOwn)
  return linesOf(
    indicator,
    hasOwn ? ownLine(indicator) : undefined,
    named.map((slug) => ({ slug, title: slug, unit: '%', noun: undefined })),
  )
}

/** The line of a tiny archive that its tables call « arbres », « arbres/part ». */
export function tinyLine({ indicatorBySlug }: Archive, name: string): Line {
  const [indicator = '', slug = ownSlug] = name.split('/')
  const line = lineOf(indicatorBySlug.get(indicator), slug)
  if (line === undefined) throw new Error(`no line ${name}`)
  return line
}

export function documentOf(id: string, complete = false, publishedOn?: string): BudgetDocument {
  return {
    id,
    ...(identityOf(id) ?? { type: 'rap', year: 0 }),
    otherProgramme: undefined,
    publisher: '',
    programmeName: 'Jardins publics',
    manager: '',
    managerRole: '',
    publishedOn,
    frameworkRead: complete ? 'complete' : 'partial',
    urls: { presentation: undefined, performance: undefined, credits: undefined },
    place: { file: 'data/documents.csv', line: 2 },
  }
}

function rowCells(line: string): readonly string[] {
  const [, code = '', label = '', reading = '', values = ''] =
    /^([\d.]*) ?(.+?)(?: \((repris|libellé seul)\))? =\s*(.*)$/.exec(line) ?? []
  const [indicator = '', sub = ''] = label.toLowerCase().split('/')
  return [indicator.replace(/ .*/, ''), sub, code, label, 'Nb', reading, values]
}

function slugsIn(lines: readonly string[]): readonly string[] {
  return lines.map((line) => rowCells(line.trim())[0] ?? '')
}
