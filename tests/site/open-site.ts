import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { serve } from '#cli/serve.ts'
import { siteAddress } from '#cli/settings.ts'
import { launchBrowser } from '../support/browser.ts'

/** A built site being served, and a browser to read it with. */
export interface OpenSite {
  readonly browser: Browser
  /** The folder that holds the built site. */
  readonly folder: string
  /** Where it is served, base path included, with a final slash. */
  readonly url: string
  /** The address of a root-relative path as the site itself writes paths, without its base. */
  readonly at: (path: string) => string
  /** A page in a fresh context, already on `path`. */
  readonly visit: (path: string, options?: BrowserContextOptions) => Promise<Page>
}

/** Lends a page to what uses it. */
export type Lend = <T>(use: (page: Page) => Promise<T>) => Promise<T>

/**
 * Two pages in contexts of their own, a process of the browser each, for tests that say `concurrent`: each waits for a
 * free one, and takes it as the test before left it.
 */
export async function lendPages(visit: OpenSite['visit'], options?: BrowserContextOptions): Promise<Lend> {
  const free = await Promise.all([visit('/', options), visit('/', options)])
  const waiting: ((page: Page) => void)[] = []
  return async (use) => {
    const page = free.pop() ?? (await new Promise<Page>((resolve) => waiting.push(resolve)))
    try {
      return await use(page)
    } finally {
      const next = waiting.shift()
      if (next === undefined) free.push(page)
      else next(page)
    }
  }
}

/** One browser for all test files, which run one after the other; it ends with them. */
let running: Promise<Browser> | undefined

/** The site of `dist/`, or another built folder, for one test file: what it opened is closed when its tests end. */
export async function openSite(folder = 'dist', base = siteAddress().base): Promise<OpenSite> {
  if (!existsSync(join(folder, '404.html')))
    throw new Error(`${folder}/ is missing: run npm run build first.`)
  running ??= launchBrowser()
  const [browser, { server, url }] = await Promise.all([running, serve(folder, base, 0)])
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    server.closeAllConnections()
    server.close()
  })
  const at = (path: string) => new URL(path.replace(/^\//, ''), url).href
  const visit = async (path: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    context.setDefaultTimeout(10_000)
    const page = await context.newPage()
    await page.goto(at(path))
    return page
  }
  return { browser, folder, url, at, visit }
}

/** Opens all that a page holds folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
