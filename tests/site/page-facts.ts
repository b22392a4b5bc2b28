import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { builtPages, fileOf } from './built-pages.ts'

/** What the HTML of one page says of itself, before any script. */
export interface PageFacts {
  readonly path: string
  readonly lang: string
  readonly title: string
  /** `description`, `og:title`… to their contents. */
  readonly meta: Readonly<Record<string, string>>
  readonly canonical: string
  readonly headings: readonly { readonly level: number; readonly text: string }[]
  /** Labels from the home page to this one; the last is the current page. */
  readonly breadcrumb: readonly string[]
  readonly ids: readonly string[]
  /** Addresses of links and forms, as written. */
  readonly links: readonly string[]
  /** Addresses of scripts, styles, icons and pictures, as written. */
  readonly assets: readonly string[]
  /** All that a reader or a screen reader meets: text, alternatives and titles. */
  readonly text: string
}

/** Reads every page of a built folder with the browser's own HTML parser. */
export async function readPages(
  browser: Browser,
  folder = 'dist',
  paths = builtPages(folder),
): Promise<readonly PageFacts[]> {
  const sources = paths.map((path) => ({
    path,
    html: readFileSync(fileOf(path, folder), 'utf8'),
  }))
  const page = await browser.newPage()
  const facts = await page.evaluate(readSources, sources)
  await page.close()
  return facts
}

/** Runs in the browser: uses nothing from this file. */
function readSources(sources: readonly { path: string; html: string }[]): PageFacts[] {
  const clean = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
  return sources.map(({ path, html }) => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    const all = (selector: string) => [...page.querySelectorAll(selector)]
    const values = (selector: string, attribute: string) =>
      all(selector).map((element) => element.getAttribute(attribute) ?? '')
    const heard = ['aria-label', 'title', 'alt'].flatMap((name) => values(`[${name}]`, name))
    return {
      path,
      lang: page.documentElement.lang,
      title: page.title,
      meta: Object.fromEntries(
        all('meta[name], meta[property]').map((meta) => [
          meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
          meta.getAttribute('content') ?? '',
        ]),
      ),
      canonical: values('link[rel=canonical]', 'href').join(' '),
      headings: all('h1, h2, h3, h4, h5, h6').map((heading) => ({
        level: Number(heading.tagName.slice(1)),
        text: clean(heading.textContent),
      })),
      breadcrumb: all('nav.breadcrumb li').map((step) => clean(step.textContent)),
      ids: values('[id]', 'id'),
      links: [...values('a[href]', 'href'), ...values('form[action]', 'action')],
      assets: [
        ...values('link[rel=stylesheet], link[rel=icon]', 'href'),
        ...values('script[src], img[src], source[src]', 'src'),
      ],
      text: [
        page.title,
        ...heard,
        ...all('body *')
          .filter((e) => e.tagName !== 'SCRIPT')
          .flatMap(ownText),
      ].join('\n'),
    }
  })
  /** The text that stands directly in an element. */
  function ownText(element: Element): string[] {
    return [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => clean(node.textContent))
      .filter((text) => text !== '')
  }
}
