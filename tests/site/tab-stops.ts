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

/** Presses Tab from the top of the page until focus leaves it. */
export async function tabStops(page: Page): Promise<readonly TabStop[]> {
  const stops: TabStop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(readStop)
    if (stop === undefined || stop.index === stops[0]?.index) return stops
    stops.push(stop)
  }
}

/** Runs in the browser. */
function readStop(): TabStop | undefined {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return undefined
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused)
  const box = focused.getBoundingClientRect()
  return {
    index: [...document.querySelectorAll('*')].indexOf(focused),
    name: `${focused.tagName} ${focused.getAttribute('aria-labelledby') ?? focused.textContent.trim()}`.slice(
      0,
      60,
    ),
    outlined:
      outlineStyle !== 'none' &&
      Number.parseFloat(outlineWidth) >= 2 &&
      outlineColor !== getComputedStyle(document.body).backgroundColor,
    inWindow: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }
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
