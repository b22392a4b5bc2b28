import type { Archive } from '#model/archive.ts'
import { promiseOf, type YearPath, yearPaths } from '#model/year-path.ts'
import type { Line } from '#model/line.ts'
import { figureLinks } from '#site/announced.ts'
import { creditLines } from '#site/credits.ts'
import { columns, type FactCell, type FactTable, unread } from '#site/fact-table.ts'
import { lineCrumb } from '#site/links.ts'
import { differenceCell } from '#site/promises.ts'
import { isCount } from '#words/finding.ts'
import { shownResult } from '#words/value.ts'

/**
 * What was promised and obtained in a year, in the order of the framework, one row a line of which documents print
 * something, words or number; « Sans objet » alone is in the printed table. `undefined` without any.
 */
export function outcomeTable(archive: Archive, year: number): FactTable | undefined {
  const rows = archive.indicators.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      yearPaths(archive, line)
        .filter((path) => path.year === year)
        .flatMap((path) => outcomeRow(archive, line, path)),
    ),
  )
  return rows.length === 0
    ? undefined
    : {
        id: 'promis-obtenu-tableau',
        caption: `Les chiffres de ${year}`,
        columns: columns('Indicateur', 'Promis#', 'Obtenu#', 'Écart#', 'Source'),
        rows,
      }
}

function outcomeRow(archive: Archive, line: Line, path: YearPath): readonly (readonly FactCell[])[] {
  const { actual, gap } = path
  const promise = promiseOf(path) ?? path.forecast ?? path.target ?? path.recalledObjective
  if ([promise, actual].every((figure) => figure === undefined || figure.value.kind === 'notApplicable'))
    return []
  return [
    [
      [lineCrumb(line), isCount(line.unit) ? '' : ` (${line.unit})`],
      [promise === undefined ? unread : shownResult(promise)],
      [actual === undefined ? unread : shownResult(actual)],
      [gap === undefined ? unread : differenceCell(gap.difference, line.unit)],
      figureLinks(archive, [promise, actual]),
    ],
  ]
}

/** The credits of a year to the euro, as printed; `undefined` when none was read. */
export function creditTable(archive: Archive, year: number): FactTable | undefined {
  const lines = creditLines(
    archive,
    archive.credits.filter((row) => row.year === year),
  )
  return lines.length === 0
    ? undefined
    : {
        id: 'credits-titre',
        caption: `L’argent de ${year}, en euros`,
        columns: columns('Étape', 'Périmètre', 'Titres', 'AE#', 'CP#', 'Source'),
        rows: lines.map(({ stage, scope, title, ae, cp, source, remark }) => [
          [stage],
          [scope],
          [title],
          [ae],
          [cp],
          [...(source === undefined ? [] : [source]), ...(remark === '' ? [] : [` ${remark}`])],
        ]),
      }
}
