import type { APIRoute } from 'astro'
import { getArchive } from '#read/archive.ts'
import { socialCard, type SocialCard } from '#charts/pictures/social-card.ts'
import { rasterise } from '#charts/pictures/rasterise.ts'
import { pictureStyle } from '#site/picture-style.ts'
import { outcomeDrawing } from '#charts/outcome-chart.ts'
import type { Archive } from '#model/archive.ts'
import { slugsOf } from '#model/indicator.ts'
import type { Line } from '#model/line.ts'
import { headline } from '#pages/_home.ts'
import { siteTitle } from '#site/page.ts'
import { typeset } from '#words/typography.ts'
import { indicatorFinding } from '#words/finding.ts'
import { outcomeSpec } from '#site/outcome-chart.ts'

/** Every social card at its address: `/cartes/site.png`, `/cartes/indicateurs/<slug>.png`, `/cartes/archives/2021.png`. */
export function getStaticPaths() {
  return cards(getArchive()).map(({ name, card }) => ({ params: { file: `${name}.png` }, props: { card } }))
}

export const GET: APIRoute<{ card: () => SocialCard }> = async ({ props: { card } }) =>
  new Response(await rasterise(socialCard(card(), pictureStyle), 1), {
    headers: { 'Content-Type': 'image/png' },
  })

/** A card with its name: `site`, `indicateurs/<slug>`, `archives/<year>`. */
export interface NamedCard {
  readonly name: string
  /** Drawn when it is asked for: nobody keeps them all. */
  readonly card: () => SocialCard
}

/** Every card of the site: its own, one by indicator, under its former slugs too, one by budget year. */
export function cards(archive: Archive): readonly NamedCard[] {
  const { programme } = archive
  const years = `${programme.firstYear}–${programme.lastYear ?? 'aujourd’hui'}`
  return [
    {
      name: 'site',
      card: () => {
        const shown = headline(archive)
        return cardOf(archive, {
          title: siteTitle(programme),
          lead: shown === undefined ? (programme.summary[0] ?? '') : `${shown.line.name}. ${shown.sentence}`,
          kicker: [programme.owner, years].filter((text) => text !== '').join(' · '),
          line: shown?.line,
        })
      },
    },
    ...archive.indicators.flatMap((indicator) =>
      slugsOf(indicator).map((slug) => ({
        name: `indicateurs/${slug}`,
        card: () =>
          cardOf(archive, {
            title: indicator.title,
            lead: indicatorFinding(archive, indicator),
            kicker: 'Indicateur',
            line: indicator.lines[0],
          }),
      })),
    ),
    ...archive.years.map(({ year, title, summary }) => ({
      name: `archives/${year}`,
      card: () => cardOf(archive, { title, lead: summary, kicker: `Année ${year}`, line: undefined }),
    })),
  ]
}

interface CardWords {
  readonly title: string
  readonly lead: string
  readonly kicker: string
  /** Whose chart it bears. */
  readonly line: Line | undefined
}

function cardOf(archive: Archive, { title, lead, kicker, line }: CardWords): SocialCard {
  const spec = line && outcomeSpec(archive, line)
  return {
    kicker: typeset(`Programme ${archive.programme.number} · ${kicker}`),
    title: typeset(title),
    lead: typeset(lead),
    foot: typeset(`${archive.programme.siteName} · documents budgétaires de l’État`),
    chart: spec && outcomeDrawing({ ...spec, notes: [] }, 320),
  }
}
