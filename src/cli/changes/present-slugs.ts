import type { Sources } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import type { Lines } from '#model/line.ts'

/**
 * What was read before, with each indicator under the slug that it has now: one that was only renamed
 * (« anciens_identifiants ») is then the same, and what it says is compared.
 */
export function withPresentSlugs(before: Sources, now: readonly Indicator[]): Sources {
  const names = new Map(
    now.flatMap(({ slug, formerSlugs }) => formerSlugs.map((former) => [former, slug] as const)),
  )
  const present = (slug: string) => names.get(slug) ?? slug
  return {
    ...before,
    programme: { ...before.programme, keyIndicators: before.programme.keyIndicators.map(present) },
    tables: before.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, indicator: present(row.indicator) })),
    })),
    indicators: before.indicators.map((indicator) => {
      const [first, ...others] = indicator.lines
      const renamed = <T extends { readonly indicator: string }>(line: T) => ({
        ...line,
        indicator: present(line.indicator),
      })
      const lines: Lines = [renamed(first), ...others.map(renamed)]
      return {
        ...indicator,
        slug: present(indicator.slug),
        lines,
        seeAlso: indicator.seeAlso.map(present),
      }
    }),
    crossChecks: before.crossChecks.map((check) => ({
      ...check,
      series: check.series.map((one) => ({
        ...one,
        indicator: one.indicator === undefined ? undefined : present(one.indicator),
      })),
    })),
  }
}
