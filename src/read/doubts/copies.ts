import type { Archive } from '#model/archive.ts'
import type { CrossCheck } from '#model/cross-check.ts'
import { type Measure, type PrintedTable, observationsOf } from '#model/observation.ts'
import { exactNumber, plottedNumber } from '#model/printed-value.ts'
import { isPrintedBy } from '#model/table-layout.ts'
import { columnHeading } from '#words/names.ts'
import { type Problem, problemOf, sourceCell } from '#read/problem.ts'

/** How many rows make two equal columns more than a coincidence: of 144 programmes of the PLF 2025, none has them. */
const fewest = 3

/**
 * The figures that a spreadsheet or a hand copied from elsewhere: those that are the very year of their column or period,
 * which a series of years filled in, the columns of results that are another column, row for row, and dates that are days
 * in a row.
 */
export function copiedFigures({ tables, crossChecks }: Archive): readonly Problem[] {
  const year = { expected: 'un chiffre, et non l’année de sa colonne.' }
  return [
    ...tables.flatMap((table) => [
      ...observationsOf(table)
        .filter((figure) => plottedNumber(figure.value) === figure.year)
        .map(({ place, value }) => problemOf('recopie-probable', place, value.printed, year)),
      ...repeatedColumns(table),
    ]),
    ...crossChecks.flatMap(({ slug, points }) =>
      points
        .filter(({ value, period }) => value === Number(period.slice(0, 4)))
        .map(({ figure, line }) =>
          problemOf('recopie-probable', sourceCell(slug, line, 'valeur'), figure.printed, {
            expected: 'un chiffre, et non l’année de sa période.',
          }),
        ),
    ),
    ...crossChecks.flatMap(filledDates),
  ]
}

/** The first date of a source that a spreadsheet continued: the third of days that follow each other, row after row. */
function filledDates({ slug, points }: CrossCheck): readonly Problem[] {
  const days = points.map(({ asOf }) => Date.parse(asOf) / 86_400_000)
  const follows = (index: number) => (days[index] ?? NaN) - (days[index - 1] ?? NaN) === 1
  const third = points.find((_, index) => follows(index) && follows(index - 1))
  if (third === undefined) return []
  const place = sourceCell(slug, third.line, 'etat_du')
  return [problemOf('recopie-probable', place, third.asOf, { expected: 'le jour où la source a été lue.' })]
}

/** The columns that are an earlier one, where either holds results, each by its first figure. */
function repeatedColumns({ columns, rows, documentType }: PrintedTable): readonly Problem[] {
  return columns.flatMap((column, index) => {
    const twin = columns.slice(0, index).find((other, at) => {
      const pairs = rows.flatMap(({ values }) => {
        const [one, two] = [values[at], values[index]].map((value) => value && exactNumber(value))
        return one === undefined || two === undefined ? [] : [one === two]
      })
      const isResult = column.measure === 'actual' || other.measure === 'actual'
      return isResult && pairs.length >= fewest && pairs.every(Boolean)
    })
    const first = rows.find(({ values }) => values[index]?.kind === 'number')
    const [place, value] = [first?.places.values[index], first?.values[index]]
    if (twin === undefined || place === undefined || value === undefined) return []
    return problemOf('recopie-probable', place, value.printed, {
      expected: `une colonne qui diffère de « ${columnHeading(twin, documentType)} » sur une ligne au moins.`,
    })
  })
}

/** What each type of document says of its own year. */
const own: Readonly<Record<PrintedTable['documentType'], readonly Measure[]>> = {
  pap: ['forecast', 'target'],
  rap: ['actual'],
  bilan: ['actual'],
}

/** The documents whose table was read, and which hold nothing of their own year: no result of a RAP, no target of a PAP. */
export function missingYears({ documents, tableByDocument }: Archive): readonly Problem[] {
  return documents.flatMap(({ id, type, year }) => {
    const { columns = [], rows = [] } = tableByDocument.get(id) ?? {}
    const read = rows.filter(({ reading }) => reading === 'read')
    const [first] = read
    const isOwn = (index: number) => {
      const column = columns[index]
      return column?.year === year && own[type].includes(column.measure)
    }
    const isGiven = read.some(({ values }) =>
      values.some((value, index) => isOwn(index) && value.kind !== 'notCollected'),
    )
    // A column of another year has its own doubt.
    const isOfficial = columns.every((column) => isPrintedBy(type, year, column))
    if (first === undefined || isGiven || !isOfficial) return []
    const at = columns.findIndex((_, index) => isOwn(index))
    return problemOf('annee-sans-chiffre', first.places.values[at] ?? first.places.unit, undefined, {
      expected: `des chiffres de ${year}, que ce document imprime : ${type === 'pap' ? 'ses prévisions ou ses cibles' : 'ses résultats'}.`,
    })
  })
}
