import { lineCharts } from '#charts/annotated-charts.ts'
import { creditFinding, creditsChartSpec, creditsName, exercises } from '#charts/credits-chart.ts'
import { markName } from '#charts/mark-kind.ts'
import { type FactTable, joined, nameOfLine } from '#cli/changes/fact.ts'
import type { Archive } from '#model/archive.ts'
import { targetMet } from '#model/attainment.ts'
import { directionOf } from '#model/indicator.ts'
import { yearPaths } from '#model/year-path.ts'
import { findingsByYear } from '#words/finding.ts'
import { measureTitle, nameOfDocument } from '#words/names.ts'

/** Every figure that was read, as its document prints it: what a reviewer holds against that document. */
export function figureFacts(archive: Archive): FactTable {
  return {
    title: 'Chiffres',
    columns: ['Indicateur', 'Année', 'Mesure', 'Document'],
    facts: archive.observations
      .filter(({ value }) => value.kind !== 'notCollected')
      .map(({ document, indicator, line, year, measure, papYear, value }) => ({
        key: [document, indicator, line, year, measure, papYear ?? ''].join('|'),
        cells: [
          nameOfLine(archive, indicator, line),
          `${year}`,
          papYear === undefined ? measureTitle(measure) : `${measureTitle(measure)} PAP ${papYear}`,
          nameOfDocument(archive, document),
        ],
        value: value.printed,
      })),
  }
}

/** The years for which the figures say whether a target is met: none where the direction is not known. */
export function attainmentFacts(archive: Archive): FactTable {
  return {
    title: 'Cible atteinte',
    columns: ['Indicateur', 'Année'],
    facts: archive.indicators.flatMap((indicator) =>
      indicator.lines.flatMap((line) =>
        yearPaths(archive, line).flatMap(({ year, actual, target }) => {
          if (actual === undefined || target === undefined) return []
          const met = targetMet(directionOf(indicator, line), actual.value, target.value)
          if (met === undefined) return []
          return [
            {
              key: [line.indicator, line.slug, year].join('|'),
              cells: [line.name, `${year}`],
              value: met ? 'cible atteinte' : 'cible non atteinte',
            },
          ]
        }),
      ),
    ),
  }
}

/** What the charts write, year by year: values, the words of missing results, breaks. */
export function chartFacts(archive: Archive): FactTable {
  const creditCharts = (['AE', 'CP'] as const).map((kind) => creditsChartSpec(archive, kind))
  return {
    title: 'Étiquettes des graphiques',
    columns: ['Graphique', 'Année'],
    echo: true,
    facts: [
      ...archive.indicators.flatMap((indicator) =>
        lineCharts(archive, indicator).flatMap(({ line, spec }) =>
          spec.years.flatMap((year) => {
            const ofYear = (item: { readonly year: number }) => item.year === year
            const value = joined(
              ...spec.points.filter(ofYear).map(({ measure, label }) => `${markName(measure)} ${label}`),
              ...spec.gaps.filter(ofYear).map(({ label }) => label),
              ...spec.breaks.filter(ofYear).map(({ label }) => label),
            )
            if (value === '') return []
            const key = [line.indicator, line.slug, year].join('|')
            return [{ key, cells: [line.name, `${year}`], value }]
          }),
        ),
      ),
      ...exercises(archive).map((year) => ({
        key: `credits|${year}`,
        cells: ['Crédits', `${year}`],
        value: joined(
          ...creditCharts.flatMap(({ kind, years }) =>
            years
              .filter((of) => of.year === year)
              .flatMap(({ voted, executed }) => [
                `${creditsName(kind, 'voted')} ${voted.label}`,
                `${creditsName(kind, 'executed')} ${executed.label}`,
              ]),
          ),
        ),
      })),
    ],
  }
}

/** The sentences that pages publish and charts speak, computed from the figures. */
export function sentenceFacts(archive: Archive): FactTable {
  const creditYears = [...new Set(archive.credits.map(({ year }) => year))]
  return {
    title: 'Phrases publiées',
    columns: ['Indicateur', 'Année'],
    facts: [
      ...archive.indicators.flatMap(({ lines }) =>
        lines.flatMap((line) =>
          findingsByYear(archive, line).map(({ year, sentence }) => ({
            key: [line.indicator, line.slug, year].join('|'),
            cells: [line.name, `${year}`],
            value: sentence,
          })),
        ),
      ),
      ...creditYears.flatMap((year) => {
        const sentence = creditFinding(archive, year)
        if (sentence === undefined) return []
        return [{ key: `credits|${year}`, cells: ['Crédits', `${year}`], value: sentence }]
      }),
    ],
  }
}
