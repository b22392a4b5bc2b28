import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { fileOf, pageKinds } from './built-pages.ts'
import { lendPages, openSite } from './open-site.ts'

const site = await openSite()
const lend = await lendPages(site.visit)

// One visit for all settings: each is set on the page as it stands.
test.concurrent.each(pageKinds())(
  '%s moves nothing for who wants less motion, keeps its edges in forced colours, and is whole on paper',
  (path) =>
    lend(async (page) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce', forcedColors: 'none' })
      await page.goto(site.at(path))
      await seesNoMotion(page)
      await page.emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'active', colorScheme: 'dark' })
      if (/<main.*<svg/s.test(readFileSync(fileOf(path), 'utf8'))) await seesCharts(page)
      await seesFieldsAndFocus(page)
      await page.setViewportSize({ width: 718, height: 1000 })
      await page.emulateMedia({ media: 'print', forcedColors: 'none', colorScheme: 'light' })
      await isWholeOnPaper(page)
    }),
)

async function seesNoMotion(page: Page): Promise<void> {
  const moving = await page.locator('html, body *').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element)
        return scrollBehavior === 'smooth' || transitionDuration !== '0s' || animationName !== 'none'
      })
      .map(({ tagName, className }) => `${tagName} ${String(className)}`),
  )
  expect(moving, 'less motion').toEqual([])
}

/** Each mark and text of the charts. */
async function seesCharts(page: Page): Promise<void> {
  // The places of a chart that take clicks are meant to be unseen.
  const marks = await page
    .locator('svg :is(text, path, circle, rect, line, polyline):not([pointer-events], .c-columns path)')
    .evaluateAll(marksSeen)
  expect(marks.length).toBeGreaterThan(0)
  expect(
    marks.filter((mark) => !mark.seen && !mark.name.includes('c-future')),
    'marks in forced colours',
  ).toEqual([])
}

async function seesFieldsAndFocus(page: Page): Promise<void> {
  const bare = await page
    .locator('input:not([type=file]), select, textarea, button')
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.checkVisibility() && getComputedStyle(control).borderTopStyle === 'none')
        .map((control) => control.outerHTML.slice(0, 100)),
    )
  expect(bare, 'fields without edges in forced colours').toEqual([])
  await page.keyboard.press('Tab')
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineColor } = getComputedStyle(document.activeElement ?? document.body)
    return outlineStyle !== 'none' && outlineColor !== getComputedStyle(document.body).backgroundColor
  })
  expect(outline, 'focus in forced colours').toBe(true)
}

/** Without menus, its tables whole, with what a sheet needs to be found again: site, address, date of the data, licence. */
async function isWholeOnPaper(page: Page): Promise<void> {
  expect(await page.innerText('header')).toBe(await page.innerText('.site-name'))
  const footer = await page.innerText('footer')
  expect(footer).toContain(await page.locator('link[rel="canonical"]').getAttribute('href'))
  expect(footer).toMatch(/Données sous .*Licence Ouverte.*mises à jour le \d/s)
  expect(
    await page
      .locator('nav, .skip, .search-form, .no-print')
      .evaluateAll((elements) =>
        elements.filter((element) => element.checkVisibility()).map(({ tagName }) => tagName),
      ),
    'menus on paper',
  ).toEqual([])
  const cut = await page
    .locator('.scroll')
    .evaluateAll((regions) =>
      regions
        .filter(
          (region) =>
            region.scrollWidth > region.clientWidth && getComputedStyle(region).overflowX !== 'visible',
        )
        .map((region) => region.querySelector('caption')?.textContent ?? ''),
    )
  expect(cut, 'tables cut on paper').toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718)
}

/**
 * Whether each mark of the charts differs from what it is drawn on: the page, or for a text the last shape under its
 * middle. Runs in the browser.
 */
function marksSeen(elements: readonly Element[]): { seen: boolean; name: string }[] {
  const paper = getComputedStyle(document.body).backgroundColor
  const drawn = elements.filter((element) => element.checkVisibility() && !element.closest('pattern'))
  const shapes = drawn.filter((element) => element instanceof SVGGeometryElement)
  const isColour = (paint: string) => /^rgb/.test(paint) && !/^rgba\(.*, 0\)$/.test(paint)
  const ground = (text: SVGTextElement) => {
    const { x, y, width, height } = text.getBBox()
    const middle = new DOMPoint(x + width / 2, y + height / 2)
    const under = shapes.filter(
      (shape) =>
        shape.ownerSVGElement === text.ownerSVGElement &&
        isColour(getComputedStyle(shape).fill) &&
        shape.compareDocumentPosition(text) === Node.DOCUMENT_POSITION_FOLLOWING &&
        shape.isPointInFill(middle),
    )
    const last = under.at(-1)
    return last === undefined ? paper : getComputedStyle(last).fill
  }
  return drawn.map((element) => {
    const { fill, stroke } = getComputedStyle(element)
    const seen =
      element instanceof SVGTextElement
        ? isColour(fill) && fill !== ground(element)
        : [fill, stroke].some((paint) => paint.startsWith('url(') || (isColour(paint) && paint !== paper))
    return {
      seen,
      name: `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent}`,
    }
  })
}
