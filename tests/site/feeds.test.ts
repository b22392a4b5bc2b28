import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseJsonFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { siteAddress } from '#cli/settings.ts'
import { openSite } from './open-site.ts'

const site = await openSite()
const { origin, base } = siteAddress()
const address = (path: string) => `${origin}${base}${path.slice(1)}`
/** The file of the built site that a public address names. */
const built = (url: string) => join(site.folder, decodeURI(new URL(url).pathname.slice(base.length)))

test('both feeds are announced and well formed', async () => {
  const page = await site.visit('/a-propos/')
  const links = page.locator('link[rel=alternate]')
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('type')))).toEqual([
    'application/atom+xml',
    'application/feed+json',
  ])
  const atom = readFileSync(join(site.folder, 'flux.atom'), 'utf8')
  const faults = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('parsererror').length,
    atom,
  )
  expect(faults).toBe(0)
  await page.context().close()
})

test('the JSON feed follows JSON Feed 1.1', () => {
  const text = readFileSync(join(site.folder, 'flux.json'), 'utf8')
  const { version, ...rest } = JSON.parse(text) as { readonly version: string }
  expect(version).toBe('https://jsonfeed.org/version/1.1')
  // The reader drops what the format does not know, or not in that shape: here, nothing but the version, and the list
  // of a site that has had no release yet.
  const feed = { items: [], ...parseJsonFeed(text) }
  expect(feed).toEqual(rest)
  expect(feed).toMatchObject({
    title: expect.stringMatching(/./) as string,
    language: 'fr',
    feed_url: address('/flux.json'),
    home_page_url: address('/a-propos/#versions'),
    authors: [{ name: expect.stringMatching(/./) as string, url: address('/') }],
  })
  const items = feed.items ?? []
  const entries = readFileSync(join(site.folder, 'flux.atom'), 'utf8').match(/<entry>/g) ?? []
  expect(items).toHaveLength(entries.length)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  for (const { id, url, title, content_text: said, date_published: date } of items) {
    expect(id, title).toMatch(/^tag:[^\s]+$/)
    expect(existsSync(join(built(url ?? ''), 'index.html')), url).toBe(true)
    expect([title, said], id).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)])
    expect(`${date}`, id).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
  }
  const misnamed = parseJsonFeed(text.replaceAll('"content_text"', '"content"'))
  expect(misnamed.items?.[0] ?? {}).not.toHaveProperty('content')
})
