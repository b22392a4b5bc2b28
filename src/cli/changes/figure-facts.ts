import { joined, nameOfRow, rowKey, type Statements } from '#cli/changes/fact.ts'
import { type Archive, rowOf } from '#model/archive.ts'
import { targetMet } from '#model/comparison.ts'
import { directionOf } from '#model/indicator.ts'
import { creditYears } from '#model/credit.ts'
import { lineId } from '#model/line.ts'
import { latestActual } from '#model/revisions.ts'
import { yearPaths } from '#model/year-path.ts'
import { outcomeSpec } from '#site/outcome-chart.ts'
import { creditFinding, finding } from '#words/finding.ts'
import { measureTitle, nameOfDocument } from '#words/names.ts'
import { shownValue } from '#words/value.ts'
import { creditLines, creditsChartSpec } from '#site/credits.ts'

/** Every figure that was read, as its document prints it: what a reviewer holds against that document. */
export function figureFacts(archive: Archive): Statements {
  return {
    title: 'Chiffres',
    columns: ['Indicateur', 'Année', 'Mesure', 'Document'],
    facts: archive.observations
      .filter(({ value }) => value.kind !== 'notCollected')
      .map((figure) => {
        const { document, year, measure, papYear, value } = figure
        const row = { ...figure, label: rowOf(archive, figure)?.label ?? '' }
        return {
          key: [document, rowKey(row), row.line, year, measure, papYear ?? ''].join('|'),
          cells: [
            nameOfRow(archive, row),
            `${year}`,
            papYear === undefined ? measureTitle(measure) : `${measureTitle(measure)} PAP ${papYear}`,
            nameOfDocument(archive, document),
          ],
          value: value.printed,
        }
      }),
  }
}

/** The years for which the figures say whether a target is met: none where the direction is not known. */
export function attainmentFacts(archive: Archive): Statements {
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

/** What the charts say, year by year: promise, result, difference, breaks. */
export function chartFacts(archive: Archive): Statements {
  const creditCharts = (['AE', 'CP'] as const).map((kind) => creditsChartSpec(archive, kind))
  return {
    title: 'Étiquettes des graphiques',
    columns: ['Graphique', 'Année'],
    echo: true,
    facts: [
      ...archive.indicators.flatMap(({ lines }) =>
        lines.flatMap((line) => {
          const { years, breaks = [] } = outcomeSpec(archive, line) ?? { years: [] }
          return years.flatMap(({ year, title, promised, obtained }) => {
            const broken = breaks.filter((one) => one.year === year).map(({ label }) => label)
            const value = joined(promised === undefined && obtained === undefined ? '' : title, ...broken)
            if (value === '') return []
            return [{ key: `${lineId(line)}|${year}`, cells: [line.name, `${year}`], value }]
          })
        }),
      ),
      ...creditYears(archive).map((year) => ({
        key: `credits|${year}`,
        cells: ['Crédits', `${year}`],
        value: joined(
          ...creditCharts.flatMap(({ names, years }) =>
            years
              .filter((of) => of.year === year)
              .flatMap(({ voted, executed }) => [
                `${names.voted} ${voted.label}`,
                `${names.executed} ${executed.label}`,
              ]),
          ),
        ),
      })),
    ],
  }
}

/** The sentences that pages publish and charts speak, computed from the figures. */
export function sentenceFacts(archive: Archive): Statements {
  const printedYears = [...new Set(archive.credits.map(({ year }) => year))]
  return {
    title: 'Phrases publiées',
    columns: ['Indicateur', 'Année'],
    facts: [
      ...archive.indicators.flatMap(({ lines }) =>
        lines.flatMap((line) => {
          const latest = latestActual(archive, line)
          if (latest === undefined) return []
          return { key: lineId(line), cells: [line.name, `${latest.year}`], value: finding(archive, line) }
        }),
      ),
      ...printedYears.flatMap((year) => {
        const sentence = creditFinding(archive, year)
        if (sentence === undefined) return []
        return [{ key: `credits|${year}`, cells: ['Crédits', `${year}`], value: sentence }]
      }),
    ],
  }
}

/** Every printed pair of credits. */
export function creditFacts(archive: Archive): Statements {
  const lines = creditLines(archive, archive.credits)
  return {
    title: 'Crédits',
    columns: ['Année', 'Étape', 'Périmètre', 'Titres', 'Document'],
    facts: archive.credits.flatMap((row, index) => {
      const line = lines[index]
      if (line === undefined) return []
      const document = row.document === '' ? '' : nameOfDocument(archive, row.document)
      return [
        {
          key: [row.year, row.stage, row.scope, row.title, row.document, row.part].join('|'),
          cells: [`${row.year}`, line.stage, line.scope, line.title, joined(document, row.part)],
          value: joined(`AE ${line.ae}`, `CP ${line.cp}`, row.remark),
        },
      ]
    }),
  }
}

/** Every figure of the independent series. */
export function crossCheckFacts(archive: Archive): Statements {
  return {
    title: 'Recoupements',
    columns: ['Série', 'Période', 'État du'],
    facts: archive.crossChecks.flatMap(({ slug, title, series, points }) => {
      const seen = new Map<string, number>()
      return points.map((point) => {
        const name = [slug, point.series, point.period, point.asOf].join('|')
        // A source may give several figures for one period: they are told apart by their order.
        const order = (seen.get(name) ?? 0) + 1
        seen.set(name, order)
        const shown = series.find((candidate) => candidate.slug === point.series)?.title ?? point.series
        return {
          key: `${name}|${order}`,
          cells: [`${title}, ${shown}`, point.period, point.asOf],
          value: joined(
            shownValue(point.figure),
            point.incomplete ? 'incomplet' : '',
            point.remark,
            point.source,
          ),
        }
      })
    }),
  }
}
