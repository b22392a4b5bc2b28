import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { getArchive } from '#read/archive.ts'
import { embedPath } from '#urls.ts'
import { citationsOf } from '#pages/indicateurs/[slug]/_citations.ts'
import { siteAddress } from '#cli/settings.ts'
import { knownAddress, knownSite } from './known-site.ts'
import { embeddedPages, fileOf, hasScript } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { readPages } from './page-facts.ts'

const site = await openSite()
const known = await openSite(knownSite, '/')
const pages = await readPages(site.browser)
const embeds = await readPages(site.browser, site.folder, embeddedPages(site.folder))
const archive = getArchive('.')
const { origin, base } = siteAddress()
const slugs = archive.indicators.map(({ slug }) => slug)
const address = (path: string) => `${origin}${base}${path.slice(1)}`
/** The file of the built site that a public address names. */
const built = (url: string) => join(site.folder, decodeURI(new URL(url).pathname.slice(base.length)))

/** Width and height of a PNG, from its header. */
function pngSize(file: string): readonly number[] {
  const bytes = readFileSync(file)
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

test('every page has a card of the size that it announces, and says it in words', () => {
  for (const { path, meta } of pages) {
    expect(meta['twitter:card'], path).toBe('summary_large_image')
    expect(pngSize(built(meta['og:image'] ?? '')), path).toEqual([1200, 630])
    expect([meta['og:image:width'], meta['og:image:height']], path).toEqual(['1200', '630'])
    expect((meta['og:image:alt'] ?? '').length, path).toBeGreaterThan(10)
  }
})

test('indicators and budget years have a card of their own', () => {
  const own = pages.filter(({ path }) => /^\/(indicateurs|archives)\/[^/]+\/$/.test(path))
  const images = own.map(({ meta }) => meta['og:image'])
  expect(own.length).toBe(slugs.length + archive.years.length)
  expect(new Set(images).size).toBe(own.length)
})

describe('citations', async () => {
  const still = await site.visit('/', { javaScriptEnabled: false })
  test.each(archive.indicators.map((indicator) => [indicator.slug, indicator] as const))(
    '%s: each figure that was read has its own, whole, where its address leads',
    async (slug, indicator) => {
      const { texts, figures, bibliography } = citationsOf(archive, indicator, address('/'))
      await still.goto(site.at(`/indicateurs/${slug}/`))
      const cited = await still
        .locator('li[id] textarea')
        .evaluateAll((areas) =>
          areas.map((area) => [area.closest('li')?.id, (area as HTMLTextAreaElement).value] as const),
        )
      expect(Object.fromEntries(cited)).toEqual(
        Object.fromEntries(figures.map(({ anchor, text }) => [anchor, text])),
      )
      expect(cited.length).toBe(figures.length)
      const whole = await still
        .locator('#citer textarea')
        .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value))
      expect(whole).toEqual(texts.map(({ text }) => text))
      expect(readFileSync(join(site.folder, `indicateurs/${slug}.bib`), 'utf8')).toBe(bibliography)
    },
  )

  test('the figure, the text and the address agree to the digit, from the former page of citations on', async () => {
    const page = await known.visit('/indicateurs/produits-lances/citer/#2021-realisation-rap-2021')
    await page.waitForURL('**/indicateurs/produits-lances/#2021-realisation-rap-2021')
    const figure = page.locator('[id="2021-realisation-rap-2021"]')
    expect(await figure.isVisible()).toBe(true)
    expect(await figure.locator('data[value]').getAttribute('value')).toBe('50')
    await figure.locator('summary').click()
    const text = (await figure.locator('textarea').inputValue()).replaceAll(/\s/g, ' ')
    expect(text).toMatch(/^Produits lancés, réalisation 2021 : 50 \(RAP 2021, programme 352 /)
    const url = /https:\S+#\S+/.exec(text)?.[0] ?? ''
    await page.goto(url.replace(knownAddress, known.url))
    expect(await page.locator(':target').getAttribute('id')).toBe('2021-realisation-rap-2021')
    await page.context().close()
  })

  test('without script, an address opens what folds its figure', async () => {
    const page = await known.visit('/indicateurs/produits-lances/#2021-realisation-rap-2021', {
      javaScriptEnabled: false,
    })
    const figure = page.locator('[id="2021-realisation-rap-2021"]')
    expect(await figure.isVisible()).toBe(true)
    expect(await page.locator('[id="annee-2021"]').count()).toBe(1)
    await page.context().close()
  })

  test('from the keyboard, without script: a frame takes focus and all its text is selected', async () => {
    const page = await known.visit('/indicateurs/produits-lances/', { javaScriptEnabled: false })
    await page.getByText('Citer l’indicateur').focus()
    await page.keyboard.press('Enter')
    const frame = page.locator('#citer textarea').first()
    expect(await frame.isVisible()).toBe(true)
    await frame.focus()
    await page.keyboard.press('Control+a')
    const [selected, whole] = await frame.evaluate((area) => {
      const { selectionStart, selectionEnd, value } = area as HTMLTextAreaElement
      return [value.slice(selectionStart, selectionEnd), value]
    })
    expect(selected).toBe(whole)
    await page.context().close()
  })

  test('with script, a button copies and says so; so does the link to the page', async () => {
    const page = await known.visit('/indicateurs/produits-lances/#citer', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('button', { name: 'Copier : BibTeX : Produits lancés', exact: true }).click()
    await page.waitForFunction(
      () =>
        document.querySelector('[role=status]')?.textContent.replaceAll(/\s/g, ' ') ===
        'BibTeX : Produits lancés : copié',
    )
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('#citer textarea').nth(1).inputValue(),
    )
    await page.getByRole('link', { name: 'Copier le lien' }).first().click()
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'lien : copié')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      known.at('/indicateurs/produits-lances/'),
    )
    await page.context().close()
  })

  test('no two fields or buttons to copy have the same name', async () => {
    const page = await known.visit('/indicateurs/produits-lances/')
    const names = await page
      .locator('.ready button')
      .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel ?? ''))
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name, index) => name === '' || names.indexOf(name) !== index)).toEqual([])
    await page.context().close()
  })

  test('the script weighs 1.5 KB at most, and only pages of indicators load it', () => {
    const scripts = pages
      .filter(({ path }) => /^\/indicateurs\/[^/]+\/$/.test(path))
      .map(({ assets }) => assets.filter((asset) => asset.endsWith('.js')))
    expect(scripts.every((own) => own.length === 1)).toBe(true)
    const [script = ''] = new Set(scripts.flat())
    expect(new Set(scripts.flat()).size).toBe(1)
    expect(readFileSync(built(new URL(script, origin).href)).length).toBeLessThanOrEqual(1536)
    const elsewhere = pages.filter(({ path, assets }) => !hasScript(path) && assets.includes(script))
    expect(elsewhere.map(({ path }) => path)).toEqual([])
  })
})

describe('the page of an indicator', async () => {
  const phone = await site.visit('/', { viewport: { width: 360, height: 740 } })
  test.each(slugs)(
    '%s is read in seven screens of a phone, no row without a figure, no table cut',
    async (slug) => {
      await phone.goto(site.at(`/indicateurs/${slug}/`))
      const { height, empty, cut } = await phone.evaluate(() => ({
        height: document.documentElement.scrollHeight,
        empty: [...document.querySelectorAll('tbody tr')].filter(
          (row) => ![...row.querySelectorAll('td.num')].some((cell) => /[\p{L}\d]/u.test(cell.textContent)),
        ).length,
        cut: [...document.querySelectorAll('table')].filter(
          (table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1,
        ).length,
      }))
      expect({ tall: height > 7 * 740, empty, cut }).toEqual({ tall: false, empty: 0, cut: 0 })
    },
  )
})

describe('charts to take away', () => {
  const charts = pages
    .filter(({ path }) => /^\/indicateurs\/[^/]+\/$/.test(path))
    .flatMap(({ links }) => links.filter((link) => link.includes('/graphiques/')))

  test('each is there, as a drawing and as an image', () => {
    expect(charts.length).toBeGreaterThan(0)
    for (const link of charts) expect(existsSync(built(new URL(link, origin).href)), link).toBe(true)
  })

  test('a drawing is whole: its title, source, licence, date and address, and nothing from elsewhere', async () => {
    const page = await site.visit('/')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const link of charts.filter((path) => path.endsWith('.svg'))) {
      const svg = readFileSync(built(new URL(link, origin).href), 'utf8')
      const facts = await page.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, 'image/svg+xml')
        return {
          valid: read.querySelector('parsererror') === null,
          texts: [...read.querySelectorAll('text')].map((node) => node.textContent).join(' '),
          title: read.querySelector('title')?.textContent ?? '',
        }
      }, svg)
      const slug = /([\w-]+)(?:\.[\w-]+)?\.svg$/.exec(link)?.[1] ?? ''
      expect(facts.valid, link).toBe(true)
      expect(facts.texts.replaceAll(/\s/g, ' '), link).toContain(
        facts.title.replaceAll(/\s/g, ' ').split(' ')[0] ?? '?',
      )
      expect(facts.texts.replaceAll(/\s/g, ' ')).toMatch(
        /Source : PAP et RAP du programme .*Licence Ouverte 2\.0/,
      )
      expect(facts.texts).toContain(address(`/indicateurs/${slug}/`))
      // A hatching of the drawing itself is named by `url(#…)`.
      expect(svg).not.toMatch(/var\(|@import|url\((?!#)|<script|<image| style=/)
    }
    expect(asked).toEqual([])
    await page.context().close()
  })
})

describe('charts shown in other sites', () => {
  test('each indicator with a chart gives the HTML to paste, and its page exists', () => {
    const snippets = slugs.flatMap((slug) => {
      const html = readFileSync(fileOf(`/indicateurs/${slug}/`, site.folder), 'utf8')
      return (
        /&lt;iframe src="([^"]+)"/.exec(html.replaceAll('&#34;', '"').replaceAll('&quot;', '"'))?.[1] ?? []
      )
    })
    // Under a former slug, the same page is kept for those who pasted its address.
    const former = archive.indicators.flatMap(({ formerSlugs }) => formerSlugs.map(embedPath))
    const present = embeds.map(({ path }) => path).filter((path) => !former.includes(path))
    expect(snippets.toSorted()).toEqual(present.map(address).toSorted())
    expect(embeds.length).toBeGreaterThan(0)
  })

  test.each([300, 640, 1000])(
    '%i px wide: no script, one style, nothing cut off, and links leave the frame',
    async (width) => {
      const page = await site.visit('/', { viewport: { width, height: 600 }, javaScriptEnabled: false })
      for (const { path, meta, assets } of embeds) {
        await page.goto(site.at(path))
        expect(meta['robots']).toBe('noindex')
        expect(assets.filter((asset) => asset.endsWith('.js'))).toEqual([])
        expect(await page.locator('svg:visible').count(), path).toBe(1)
        expect(await page.locator('a:not([target=_top])').count()).toBe(0)
        const { scroll, wide, tall } = await page.locator('html').evaluate((html) => ({
          scroll: html.scrollWidth,
          wide: html.clientWidth,
          tall: html.scrollHeight,
        }))
        expect(scroll, path).toBeLessThanOrEqual(wide)
        expect(tall, `${path} in a frame of 600 px`).toBeLessThanOrEqual(600)
      }
      await page.context().close()
    },
  )

  test('the finding and the figures are those of the full page', async () => {
    const embed = await site.visit('/')
    const full = await embed.context().newPage()
    for (const { path } of embeds) {
      await embed.goto(site.at(path))
      await full.goto(site.at(path.replace('/integrer', '')))
      expect(await embed.locator('main p').first().innerText()).toBe(await full.locator('.lead').innerText())
      // The numbers of remarks stand for a text of the full page.
      const labels = async (page: typeof embed) =>
        (await page.locator('.wide').first().locator('text').allTextContents()).filter(
          (text) => !/^[①-⑳]$/.test(text),
        )
      expect(await labels(embed)).toEqual(await labels(full))
    }
    await embed.context().close()
  })
})

test('every address that llms.txt and the Markdown pages give is there', () => {
  const texts = ['llms.txt', ...slugs.map((slug) => `indicateurs/${slug}.md`)].map((file) =>
    readFileSync(join(site.folder, file), 'utf8'),
  )
  const ids = new Map(pages.map((page) => [page.path, page.ids]))
  const broken = texts
    .flatMap((text) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, url = '']) => new URL(url)))
    .filter((url) => url.origin === origin)
    .filter((url) => {
      const path = `/${url.pathname.slice(base.length)}`
      return path.endsWith('/')
        ? !ids.has(path) || (url.hash !== '' && ids.get(path)?.includes(url.hash.slice(1)) !== true)
        : !existsSync(join(site.folder, path))
    })
  expect(broken.map(({ href }) => href)).toEqual([])
  expect(texts.length).toBe(slugs.length + 1)
})

describe('an error in a figure', () => {
  const path = '/indicateurs/produits-lances/'
  const message = async (link: Locator) => {
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '')
    return (searchParams.get('body') ?? '').replaceAll(/[\u00A0\u202F]/g, ' ').trim()
  }

  test('is told, without script, with the last figure of the line and its address', async () => {
    const page = await known.visit(path, { javaScriptEnabled: false })
    const link = page.locator('.actions').getByRole('link', { name: 'Signaler une erreur : Produits lancés' })
    const said = await message(link)
    expect(said).toMatch(/^Produits lancés, réalisation 2022 : 49 \(RAP 2022, programme 352 «.*»\)\.\n/)
    expect(said.endsWith(`\n${knownAddress.slice(0, -1)}${path}#2022-realisation-rap-2022`)).toBe(true)
    await page.context().close()
  })

  test('is told, with script, beside each citation, and by the page for the figure that its address names', async () => {
    const page = await known.visit(`${path}#2021-realisation-rap-2021`)
    const figure = page.locator('[id="2021-realisation-rap-2021"]')
    await figure.getByText('Citer', { exact: true }).click()
    const citation = (await figure.locator('textarea').inputValue()).replaceAll(/[\u00A0\u202F]/g, ' ')
    expect(citation).toContain('réalisation 2021 : 50')
    expect(await message(figure.getByRole('link', { name: /^Signaler une erreur/ }))).toBe(citation)
    expect(await message(page.getByRole('link', { name: 'Signaler une erreur sur cette page' }))).toBe(
      citation,
    )
    await page.context().close()
  })
})
