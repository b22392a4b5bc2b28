import type { APIRoute } from 'astro'
import { getArchive } from '#read/archive.ts'
import { slugsOf, type Indicator } from '#model/indicator.ts'
import { indicatorPage, type IndicatorPage } from '#pages/indicateurs/[slug]/_indicator-page.ts'
import { inMarkdown, markdownLink, markdownTable } from '#words/markup.ts'
import type { Archive } from '#model/archive.ts'
import { withBase } from '#urls.ts'
import { attribution } from '#words/names.ts'
import { typeset } from '#words/typography.ts'
import type { FigureRow, FigureSource } from '#pages/indicateurs/[slug]/_figure-table.ts'

/** Every indicator's page as Markdown: `/indicateurs/<slug>.md`. */
export function getStaticPaths() {
  return getArchive().indicators.flatMap((indicator) =>
    slugsOf(indicator).map((slug) => ({ params: { slug }, props: { indicator } })),
  )
}

export const GET: APIRoute<{ indicator: Indicator }> = ({ props, locals: { publication } }) => {
  const { archive, siteUrl } = publication
  return new Response(indicatorMarkdown(archive, indicatorPage(archive, props.indicator), siteUrl), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  })
}

/**
 * An indicator's page as Markdown, for readers that are programs: the same sentences and the same values, each
 * with its document. `siteUrl` is the public address of the site.
 */
export function indicatorMarkdown(
  { programme }: Pick<Archive, 'programme'>,
  view: IndicatorPage,
  siteUrl: string,
): string {
  const page = withBase(siteUrl, view.page.path)
  const blocks = [
    `# ${inMarkdown(view.page.title)}`,
    `> ${inMarkdown(view.finding)}`,
    inMarkdown(
      `Indicateur du programme ${programme.number} « ${programme.name} ». Chaque chiffre est celui qu’un document budgétaire imprime : PAP (projet annuel de performances, ce qui est annoncé) ou RAP (rapport annuel de performances, ce qui est obtenu).`,
    ),
    `Page : ${page}`,
    view.facts.map(({ term, text }) => `- **${inMarkdown(term)}** : ${inMarkdown(text)}`).join('\n'),
    '## Tous les chiffres imprimés',
    figureTable(view),
    '## Documents',
    documentList(view),
    ...(view.changes.length === 0
      ? []
      : [
          '## Son histoire',
          view.changes
            .map(({ document, kind, reason }) =>
              inMarkdown(`${document.label} : ${kind.toLowerCase()}. ${reason}`),
            )
            .map((change) => `- ${change}`)
            .join('\n'),
        ]),
    '## Citer',
    inMarkdown(attribution(programme)),
  ]
  return typeset(`${blocks.join('\n\n')}\n`)

  function figureTable({ rows, hasNamedLines }: IndicatorPage): string {
    return markdownTable(
      ['Année', ...(hasNamedLines ? ['Chiffre'] : []), 'Mesure', 'Valeur', 'Imprimé dans', 'Remarque'],
      rows
        .filter(({ collected }) => collected)
        .map((row) => [
          `${row.year}`,
          ...(hasNamedLines ? [inMarkdown(row.line)] : []),
          inMarkdown(row.revised ? `${row.measure} (modifiée)` : row.measure),
          inMarkdown(row.shown),
          row.sources.map(sourceText).join(', '),
          inMarkdown(remarkOf(row)),
        ]),
    )
  }

  function documentList({ rows }: IndicatorPage): string {
    const sources = rows.flatMap((row) => [...row.sources, ...row.unread])
    const official = new Map(sources.map((source) => [source.document, source.official]))
    return [...official]
      .map(([name, url]) => (url === undefined ? inMarkdown(name) : markdownLink(name, url)))
      .map((item) => `- ${item}`)
      .join('\n')
  }

  function sourceText({ document, reading, anchor }: FigureSource): string {
    return `${markdownLink(document, `${page}#${anchor}`)}${reading === '' ? '' : ` (${inMarkdown(reading)})`}`
  }
}

function remarkOf({ unread, note }: FigureRow): string {
  const missing = unread.map(({ document }) => document).join(', ')
  return [missing === '' ? '' : `Non relevé dans : ${missing}.`, note].filter((text) => text !== '').join(' ')
}
