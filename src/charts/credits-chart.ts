import { barRows, type BarRow } from '#charts/bar-rows.ts'

/** One bar: what was voted or executed, in AE or CP, in euros; `undefined` when it was not read. */
export interface CreditsBar {
  readonly key: 'voted' | 'executed'
  readonly kind: 'AE' | 'CP'
  readonly value: number | undefined
  readonly label: string
  /** Of which staff costs (title 2), in euros; set apart at the end of the bar. */
  readonly staff?: number | undefined
}

/** Voted against executed credits, year by year. */
export interface CreditsChartSpec {
  readonly id: string
  readonly label: string
  readonly groups: readonly { readonly year: number; readonly bars: readonly CreditsBar[] }[]
}

const names = { voted: 'voté', executed: 'consommé' } as const

/**
 * Horizontal bars from zero, as SVG text for a width in pixels: for each year, AE then CP, voted (outlined)
 * above executed (filled), each with its name and amount, staff costs apart.
 */
export function creditsChart(spec: CreditsChartSpec, width: number): string {
  const rows = spec.groups.flatMap(({ year, bars }): readonly BarRow[] => {
    const [first] = bars
    if (
      first !== undefined &&
      bars.every(({ value, label }) => value === undefined && label === first.label)
    ) {
      return [{ heading: `${year}`, name: 'AE et CP', shown: first.label, kind: 'outlined', to: undefined }]
    }
    return bars.map(({ key, kind, value, label, staff = 0 }, index) => ({
      ...(index === 0 ? { heading: `${year}` } : {}),
      name: `${kind} ${names[key]}`,
      shown: label,
      kind: key === 'voted' ? ('outlined' as const) : ('filled' as const),
      to: value,
      part: staff,
    }))
  })
  return barRows({ label: spec.label, rows }, width)
}
