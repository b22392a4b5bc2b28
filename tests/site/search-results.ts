import type { Page } from 'playwright-core'

/** One result as a reader sees it. */
export interface Result {
  readonly title: string
  /** Path in the site, base included. */
  readonly path: string
  /** Fragment that it leads to, with its `#`; empty for a page. */
  readonly hash: string
  /** « Indicateur · 2021 ». */
  readonly origin: string
  readonly excerpt: string
}

/** Waits for the search under way to end; returns what the live region says. */
export async function searchEnded(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const said = document.querySelector('#etat')?.textContent ?? ''
    const list = document.querySelector('#resultats')
    return /^Aucun/.test(said) || (/^\d/.test(said) && list?.ariaBusy === 'false')
  })
  return (await page.textContent('#etat')) ?? ''
}

/** Types a query in the search page, submits it, and returns the first results (ten at most). */
export async function search(page: Page, query: string): Promise<readonly Result[]> {
  await page.fill('#q', query)
  await page.press('#q', 'Enter')
  await searchEnded(page)
  return results(page)
}

/** The results shown. */
export function results(page: Page): Promise<readonly Result[]> {
  return page.locator('#resultats > li').evaluateAll((items) =>
    items.map((item) => {
      const [origin, excerpt] = item.querySelectorAll('p')
      const link = item.querySelector<HTMLAnchorElement>('h2 a')
      return {
        title: link?.textContent ?? '',
        path: link?.pathname ?? '',
        hash: link?.hash ?? '',
        origin: origin?.textContent ?? '',
        excerpt: excerpt?.textContent ?? '',
      }
    }),
  )
}
