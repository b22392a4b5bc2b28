import { describe, expect, test } from 'vitest'
import { pageKinds } from './built-pages.ts'
import { openSite } from './open-site.ts'

const site = await openSite()
const kinds = pageKinds()

describe.each([320, 768, 1280])('%i px wide', (width) => {
  const viewport = { width, height: 900 }

  test.each(kinds)('%s fits, stays still and reports no error', async (path) => {
    const context = await site.browser.newContext({ viewport })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(site.at(path))
    expect(await page.evaluate(overflow)).toEqual([])
    expect(await page.evaluate(layoutShift)).toBe(0)
    expect(errors).toEqual([])
    await context.close()
  })
})

test.each(kinds)('%s breaks no word of a table on a phone', async (path) => {
  const page = await site.visit(path, { viewport: { width: 360, height: 900 } })
  expect(await page.evaluate(brokenWords)).toEqual([])
  await page.context().close()
})

test.each(kinds)('%s loses nothing when its reader spaces the text out', async (path) => {
  const page = await site.visit(path)
  await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
  })
  expect(await page.evaluate(overflow)).toEqual([])
  expect(await page.evaluate(clipped)).toEqual([])
  await page.context().close()
})

test.each(kinds.filter((path) => path !== '/recherche/'))('%s has no script', async (path) => {
  const page = await site.visit(path)
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
  expect(await page.locator('[onclick], [onload], [style]').count()).toBe(0)
  await page.context().close()
})

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

/** The elements whose text is cut off by their own box. Runs in the browser. */
function clipped(): string[] {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      const cuts = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip')
      const over =
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      return cuts && over && clipPath === 'none' && !(element instanceof SVGElement)
    })
    .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`)
}

/** The words of table cells that are cut over two lines. Runs in the browser. */
function brokenWords(): string[] {
  const broken: string[] = []
  for (const cell of document.querySelectorAll('th, td')) {
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
