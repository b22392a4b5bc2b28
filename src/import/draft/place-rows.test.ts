import { describe, expect, test } from 'vitest'
import { indexArchive } from '#model/archive.ts'
import { knownLabels } from '#import/draft/labels.ts'
import { placeRows } from '#import/draft/place-rows.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { overlaid } from '../../../tests/support/overlay.ts'

const column = { year: 2023, measure: 'actual', papYear: undefined } as const

/** Where the rows of an indicator go, each « label | unit », in an archive: « line: label (unit) ». */
function placed(name: string, slug: string, label: string, ...rows: readonly string[]) {
  const { sources } = ingestFiles(overlaid(name))
  if (sources === undefined) throw new Error(`${name} has errors`)
  const table = {
    line: 1,
    columns: [column],
    deduced: false,
    rows: rows.map((row, index) => {
      const [own = '', unit = ''] = row.split('|').map((text) => text.trim())
      return { line: index + 2, label: own, unit, values: ['1'], pointed: [] }
    }),
  }
  const indicator = {
    line: 1,
    code: '1.2',
    label,
    mission: false,
    pointOfView: undefined,
    tables: rows.length === 0 ? [] : [table],
    notes: [],
  }
  const { rows: drafts, ...rest } = placeRows(slug, indicator, [column], knownLabels(indexArchive(sources)))
  return {
    ...rest,
    rows: drafts.map(
      ({ line, label: text, unit, reading }) =>
        `${line}: ${text} (${unit})${reading === 'read' ? '' : ` ${reading}`}`,
    ),
  }
}

const inBase = (...rows: readonly string[]) => placed('base', 'visiteurs', 'Nombre de visiteurs', ...rows)
const inEqual = (...rows: readonly string[]) => placed('lignes-egales', 'visiteurs', 'Visiteurs', ...rows)
const inNew = (...rows: readonly string[]) => placed('base', 'abeilles', 'Nombre d’abeilles', ...rows)

describe('the line that bears the indicator’s name', () => {
  test('is that of a row that stands alone, or that bears its label, wherever it stands', () => {
    expect(inNew('Ruches | Nb').rows).toEqual([': Ruches (Nb)'])
    expect(inNew('Part des noires | %', 'Nombre d’abeilles | Nb').rows).toEqual([
      'part-des-noires: Part des noires (%)',
      ': Nombre d’abeilles (Nb)',
    ])
  })

  test('of two rows that bear its label, is the one in its unit', () => {
    const { rows, newLines } = inBase('Nombre de visiteurs | %', 'Nombre de visiteurs | Nb')
    expect(rows).toEqual(['visiteurs: Nombre de visiteurs (%)', ': Nombre de visiteurs (Nb)'])
    expect(newLines).toEqual([{ slug: 'visiteurs', title: 'Nombre de visiteurs', unit: '%' }])
  })

  test('is none of several rows that bear other labels', () => {
    // A title may open a sentence; the row keeps the label as printed.
    expect(inNew('noires | Nb', 'Blondes | Nb')).toEqual({
      rows: ['noires: noires (Nb)', 'blondes: Blondes (Nb)'],
      newLines: [
        { slug: 'noires', title: 'Noires', unit: 'Nb' },
        { slug: 'blondes', title: 'Blondes', unit: 'Nb' },
      ],
      remarks: [],
    })
  })
})

describe('another row', () => {
  test('alone under another label or in another unit, is a new line, to be looked at', () => {
    expect(inBase('Part des visiteurs du soir | %')).toMatchObject({
      rows: ['part-des-visiteurs-du-soir: Part des visiteurs du soir (%)'],
      remarks: [
        'ligne 2 : « Part des visiteurs du soir » (%) n’est d’aucune ligne connue de « visiteurs » : une ligne nouvelle est proposée. Si elle en continue une, écrire l’identifiant de celle-ci dans la colonne « sous_indicateur » et retirer la nouvelle de la fiche.',
      ],
    })
    expect(inBase('Nombre de visiteurs | %').rows).toEqual(['visiteurs: Nombre de visiteurs (%)'])
  })

  test('continues the line that bore its label, in its unit, even alone', () => {
    expect(inBase('Part des enfants | %').rows).toEqual(['part-enfants: Part des enfants (%)'])
    expect(inEqual('Visiteurs satisfaits | %', 'En semaine | nombre').rows).toEqual([
      'satisfaits: Visiteurs satisfaits (%)',
      'semaine: En semaine (nombre)',
    ])
  })

  test('is a new line in another unit, under a slug that no line has', () => {
    expect(inEqual('En semaine | €', 'En semaine | Nb').rows).toEqual([
      'en-semaine: En semaine (€)',
      'semaine: En semaine (Nb)',
    ])
    expect(inBase('Nombre de visiteurs | Nb', 'Part enfants | Nb').rows).toEqual([
      ': Nombre de visiteurs (Nb)',
      'part-enfants-2: Part enfants (Nb)',
    ])
  })

  test('without a unit keeps that of its line, to be checked', () => {
    expect(inEqual('En semaine', 'Part des satisfaits')).toMatchObject({
      rows: ['semaine: En semaine (Nb)', 'satisfaits: Part des satisfaits (%)'],
      remarks: [
        'ligne 2 : unité non imprimée, « Nb » à vérifier.',
        'ligne 3 : unité non imprimée, « % » à vérifier.',
      ],
    })
  })
})

test('an indicator without such a line takes up its own when nothing but its label was read', () => {
  expect(inEqual()).toEqual({
    rows: [
      'semaine: Du lundi au vendredi (Nb) carriedOver',
      'satisfaits: Visiteurs satisfaits (%) carriedOver',
    ],
    newLines: [],
    remarks: [
      'ligne 1 : « Visiteurs » est imprimé, ses lignes n’ont pas été lues : elles sont reprises des documents d’avant.',
    ],
  })
})

test('a figure printed with a point is left empty when other documents print another size', () => {
  const { sources } = ingestFiles(overlaid('base'))
  if (sources === undefined) throw new Error('base has errors')
  const read = (text: string) => {
    const row = { line: 2, label: 'Nombre de visiteurs', unit: 'Nb', values: [text], pointed: [0] }
    const table = { line: 1, columns: [column], deduced: false, rows: [row] }
    const titled = { line: 1, code: '1.2', label: 'Nombre de visiteurs', mission: false }
    const indicator = { ...titled, pointOfView: undefined, tables: [table], notes: [] }
    const placed = placeRows('visiteurs', indicator, [column], knownLabels(indexArchive(sources)))
    return [placed.rows[0]?.values[0], placed.remarks.length]
  }
  expect(read('1 650')).toEqual(['1 650', 0])
  expect(read('1,650')).toEqual(['', 1])
})
