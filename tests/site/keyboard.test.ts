import { expect, test } from 'vitest'
import { pageKinds } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { operable, tabStops } from './tab-stops.ts'

const site = await openSite()
const kinds = pageKinds()
// One page for all: each new context costs a process of the browser.
const page = await site.visit('/', { reducedMotion: 'reduce' })

test.each(kinds)(
  'Tab goes through all of %s, in order, shows where it is, and reaches what scrolls',
  async (path) => {
    await page.goto(site.at(path))
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(unreachable), `${width} px`).toEqual([])
    }
    // A form that needs a script takes no focus until all that it needs is there.
    await page.waitForFunction(() => document.querySelector('fieldset:disabled') === null)
    const wanted = await operable(page)
    // One key more leaves the page: a stop too many, or a trap, would show.
    const stops = await tabStops(page, wanted.length + 1)
    expect(stops.map(({ index }) => index)).toEqual(wanted)
    expect(stops.filter((stop) => !stop.outlined || !stop.inWindow)).toEqual([])
  },
)

test('the first stop leads to the content, past the menu', async () => {
  await page.goto(site.at('/indicateurs/'))
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('contenu')
})

/**
 * The regions that scroll sideways and that a keyboard cannot reach, or that have no name; a menu is reached by its links.
 * Runs in the browser.
 */
function unreachable(): string[] {
  return [...document.body.querySelectorAll('*')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
    .filter((element) => !element.matches('nav[aria-label]'))
    .filter((element) => {
      const name =
        document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
        element.getAttribute('aria-label')
      const landmark = element.getAttribute('role') === 'region' || element.localName === 'nav'
      return element.getAttribute('tabindex') !== '0' || !landmark || !name
    })
    .map((element) => element.outerHTML.slice(0, 120))
}
