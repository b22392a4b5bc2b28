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
  const charted = kinds.filter((path) => readFileSync(fileOf(path), 'utf8').includes('<svg'))

  test.each(charted)('still sees each mark and text of the charts of %s', async (path) => {
    await page.goto(site.at(path))
    const marks = await page
      .locator('svg :is(text, path, circle, rect:not([pointer-events]), line, polyline)')
      .evaluateAll((elements) => {
        const paper = getComputedStyle(document.body).backgroundColor
        const hidden = (colour: string) =>
          colour === 'none' || colour === paper || /^rgba\(.*, 0\)$/.test(colour)
        return elements
          .filter((element) => element.checkVisibility())
          .map((element) => {
            const { fill, stroke } = getComputedStyle(element)
            const seen = !hidden(fill) || !hidden(stroke)
            return {
              seen,
              name: `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent}`,
            }
          })
      })
    expect(marks.length).toBeGreaterThan(10)
    expect(
      marks.filter((mark) => !mark.seen && !mark.name.includes('c-gap') && !mark.name.includes('c-future')),
    ).toEqual([])
  })
})

describe('on paper', async () => {
  const page = await site.visit('/', { viewport: { width: 718, height: 1000 } })
  await page.emulateMedia({ media: 'print' })

  test.each(kinds)('%s is printed without menus, its tables whole', async (path) => {
    await page.goto(site.at(path))
    expect(
      await page
        .locator('header, footer, nav, .skip, .no-print')
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
