import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileOf, pageKinds } from './built-pages.ts'
import { openSite } from './open-site.ts'

const site = await openSite()
const kinds = pageKinds()

describe('a reader who wants less motion', async () => {
  const page = await site.visit('/', { reducedMotion: 'reduce' })

  test.each(kinds)('sees none on %s', async (path) => {
    await page.goto(site.at(path))
    const moving = await page.locator('html, body *').evaluateAll((elements) =>
      elements
        .filter((element) => {
          const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element)
          return scrollBehavior === 'smooth' || transitionDuration !== '0s' || animationName !== 'none'
        })
        .map(({ tagName, className }) => `${tagName} ${String(className)}`),
    )
    expect(moving).toEqual([])
  })
})

describe('a reader who forces colours', async () => {
  const page = await site.visit('/', { forcedColors: 'active', colorScheme: 'dark' })
  const charted = kinds.filter((path) => /<main.*<svg/s.test(readFileSync(fileOf(path), 'utf8')))

  test.each(charted)('still sees each mark and text of the charts of %s', async (path) => {
    await page.goto(site.at(path))
    // The places of a chart that take clicks are meant to be unseen.
    const marks = await page
      .locator('svg :is(text, path, circle, rect, line, polyline):not([pointer-events], .c-columns path)')
      .evaluateAll(marksSeen)
    expect(marks.length).toBeGreaterThan(5)
    expect(marks.filter((mark) => !mark.seen && !mark.name.includes('c-future'))).toEqual([])
  })
})

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

describe('on paper', async () => {
  const page = await site.visit('/', { viewport: { width: 718, height: 1000 } })
  await page.emulateMedia({ media: 'print' })

  test.each(kinds)('%s is printed without menus, its tables whole, with its address', async (path) => {
    await page.goto(site.at(path))
    // What a sheet of paper needs to be found again: the site, the address, the date of the data and their licence.
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
    expect(cut).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718)
  })
})
