import type { Sources } from '#domain/archive.ts'
import { isOwn, lineOf } from '#domain/line.ts'
import { slugify } from '#french/slugify.ts'

/** What an archive knows of printed labels: which indicators, and which of their rows, bore them. */
export interface KnownLabels {
  /** Indicators that bore a label in some document, or have it as their title. */
  readonly indicators: (label: string) => readonly string[]
  /** Indicators printed under a code, with the document: newest first. */
  readonly withCode: (code: string) => readonly string[]
  /** The slug of the line that a row label names, or `undefined`. */
  readonly line: (indicator: string, label: string) => string | undefined
  /** The unit last printed for a row, else the one that its file gives; empty when unknown. */
  readonly unit: (indicator: string, line: string) => string
}

/** Indexes the labels of an archive; accents, case, spaces and apostrophes do not count. */
export function knownLabels({ tables, indicators }: Pick<Sources, 'tables' | 'indicators'>): KnownLabels {
  const rows = tables.flatMap((table) => table.rows)
  const main = rows.filter(({ line }) => isOwn(line))
  const titles = indicators.map(({ slug, title }) => ({ indicator: slug, label: title }))
  const same = (a: string, b: string) => slugify(a) === slugify(b)
  return {
    indicators: (label) => [
      ...new Set([...main, ...titles].filter((row) => same(row.label, label)).map((row) => row.indicator)),
    ],
    withCode: (code) => [
      ...new Set(main.filter((row) => code !== '' && row.code === code).map((row) => row.indicator)),
    ],
    line: (indicator, label) => {
      const own = indicators.find(({ slug }) => slug === indicator)
      const printed = rows.find((row) => row.indicator === indicator && same(row.label, label))
      return printed?.line ?? own?.lines.find((line) => !isOwn(line.slug) && same(line.title, label))?.slug
    },
    unit: (indicator, line) => {
      const own = indicators.find(({ slug }) => slug === indicator)
      const printed = rows.findLast((row) => row.indicator === indicator && row.line === line)
      return printed?.unit ?? lineOf(own, line)?.unit ?? ''
    },
  }
}
