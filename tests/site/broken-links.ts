import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PageFacts } from './page-facts.ts'

/**
 * The internal addresses that lead nowhere: pages, files and fragments, each with the page that writes it.
 * Addresses outside the site (another origin) are not looked at; one of the same origin outside the base path
 * is broken.
 */
export function brokenLinks(
  pages: readonly PageFacts[],
  folder: string,
  { origin, base }: { readonly origin: string; readonly base: string },
): readonly string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]))
  return pages.flatMap((page) => {
    const here = new URL(`${base}${page.path.slice(1)}`, origin)
    return [...page.links, ...page.assets]
      .map((address) => ({ address, url: new URL(address, here) }))
      .filter(({ url }) => url.origin === origin && !leadsSomewhere(url))
      .map(({ address }) => `${page.path} → ${address}`)
  })

  function leadsSomewhere(url: URL): boolean {
    if (!url.pathname.startsWith(base)) return false
    const path = `/${url.pathname.slice(base.length)}`
    const target = byPath.get(decodeURI(path))
    if (target === undefined) return !path.endsWith('/') && existsSync(join(folder, path)) && url.hash === ''
    return url.hash === '' || target.ids.includes(decodeURIComponent(url.hash.slice(1)))
  }
}
