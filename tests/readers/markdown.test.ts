import { markdownToHtml } from 'satteri'
import { describe, expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import { typeset } from '#words/typography.ts'
import { indicatorPage } from '#pages/indicateurs/[slug]/_indicator-page.ts'
import { indicatorMarkdown } from '#pages/indicateurs/[slug].md.ts'
import { llmsText } from '#pages/llms.txt.ts'
import { sampleArchive } from '../support/sample-archive.ts'

const site = 'https://exemple.fr/'

/** The cells of the tables of a Markdown text, once a reader of Markdown has made HTML of it. */
function cells(markdown: string): readonly (readonly string[])[] {
  const { html } = markdownToHtml(markdown, { features: { gfm: true, smartPunctuation: false } })
  return [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh]>([^]*?)<\/t[dh]>/g)].map(([, cell = '']) =>
      cell
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ),
  )
}

const archives = { 'this programme': getArchive('.'), 'a programme with every kind of cell': sampleArchive }

describe.each(Object.entries(archives))('%s', (_, archive) => {
  test.each(archive.indicators.map((indicator) => [indicator.title, indicator] as const))(
    '%s as Markdown: the values of its page, row by row',
    (_title, indicator) => {
      const view = indicatorPage(archive, indicator)
      const [heading = [], ...rows] = cells(indicatorMarkdown(archive, view, site))
      const year = heading.indexOf('Année')
      const value = heading.indexOf('Valeur')
      expect(rows.map((row) => [row[year], row[value]])).toEqual(
        // What nobody has read has no row: its document is in the list that follows.
        view.rows.filter(({ collected }) => collected).map((row) => [`${row.year}`, typeset(row.shown)]),
      )
      expect(rows.every((row) => row.length === heading.length)).toBe(true)
    },
  )
})

test('each value links to its own address', () => {
  const [indicator] = sampleArchive.indicators
  if (indicator === undefined) throw new Error('no indicator')
  const text = indicatorMarkdown(sampleArchive, indicatorPage(sampleArchive, indicator), site)
  expect(text).toContain(
    '| 2020 | Nombre | Réalisation (modifiée) | 18\u202F000 | [RAP\u00A02022](https://exemple.fr/indicateurs/arbres-plantes/#2020-realisation-rap-2022) (en-tête déduit) |',
  )
  expect(text).toContain('- [RAP\u00A02022](https://budget.example/rap-2022)\n')
})

describe('llms.txt', () => {
  const text = llmsText(getArchive('.'), site)

  test('has the parts that llmstxt.org asks for, in order: one title, a summary, sections of links', () => {
    const lines = text.split('\n').filter((line) => line !== '')
    expect(lines[0]).toMatch(/^# \S/)
    expect(lines[1]).toMatch(/^> \S/)
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## Indicateurs',
      '## Données',
      '## Exercices',
      '## Optional',
    ])
    const first = lines.findIndex((line) => line.startsWith('## '))
    for (const line of lines.slice(first).filter((one) => !one.startsWith('## ')))
      expect(line).toMatch(/^- \[[^\]]+\]\(https:\/\/exemple\.fr\/[^)\s]*\): \S/)
  })

  test('lists each indicator once, as Markdown', () => {
    const listed = [...text.matchAll(/\/indicateurs\/([\w-]+)\.md\)/g)].map(([, slug]) => slug)
    expect(listed).toEqual(getArchive('.').indicators.map(({ slug }) => slug))
  })
})
