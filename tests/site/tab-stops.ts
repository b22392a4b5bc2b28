import type { Page } from 'playwright-core'

/** One stop of the Tab key. */
export interface TabStop {
  /** Its place among all elements of the page. */
  readonly index: number
  /** What a reader would call it. */
  readonly name: string
  /** Whether its outline can be seen: drawn, three pixels at least, of another colour than the page. */
  readonly outlined: boolean
  /** Whether it is in the window, once focused. */
  readonly inWindow: boolean
}

/**
 * Presses Tab from the top of the page, `count` times: where the focus goes, as the page hears of it. The keys are sent
 * in one go, for a page may have hundreds of stops.
 */
export async function tabStops(page: Page, count: number): Promise<readonly TabStop[]> {
  await page.evaluate(recordStops)
  await Promise.all(Array.from({ length: count }, () => page.keyboard.press('Tab')))
  return page.evaluate(() => (window as unknown as { tabStops: readonly TabStop[] }).tabStops)
}

/** Runs in the browser. */
function recordStops(): void {
  const all = [...document.querySelectorAll('*')]
  const stops: TabStop[] = []
  Object.assign(window, { tabStops: stops })
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target)
    const box = target.getBoundingClientRect()
    stops.push({
      index: all.indexOf(target),
      name: `${target.tagName} ${target.getAttribute('aria-labelledby') ?? target.textContent.trim()}`.slice(
        0,
        60,
      ),
      outlined:
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        outlineColor !== getComputedStyle(document.body).backgroundColor,
      inWindow: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    })
  })
}

/** The places of all that can be operated or scrolled, in the order of the page. */
export function operable(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')]
    const wanted = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
    return all.flatMap((element, index) =>
      element.matches(wanted) && element.checkVisibility() ? [index] : [],
    )
  })
}
