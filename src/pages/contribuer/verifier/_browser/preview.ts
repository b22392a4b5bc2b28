import { creditsChart } from '#charts/credits-chart.ts'
import { creditYears } from '#model/credit.ts'
import type { CheckedFile } from './check-file.ts'
import { documentName } from '#words/names.ts'
import { readCsv } from '#read/csv/read-csv.ts'
import { creditLines, creditsChartSpec } from '#site/credits.ts'
import { creditFinding, finding } from '#words/finding.ts'
import { outcomePictures, outcomeSpec } from '#site/outcome-chart.ts'
import { printedRows } from '#pages/archives/[year]/_printed-table.ts'

/** One chart that the site would show, as SVG text for its two widths. */
export interface PreviewChart {
  readonly title: string
  readonly sentence: string
  readonly wide: string
  readonly narrow: string
}

/** What the site would show of a file: its table, and the charts that its figures enter. */
export interface Preview {
  readonly caption: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly charts: readonly PreviewChart[]
}

/** The preview of a checked file, with what could be read of it; made by the site's own views and charts. */
export function previewOf(checked: CheckedFile): Preview {
  const { path, text, archive } = checked
  if (text === undefined) return { caption: '', headings: [], rows: [], charts: [] }
  if (path === 'data/credits.csv') return creditsPreview(checked)
  const id = /^data\/tableaux\/(.+)\.csv$/.exec(path)?.[1]
  const doc = id === undefined ? undefined : archive.documentById.get(id)
  if (doc === undefined) return plainPreview(path, text)
  const { headings, rows } = printedRows(archive, doc)
  const places = archive.tableByDocument.get(doc.id)?.rows.map((row) => row.places.values) ?? []
  const wrong = new Map(
    checked.problems
      .filter(({ file, severity }) => file === path && severity === 'error')
      .map(({ cell, found = '' }) => [cell, found]),
  )
  return {
    caption: `Le tableau du ${documentName(doc)}, tel qu’il serait publié`,
    headings: ['Code', 'Indicateur', 'Unité', ...headings],
    rows: rows.map(({ code, label, reading, unit, cells }, index) => [
      code === '' ? 'sans code' : code,
      reading === '' ? label : `${label} (${reading})`,
      unit,
      ...cells.map(({ shown }, column) => {
        const found = wrong.get(places[index]?.[column]?.cell)
        return found === undefined ? shown : `à corriger : « ${found} »`
      }),
    ]),
    charts: tableCharts(checked, doc.id),
  }
}

function tableCharts({ archive }: CheckedFile, document: string): readonly PreviewChart[] {
  const slugs = new Set(archive.tableByDocument.get(document)?.rows.map(({ indicator }) => indicator))
  return [...slugs].flatMap((slug) => {
    return (archive.indicatorBySlug.get(slug)?.lines ?? []).flatMap((line) => {
      const spec = outcomeSpec(archive, line)
      if (spec === undefined) return []
      return {
        title: line.title,
        sentence: finding(archive, line),
        ...outcomePictures(spec),
      }
    })
  })
}

function creditsPreview({ archive }: CheckedFile): Preview {
  const findings = creditYears(archive).flatMap((year) => creditFinding(archive, year) ?? [])
  return {
    caption: 'Les crédits, tels qu’ils seraient publiés',
    headings: ['Année', 'Étape', 'Périmètre', 'Titres', 'AE', 'CP', 'Source'],
    rows: creditLines(archive, archive.credits).map((line) => [
      `${line.year}`,
      line.stage,
      line.scope,
      line.title,
      line.ae,
      line.cp,
      [line.source?.label ?? '', line.remark].filter((text) => text !== '').join(', '),
    ]),
    charts: (['CP', 'AE'] as const).map((kind) => {
      const chart = creditsChartSpec(archive, kind)
      return {
        title: `${kind} : du vote à la dépense`,
        sentence: kind === 'CP' ? findings.join(' ') : '',
        wide: creditsChart(chart, 720),
        narrow: creditsChart(chart, 320),
      }
    }),
  }
}

/** The cells as they were read, for a file that the site shows in pieces. */
function plainPreview(path: string, text: string): Preview {
  const { csv } = readCsv(path, text)
  return {
    caption: `Le fichier ${path}, tel qu’il a été lu`,
    headings: csv.heading.map((cell) => cell.text),
    rows: csv.records.map((record) => record.map((cell) => cell.text)),
    charts: [],
  }
}
