import { describe, expect, test } from 'vitest'
import { ownLine } from '#model/line.ts'
import { type Archive, indexArchive } from '#model/archive.ts'
import { comparisonsOf } from '#model/comparison.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { datasets } from '#downloads/datasets.ts'
import { figureRows } from '#pages/indicateurs/[slug]/_figure-table.ts'
import { printedRows } from '#pages/archives/[year]/_printed-table.ts'
import { outcomeSpec } from '#site/outcome-chart.ts'
import { finding } from '#words/finding.ts'
import { baseFiles, edited } from './support/base-archive.ts'
import { overlaid } from './support/overlay.ts'

const slug = 'jardins-ouverts'

function read(files: ReadonlyMap<string, Uint8Array>) {
  const { sources, problems } = ingestFiles(files)
  if (sources === undefined) throw new Error(problems.map(({ rule }) => rule).join(' '))
  const archive = indexArchive(sources)
  const indicator = archive.indicatorBySlug.get(slug)
  const line = indicator && ownLine(indicator)
  if (indicator === undefined || line === undefined) throw new Error('no line')
  return { archive, indicator, line, rules: problems.map(({ rule }) => rule) }
}

/** What a chart of the line writes of each year: promised, obtained. */
function drawn({ archive, line }: ReturnType<typeof read>) {
  return outcomeSpec(archive, line)?.years.map(({ year, promised, obtained }) => [year, promised, obtained])
}

const published = (archive: Archive, columns: readonly string[]) => {
  const table = datasets
    .find(({ stem }) => stem === 'observations')
    ?.table({
      archive,
      siteUrl: 'https://exemple.fr/',
    })
  const at = columns.map((name) => table?.fields.findIndex((field) => field.name === name) ?? -1)
  return (table?.records ?? [])
    .filter((record) => record.includes(slug))
    .map((record) => at.map((i) => record[i]))
}

describe('a document in k€ and the next in M€', () => {
  const known = read(overlaid('unites-multiples'))

  test('are compared and drawn in the unit that was printed last', () => {
    expect(known.line.unit).toBe('M€')
    expect(finding(known.archive, known.line)).toContain(
      '1,4\u00A0M€ (jardin ouvert)\u202F; la prévision était de 1,5\u00A0M€',
    )
    expect(comparisonsOf(known.archive, known.line).map(({ first }) => first.difference)).toEqual([-0.1])
    expect(drawn(known)).toMatchObject([
      [2020, undefined, { value: 1, label: '1,0' }],
      [2021, undefined, { value: 1.3 }],
      [2022, { value: 1.5 }, { value: 1.4 }],
      [2023, undefined, undefined],
      [2024, { value: 2 }, undefined],
    ])
  })

  test('say nothing that the documents contradict', () => {
    expect(known.rules).toEqual([])
  })

  test('keep what each prints in tables and downloads', () => {
    const rows = figureRows(known.archive, known.indicator).filter(({ year }) => year === 2020)
    expect(rows.map(({ shown, revised }) => [shown, revised])).toEqual([
      ['1\u202F000\u00A0k€', false],
      ['1,0', false],
    ])
    const pap = known.archive.documentById.get('pap-2022')
    const [first] = pap === undefined ? [] : printedRows(known.archive, pap).rows
    expect([first?.unit, first?.cells[0]?.shown]).toEqual(['k€', '1\u202F000'])
    expect(published(known.archive, ['unite', 'annee', 'valeur_imprimee', 'valeur'])).toContainEqual([
      'k€',
      2020,
      '1 000',
      1000,
    ])
  })
})

describe('a document in months and the next in days', () => {
  const known = read(overlaid('unites-etrangeres'))

  test('share no scale and no comparison', () => {
    expect(comparisonsOf(known.archive, known.line)).toEqual([])
    expect(drawn(known)?.[0]).toMatchObject([2020, undefined, { words: '14 mois' }])
    expect(outcomeSpec(known.archive, known.line)?.breaks).toEqual([{ year: 2021, label: 'autre unité' }])
    expect(known.rules).toEqual([])
  })
})

test('a share in a row of counts stays as typed, and out of what is compared', () => {
  const rap = 'data/tableaux/rap-2022.csv'
  const known = read(edited(baseFiles, [rap, '10,13,15,14,20', '10,13,15,14 %,20']))
  expect(known.line.unit).toBe('Nb')
  expect(drawn(known)?.[2]).toMatchObject([2022, { value: 15 }, { words: '14 %' }])
  const doc = known.archive.documentById.get('rap-2022')
  const [first] = doc === undefined ? [] : printedRows(known.archive, doc).rows
  expect(first?.cells.map(({ shown }) => shown)).toEqual(['10', '13', '15', '14\u00A0%', '20'])
})

test('the printed unit wins over that of the indicator’s file', () => {
  const file = `content/indicateurs/${slug}.mdx`
  const known = read(edited(baseFiles, [file, 'unite: Nb', "unite: '%'"]))
  expect(known.line.unit).toBe('Nb')
  expect(finding(known.archive, known.line)).not.toContain('%')
})

test.each(['14 %', '14 (k€)'])('%s in a row or a source that counts in Nb is on no scale', (cell) => {
  const known = read(
    edited(
      baseFiles,
      ['data/tableaux/rap-2022.csv', '13,15,14,20', `13,15,${cell},20`],
      ['data/recoupements/registre.csv', '2022,15,', `2022,${cell},`],
    ),
  )
  expect(known.rules).toEqual(['unite-de-la-cellule', 'unite-de-la-cellule'])
  expect(drawn(known)?.find(([year]) => year === 2022)?.[2]).toMatchObject({ words: cell })
  expect(published(known.archive, ['valeur_imprimee', 'valeur', 'unite'])).toContainEqual([
    cell,
    undefined,
    'Nb',
  ])
  expect(
    known.archive.crossChecks.flatMap(({ points }) =>
      points.map(({ figure, value }) => [figure.printed, value]),
    ),
  ).toEqual([
    ['14', 14],
    [cell, undefined],
  ])
})
