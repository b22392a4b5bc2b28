import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { poster } from '#charts/pictures/poster.ts'
import { socialCard } from '#charts/pictures/social-card.ts'
import { standaloneStyle } from '#site/picture-style.ts'
import { cards } from '#pages/cartes/[...file].ts'
import { posters } from '#pages/graphiques/_poster.ts'
import { sampleArchive } from './support/sample-archive.ts'

const read = (file: string) => readFileSync(`src/${file}`, 'utf8')
const style = standaloneStyle(
  [read('charts/pictures/poster.css'), read('charts/chart.css')],
  read('site/theme/tokens.css'),
)
const [indicator] = sampleArchive.indicators
if (indicator === undefined) throw new Error('no indicator')
const drawn = posters(sampleArchive, indicator, 'https://jardins.example/')

// Pictures are looked at: a change writes the new one here, to be compared in a browser.
test.each(drawn)('the chart $name leaves the site as it is kept here', async ({ name, poster: one }) => {
  await expect(poster(one, style)).toMatchFileSnapshot(`pictures/chart-${name}.svg`)
})

test.each(cards(sampleArchive))('the card $name is as it is kept here', async ({ name, card }) => {
  await expect(socialCard(card(), style)).toMatchFileSnapshot(`pictures/card-${name.replace('/', '-')}.svg`)
})

test('a sub-indicator has a file of its own, under a name that no indicator can take', () => {
  expect(drawn.map(({ name }) => name)).toEqual(['arbres-plantes', 'arbres-plantes.part-chenes'])
})

test('a long name and a long sentence stay on the card', () => {
  const card = {
    kicker: 'Programme 999 · Indicateur',
    title: 'Nombre d’administrations qui ont recruté des profils atypiques dédiés à l’innovation numérique',
    lead: 'Une phrase qui se répète. '.repeat(30),
    foot: 'Pied',
    chart: undefined,
  }
  const svg = socialCard(card, '')
  const lows = [...svg.matchAll(/ y="(\d+)" class="p-(?:title|lead)"/g)].map(([, y]) => Number(y))
  expect(Math.max(...lows)).toBeLessThanOrEqual(540)
  expect(svg).toContain('…</text>')
})
