import type { Archive } from '#model/archive.ts'
import { nameOfDocument } from '#words/names.ts'
import { shownValue } from '#words/value.ts'
import { type FactTable, joined } from '#cli/changes/fact.ts'
import { creditLines } from '#site/credit-lines.ts'

/** Every printed pair of credits. */
export function creditFacts(archive: Archive): FactTable {
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
export function crossCheckFacts(archive: Archive): FactTable {
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
