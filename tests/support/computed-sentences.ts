import type { Archive } from '#model/archive.ts'
import { typeset } from '#words/typography.ts'
import { creditsPage } from '#pages/credits/_credits.ts'
import { evolutionPage } from '#pages/objectifs/evolution/_evolution.ts'
import { homePage, inWords } from '#pages/_home.ts'
import { indicatorCrossChecks } from '#pages/recoupements/_cross-check.ts'
import { indicatorPage } from '#pages/indicateurs/[slug]/_indicator-page.ts'
import type { FactTable } from '#site/fact-table.ts'
import { promisesPage } from '#pages/promesses/_promises-page.ts'

/** The sentences that one page computes from the figures, under a title. */
export interface PageSentences {
  readonly title: string
  readonly sentences: readonly string[]
}

/** Every sentence, title and text alternative that pages compute from an archive, as a reader sees them. */
export function computedSentences(archive: Archive): readonly PageSentences[] {
  const home = homePage(archive)
  const promises = promisesPage(archive)
  const credits = creditsPage(archive)
  const evolution = evolutionPage(archive)
  return [
    {
      title: 'Accueil',
      sentences: [
        home.kicker,
        home.state,
        ...home.pairs.map(inWords),
        ...home.charts.flatMap(({ sentence, spec }) => [
          inWords(sentence),
          spec.label,
          ...spec.years.map(({ title }) => `– ${title}`),
        ]),
        ...home.keys,
        home.money,
      ],
    },
    {
      title: promises.page.title,
      sentences: [
        promises.page.description,
        promises.lead,
        ...(promises.overview === undefined
          ? []
          : [
              promises.overview.reserve,
              ...promises.overview.tallies.flatMap(({ counts }) =>
                counts.map(({ label, count }) => `– ${count} | ${label}`),
              ),
              ...saidRows(promises.overview.table),
            ]),
        promises.unread?.sentence ?? '',
        ...[...[promises.contradictions].flatMap((section) => section ?? []), ...promises.moves].flatMap(
          ({ title, sentences, table }) => [`${title}.`, ...sentences, ...saidRows(table)],
        ),
      ],
    },
    ...archive.indicators.map((indicator) => {
      const view = indicatorPage(archive, indicator)
      return {
        title: view.page.title,
        sentences: [
          view.page.description,
          view.finding,
          ...view.outcomes.flatMap(({ spec }) => spec.years.map(({ title }) => `– ${title}`)),
          ...view.moved.sentences,
          ...view.moved.promises.flatMap(({ view: { title, spec } }) => [
            title,
            spec.label,
            ...spec.years.flatMap(({ year, note, gap, marks }) => [
              `– ${[`${year}`, note, gap.long, gap.short].filter((text) => text !== '').join(' | ')}`,
              ...marks.map(({ label }) => `– – ${label.long} | ${label.short}`),
            ]),
          ]),
          ...view.moved.targets.flatMap(({ view: path }) => [path.title, path.spec.label]),
        ],
      }
    }),
    {
      title: credits.page.title,
      sentences: [
        credits.page.description,
        ...credits.findings,
        credits.charts.cp.label,
        credits.charts.ae.label,
        ...credits.restated.map(({ sentence }) => sentence),
        ...credits.waterfalls.map(({ sentence }) => sentence),
        ...credits.contradictions.map(({ sentence }) => sentence),
        credits.comparison?.chart.label ?? '',
      ],
    },
    {
      title: evolution.page.title,
      sentences: [
        evolution.page.description,
        ...evolution.findings,
        ...evolution.chart.groups.flatMap(({ lanes }) => lanes.map(({ label }) => label)),
        evolution.unchanged?.sentence ?? '',
        evolution.dropped?.sentence ?? '',
        ...saidRows(evolution.dropped?.table),
      ],
    },
    ...archive.indicators.flatMap((indicator) => {
      const checks = indicatorCrossChecks(archive, indicator)
      return checks.map(({ note, view }) => ({
        title: `${indicator.title}, autre source « ${note.title} »`,
        sentences: [
          ...view.sentences,
          ...view.chart.spec.rows.map(({ name, shown }) => `– ${name} | ${shown}`),
        ],
      }))
    }),
  ].map(({ title, sentences }) => ({
    title,
    sentences: sentences.filter((sentence) => sentence !== '').map((sentence) => typeset(sentence)),
  }))
}

/** The rows of a table, one line each. */
function saidRows(table: FactTable | undefined): readonly string[] {
  return (table?.rows ?? []).map(
    (row) =>
      `– ${row.map((cell) => cell.map((part) => (typeof part === 'string' ? part : part.label)).join('')).join(' | ')}`,
  )
}
