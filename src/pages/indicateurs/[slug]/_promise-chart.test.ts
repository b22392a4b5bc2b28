import { expect, test } from 'vitest'
import { indexArchive } from '#model/archive.ts'
import type { Annotation } from '#model/indicator.ts'
import { annotationMarks } from '#site/outcome-chart.ts'
import { promiseView } from './_moved-charts.ts'
import { tinyArchive, tinyLine } from '../../../../tests/support/tiny-archive.ts'

const remark = (year: number, text: string): Annotation => ({
  year,
  text,
  line: '',
  measure: undefined,
})

function arbres(tables: Readonly<Record<string, string>>, annotations: readonly Annotation[] = []) {
  const tiny = tinyArchive(tables)
  const archive = indexArchive({
    ...tiny,
    indicators: tiny.indicators.map((one) => ({ ...one, annotations })),
  })
  return { archive, line: tinyLine(archive, 'arbres') }
}

const tables = {
  'rap-2021': `2019 Réalisation | 2021 Prévision PAP 2021 | 2021 Prévision actualisée | 2021 Réalisation
    1.1 Arbres = Non déterminé | 140 | 122 | 115`,
  'pap-2023': `2022 Cible PAP 2022 | 2023 Cible | 2025 Cible
    1.1 Arbres = >=10 | 6 | 8`,
}

test('every year whose result is due is drawn, from the first announcement to the result', () => {
  const { archive, line } = arbres(tables)
  const years = promiseView(archive, line)?.spec.years
  expect(years?.map(({ year, marks }) => [year, marks.map(({ label }) => label.short)])).toEqual([
    [2021, ['prévision 140', 'actualisée 122', 'réalisation 115']],
    [2022, ['cible ≥\u00A010', 'réalisation non relevée']],
    [2023, ['cible 6', 'réalisation non relevée']],
  ])
  expect(years?.map(({ gap }) => gap.long)).toEqual([
    '25 de moins, 82,1\u00A0% de la prévision, 94,3\u00A0% de la prévision actualisée',
    '',
    '',
  ])
})

test('a text alternative is the title, and ends by where the table is', () => {
  const { archive, line } = arbres(tables)
  expect(promiseView(archive, line)?.spec.label).toMatch(
    /En 2021, moins que promis\. Tous les chiffres sont dans le tableau de la page\.$/,
  )
})

test('without any year to compare there is no chart', () => {
  const { archive, line } = arbres({ 'pap-2023': '2023 Cible\n1.1 Arbres = 6' })
  expect(promiseView(archive, line)).toBeUndefined()
})

test('remarks on the years of the chart are numbered, the same on every chart of the indicator', () => {
  const { archive, line } = arbres(tables, [
    remark(2022, 'Seconde.'),
    remark(2021, 'Première.'),
    remark(2010, 'Hors du graphique.'),
    remark(2022, 'Troisième.'),
  ])
  expect(annotationMarks(archive, line)).toEqual([
    { mark: '①', year: 2021, text: 'Première.' },
    { mark: '②', year: 2022, text: 'Seconde.' },
    { mark: '③', year: 2022, text: 'Troisième.' },
  ])
  expect(promiseView(archive, line)?.spec.years.map(({ note }) => note)).toEqual(['①', '②③', ''])
})
