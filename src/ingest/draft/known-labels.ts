import type { Sources } from '#domain/archive.ts'
import { slugify } from '#french/slugify.ts'

/** What an archive knows of printed labels: which indicators, and which of their rows, bore them. */
export interface KnownLabels {
  /** Indicators that bore a label in some document, or have it as their title. */
  readonly indicators: (label: string) => readonly string[]
  /** Indicators printed under a code, with the document: newest first. */
  readonly withCode: (code: string) => readonly string[]
  /** The sub-indicator that a row label names (`''` for the main figure), or `undefined`. */
  readonly subIndicator: (indicator: string, label: string) => string | undefined
  /** The unit last printed for a row, else the one that its file gives; empty when unknown. */
  readonly unit: (indicator: string, subIndicator: string) => string
}

/** Indexes the labels of an archive; accents, case, spaces and apostrophes do not count. */
export function knownLabels({ tables, indicators }: Pick<Sources, 'tables' | 'indicators'>): KnownLabels {
  const rows = tables.flatMap((table) => table.rows)
  const main = rows.filter(({ subIndicator }) => subIndicator === '')
  const titles = indicators.map(({ slug, title }) => ({ indicator: slug, label: title }))
  const same = (a: string, b: string) => slugify(a) === slugify(b)
  return {
    indicators: (label) => [
      ...new Set([...main, ...titles].filter((row) => same(row.label, label)).map((row) => row.indicator)),
    ],
    withCode: (code) => [
      ...new Set(main.filter((row) => code !== '' && row.code === code).map((row) => row.indicator)),
    ],
    subIndicator: (indicator, label) => {
      const own = indicators.find(({ slug }) => slug === indicator)
      const printed = rows.find((row) => row.indicator === indicator && same(row.label, label))
      return printed?.subIndicator ?? own?.subIndicators.find(({ title }) => same(title, label))?.slug
    },
    unit: (indicator, subIndicator) => {
      const own = indicators.find(({ slug }) => slug === indicator)
      const printed = rows.findLast((row) => row.indicator === indicator && row.subIndicator === subIndicator)
      const declared =
        subIndicator === '' ? own?.unit : own?.subIndicators.find(({ slug }) => slug === subIndicator)?.unit
      return printed?.unit ?? declared ?? ''
    },
  }
}
