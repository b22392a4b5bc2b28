import { toJSON } from '@orcid/bibtex-parse-js'
import { describe, expect, test } from 'vitest'
import { citationTexts, citationsOf, type Citation } from './_citations.ts'
import { baseArchive, baseText } from '../../../../tests/support/base-archive.ts'
import { sampleArchive } from '../../../../tests/support/sample-archive.ts'

const citation: Citation = {
  key: 'programme-9-x-2021-realisation-rap-2021',
  statement: 'Part_A & B (%), réalisation 2021 : 17\u202F971',
  source: 'RAP\u00A02021, programme 9 « Jardins »',
  official: 'https://budget.example/a_b?c=1&d=2',
  url: 'https://site.example/indicateurs/x/#2021-realisation-rap-2021',
  site: 'Le site',
  publisher: 'Les {éditeurs}',
  updatedOn: '2026-11-24',
}
const textOf = (format: string, of = citation) =>
  citationTexts(of).find((text) => text.format === format)?.text ?? ''

test('the text says the figure, its document, the date and both addresses', () => {
  expect(textOf('Texte')).toBe(
    'Part_A & B (%), réalisation 2021\u00A0: 17\u202F971 (RAP\u00A02021, programme\u00A09 «\u00A0Jardins\u00A0»). Le site, données mises à jour le 24\u00A0novembre\u00A02026. https://site.example/indicateurs/x/#2021-realisation-rap-2021 Document officiel\u00A0: https://budget.example/a_b?c=1&d=2',
  )
})

test('Markdown links the figure and its document, and reads nothing of them as markup', () => {
  expect(textOf('Markdown')).toBe(
    '[Part\\_A & B (%), réalisation 2021\u00A0: 17\u202F971](https://site.example/indicateurs/x/#2021-realisation-rap-2021) ([RAP\u00A02021, programme\u00A09 «\u00A0Jardins\u00A0»](https://budget.example/a_b?c=1&d=2)). Le site, données mises à jour le 24\u00A0novembre\u00A02026.',
  )
})

test('HTML does the same, escaped', () => {
  expect(textOf('HTML')).toBe(
    '<a href="https://site.example/indicateurs/x/#2021-realisation-rap-2021">Part_A &amp; B (%), réalisation 2021\u00A0: 17\u202F971</a> (<a href="https://budget.example/a_b?c=1&amp;d=2">RAP\u00A02021, programme\u00A09 «\u00A0Jardins\u00A0»</a>). Le site, données mises à jour le 24\u00A0novembre\u00A02026.',
  )
})

describe('BibTeX', () => {
  test('is one entry that another program reads back', () => {
    const [entry, ...others] = toJSON(textOf('BibTeX'))
    expect(others).toEqual([])
    expect(entry).toMatchObject({ entryType: 'misc', citationKey: citation.key })
    expect(entry?.entryTags).toMatchObject({
      title: '{Part\\_A \\& B (\\%), réalisation 2021~: 17\\,971}',
      author: '{Les \\{éditeurs\\}}',
      year: '2026',
      date: '2026-11-24',
      url: citation.url,
      language: 'french',
    })
    expect(entry?.entryTags['note']).toContain('\\url{https://budget.example/a_b?c=1&d=2}')
  })

  test('signs that TeX would run are written as letters', () => {
    const hostile = { ...citation, statement: '50 % \\input{x} ~ ^ $1 #2' }
    expect(textOf('BibTeX', hostile)).toContain(
      'title = {{50~\\% \\textbackslash{}input\\{x\\} \\textasciitilde{} \\textasciicircum{} \\$1 \\#2}}',
    )
  })
})

describe('the citations of an indicator', () => {
  const [indicator] = sampleArchive.indicators
  if (indicator === undefined) throw new Error('no indicator')
  const page = citationsOf(sampleArchive, indicator, 'https://jardins.example/')

  test('has each figure that was read, by its anchor, latest year first', () => {
    expect(page.figures.map(({ anchor }) => anchor)).toEqual([
      '2022-cible-pap-2022',
      '2022-cible-pap-2022-rap-2022',
      '2022-realisation-rap-2022',
      '2022-atteinte-de-la-cible-rap-2022',
      '2022-cible-pap-2022-part-chenes-rap-2022',
      '2022-realisation-part-chenes-rap-2022',
      '2020-realisation-pap-2022',
      '2020-realisation-rap-2022',
      '2020-realisation-part-chenes-rap-2022',
    ])
  })

  test('cites each document’s own value, whatever others print', () => {
    const [old, recent] = page.figures.filter(({ anchor }) => /^2020-realisation-[pr]ap/.test(anchor))
    expect(old?.text).toBe(
      'Arbres plantés, réalisation 2020\u00A0: 17\u202F971 (PAP\u00A02022, programme\u00A0999 «\u00A0Jardins\u00A0publics\u00A0»). Les jardins en chiffres, données mises à jour le 29\u00A0février\u00A02024. https://jardins.example/indicateurs/arbres-plantes/#2020-realisation-pap-2022',
    )
    expect(recent?.text).toContain('réalisation 2020\u00A0: 18\u202F000 (RAP\u00A02022,')
    expect(recent?.text).toContain('Document officiel\u00A0: https://budget.example/rap-2022')
  })

  test('names the unit of what is not a count', () => {
    expect(page.figures.find(({ anchor }) => anchor.startsWith('2022-realisation-part'))?.title).toBe(
      'Part des chênes (%), réalisation 2022 : 3,0\u00A0(p) (RAP\u00A02022)',
    )
    const tables = ['data/tableaux/rap-2022.csv', 'data/tableaux/pap-2022.csv']
    const inMoney = baseArchive(
      Object.fromEntries(tables.map((file) => [file, baseText(file, [['ouverts,Nb', 'ouverts,M€']])])),
    )
    const titles = inMoney.indicators.flatMap((one) =>
      citationsOf(inMoney, one, 'https://jardins.example/').figures.map(({ title }) => title),
    )
    expect(titles).toContain('Réalisation 2022 (M€) : 14 (RAP\u00A02022)')
  })

  test('stand in one file that a program of bibliography reads, the indicator first', () => {
    const keys = toJSON(page.bibliography).map(({ citationKey }) => citationKey)
    expect(keys).toEqual([
      'programme-999-arbres-plantes',
      ...page.figures.map(({ anchor }) => `programme-999-arbres-plantes-${anchor}`),
    ])
  })
})
