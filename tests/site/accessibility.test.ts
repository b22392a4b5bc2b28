import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { builtPages, pageKinds } from './built-pages.ts'
import { cutTexts } from './cut-texts.ts'
import { farLabels, markupFaults, styledContent } from './markup-faults.ts'
import { lendPages, openSite } from './open-site.ts'

const site = await openSite()
const kinds = pageKinds()
// Few pages for each way of reading: each new context costs a process of the browser.
const lend = await lendPages(site.visit)
/** 1280 px at 400 % are 320 px, drawn four times as fine. */
const lendZoomed = await lendPages(site.visit, {
  viewport: { width: 320, height: 256 },
  deviceScaleFactor: 4,
  bypassCSP: true,
})

test.concurrent.each(builtPages())(
  '%s says what its links, files, landmarks and tables are, and without styles too; its skip links lead there',
  (path) =>
    lend(async (page) => {
      await page.goto(site.at(path))
      if (kinds.includes(path)) await followSkips(page)
      expect(await page.evaluate(ambiguousLinks), 'links that only their place tells apart').toEqual([])
      expect(await page.evaluate(unweighedFiles), 'files without format or weight').toEqual([])
      expect(await page.evaluate(faultyTables), 'tables').toEqual([])
      expect(await page.evaluate(landmarks)).toEqual({
        once: ['BODY > FOOTER', 'BODY > HEADER', 'MAIN'],
        unnamed: [],
        search: 1,
      })
      expect(await page.evaluate(markupFaults), 'markup').toEqual([])
      expect(await page.evaluate(farLabels), 'labels far from their fields').toEqual([])
      expect(await page.evaluate(styledContent), 'what only styles tell').toEqual({ moved: [], lost: [] })
    }),
)

const skips = [
  ['Aller au contenu', 'contenu'],
  ['Aller au menu', 'menu'],
  ['Aller à la recherche', 'q'],
] as const

/** The skip links take the keyboard where they say. */
async function followSkips(page: Page): Promise<void> {
  for (const [label, id] of skips) {
    const link = page.getByRole('link', { name: label, exact: true })
    await link.focus()
    expect((await link.boundingBox())?.x, label).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id), label).toBe(id)
  }
}

test.concurrent.each(kinds)('%s at 400 percent, text spaced out, scrolls one way and cuts nothing', (path) =>
  lendZoomed(async (zoomed) => {
    await zoomed.goto(site.at(path))
    // Charts place their words themselves; each value stands in a table beside.
    await zoomed.addStyleTag({
      content: `:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
    })
    expect(await zoomed.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await zoomed.evaluate(cutTexts)).toEqual([])
  }),
)

/**
 * Links that bear the same name, lead elsewhere and have the same context: their sentence, and the item,
 * paragraph or cell around them, with the headings of its row and column (RGAA 6.1). Runs in the browser.
 */
function ambiguousLinks(): string[] {
  const clean = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
  const context = (link: Element): string => {
    const around = link.closest('td, th, li, p, dd')
    const row = link.closest('tr')
    const cell = link.closest('td, th')
    if (row === null || !(cell instanceof HTMLTableCellElement)) return clean(around?.textContent)
    const heading = row.closest('table')?.querySelectorAll('thead th')[cell.cellIndex]
    return [row.closest('table')?.caption, ...row.querySelectorAll('th'), heading, around]
      .map((element) => clean(element?.textContent))
      .join(' | ')
  }
  /** The words just before the link, in its sentence. */
  const before = (link: Element): string => {
    const range = document.createRange()
    range.setStart(link.closest('td, th, li, p, dd') ?? link, 0)
    range.setEndBefore(link)
    return clean(range.toString()).slice(-60)
  }
  const seen = new Map<string, string>()
  const alone = /^(?:citer|ici|csv|json|document officiel|télécharger|lire la suite|en savoir plus|voir)$/i
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
    const name = clean(link.getAttribute('aria-label') ?? link.textContent)
    if (name === '' || alone.test(name))
      return [`« ${name} » → ${new URL(link.getAttribute('href') ?? '', location.href).href}`]
    const key = `${name} || ${context(link)} || ${before(link)}`
    const other = seen.get(key)
    seen.set(key, new URL(link.getAttribute('href') ?? '', location.href).href)
    return other === undefined || other === new URL(link.getAttribute('href') ?? '', location.href).href
      ? []
      : [`« ${name} » → ${new URL(link.getAttribute('href') ?? '', location.href).href} and ${other}`]
  })
}

/** Links to files of the site that do not say their format and weight. Runs in the browser. */
function unweighedFiles(): string[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter(
      ({ origin, pathname }) =>
        origin === location.origin && /\.(csv|json|jsonld|xlsx|ods|svg|png|zip)$/.test(pathname),
    )
    .filter(({ pathname }) => !/\/(?:flux|manifest)\.json$/.test(pathname))
    .filter((link) => {
      const text = `${link.textContent} ${link.nextElementSibling?.textContent ?? ''} ${link.parentElement?.textContent ?? ''}`
      return !/(?:CSV|JSON|JSON-LD|Excel|ODS|OpenDocument|SVG|PNG)[\s\S]*\d\s?(?:octets|ko|Mo)/.test(text)
    })
    .map((link) => link.outerHTML.slice(0, 120))
}

/** The landmarks of the page, those that need a name and have none. Runs in the browser. */
function landmarks() {
  const all = (selector: string) => [...document.querySelectorAll(selector)]
  return {
    once: all('body > header, body > footer, main')
      .map(({ tagName, parentElement }) =>
        tagName === 'MAIN' ? tagName : `${parentElement?.tagName ?? ''} > ${tagName}`,
      )
      .toSorted(),
    unnamed: all('nav, aside, [role=region]')
      .filter((element) => {
        const named = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent
        return !(element.getAttribute('aria-label') ?? named)
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    search: all('[role=search]').length,
  }
}

/** Tables that a screen reader could not say: no caption or one used twice, no row of headings, a row without. Runs in the browser. */
function faultyTables(): string[] {
  const tables = [...document.querySelectorAll('table')]
  const captions = tables.map(({ caption }) => caption?.textContent.trim() ?? '')
  return tables.flatMap((table, index) => {
    const caption = captions[index] ?? ''
    const [head, ...more] = table.tHead?.rows ?? []
    const bare = [...table.querySelectorAll('th')].filter((th) => !th.hasAttribute('scope'))
    const rows = [...(table.tBodies[0]?.rows ?? [])].filter(
      (row) => row.querySelector('th[scope=row], th[scope=rowgroup]') === null,
    )
    const faults = [
      caption === '' || captions.indexOf(caption) !== index ? 'caption' : '',
      head === undefined || more.length > 0 ? 'heading rows' : '',
      bare.length > 0 ? 'th without scope' : '',
      rows.length > 0 ? `row without heading: ${rows[0]?.textContent ?? ''}` : '',
    ].filter((fault) => fault !== '')
    return faults.map((fault) => `${caption} : ${fault}`)
  })
}
