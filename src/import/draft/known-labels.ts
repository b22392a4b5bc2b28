import type { Sources } from '#model/archive.ts'
import { isOwn, sameUnit } from '#model/line.ts'
import { slugify } from '#words/slugify.ts'

/** A unit that no document was seen to print. */
export const unreadUnit = 'non relevée'

/** A line of an indicator as it was last printed, else as its file declares it. */
export interface KnownLine {
  readonly slug: string
  readonly label: string
  readonly unit: string
}

/** What an archive knows of printed labels: which indicators, and which of their lines, bore them. */
export interface KnownLabels {
  /** Indicators that bore a label in some document, or have it as their title. */
  readonly indicators: (label: string) => readonly string[]
  /** Indicators printed under a code. */
  readonly withCode: (code: string) => readonly string[]
  /** The lines of an indicator; none of one that has no file. */
  readonly lines: (indicator: string) => readonly KnownLine[]
  /**
   * The slug of the line that a row continues: one that bore its label, or is declared with it, in its unit. A unit
   * that was not read agrees with any.
   */
  readonly continued: (indicator: string, label: string, unit: string) => string | undefined
}

/** Indexes the labels of an archive; accents, case, spaces and apostrophes do not count. */
export function knownLabels({ tables, indicators }: Pick<Sources, 'tables' | 'indicators'>): KnownLabels {
  const rows = tables.flatMap((table) => table.rows)
  const named = [
    ...rows.filter(({ line }) => isOwn(line)),
    ...indicators.map(({ slug, title }) => ({ indicator: slug, label: title })),
  ]
  const same = (a: string, b: string) => slugify(a) === slugify(b)
  const declared = (indicator: string) => indicators.find(({ slug }) => slug === indicator)?.lines ?? []
  return {
    indicators: (label) => [
      ...new Set(named.filter((row) => same(row.label, label)).map((row) => row.indicator)),
    ],
    withCode: (code) => [
      ...new Set(rows.filter((row) => code !== '' && row.code === code).map((row) => row.indicator)),
    ],
    lines: (indicator) =>
      declared(indicator).map(({ slug, title, unit }) => {
        const printed = rows.findLast((row) => row.indicator === indicator && row.line === slug)
        return { slug, label: printed?.label ?? title, unit: printed?.unit ?? unit }
      }),
    continued: (indicator, label, unit) => {
      const candidates = [
        ...rows.filter((row) => row.indicator === indicator),
        ...declared(indicator).map(({ slug: line, title, unit: own }) => ({ line, label: title, unit: own })),
      ].filter((row) => same(row.label, label))
      const found =
        candidates.find((row) => sameUnit(row.unit, unit)) ??
        candidates.find((row) => isUnread(unit) || isUnread(row.unit))
      return found?.line
    },
  }
}

function isUnread(unit: string): boolean {
  return unit === '' || unit === unreadUnit
}
