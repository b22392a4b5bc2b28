import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { hasScript, pageKinds } from './built-pages.ts'
import { cutTexts } from './cut-texts.ts'
import { lendPages, openSite } from './open-site.ts'

const site = await openSite()
const lend = await lendPages(site.visit, { bypassCSP: true })

const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

test.concurrent.each(pageKinds())('%s fits three widths, stays still and holds its words', (path) =>
  lend(async (page) => {
    const errors = errorsOf(page)
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(site.at(path))
      expect(await page.evaluate(overflow), `${width} px`).toEqual([])
      expect(await page.evaluate(layoutShift), `moves at ${width} px`).toBe(0)
    }
    expect(errors).toEqual([])
    const scripts = await page.locator('script:not([type="application/ld+json"])').count()
    expect(scripts, 'scripts, save for the search, the verifier and the citations').toBe(
      hasScript(path) ? 1 : 0,
    )
    expect(await page.locator('[onclick], [onload], [style]').count(), 'inline scripts and styles').toBe(0)
    await page.setViewportSize({ width: 360, height: 900 })
    expect(await page.evaluate(brokenWords), 'words of tables cut on a phone').toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.addStyleTag({ content: spaced })
    expect(await page.evaluate(overflow), 'text spaced out').toEqual([])
    expect(await page.evaluate(cutTexts), 'text spaced out').toEqual([])
  }),
)

/** The errors of scripts and of the console, from now on. */
function errorsOf(page: Page): readonly string[] {
  const errors: string[] = []
  page.removeAllListeners('console')
  page.removeAllListeners('pageerror')
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

/** What sticks out of the page's right edge, when the page scrolls sideways. Runs in the browser. */
function overflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''} ${element.id}`)
}

/** The sum of every layout shift since the page began. Runs in the browser. */
async function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let total = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(() => setTimeout(() => resolve(total), 50))
  })
}

/** The words of table cells that are cut over two lines. Runs in the browser. */
function brokenWords(): string[] {
  const broken: string[] = []
  for (const cell of document.querySelectorAll('th, td')) {
    // The headings of cards are for ears alone on a phone: each cell shows its own.
    if (cell.closest('.cards thead') !== null) continue
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      for (const word of (texts.currentNode.textContent ?? '').matchAll(/[\p{L}\p{N}]{2,}/gu)) {
        const range = document.createRange()
        range.setStart(texts.currentNode, word.index)
        range.setEnd(texts.currentNode, word.index + word[0].length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) broken.push(word[0])
      }
    }
  }
  return broken
}
