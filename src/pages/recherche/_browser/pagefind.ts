/** What a result says once its fragment is loaded. */
export interface PagefindData {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

/** A result whose content is loaded on demand. */
export interface PagefindResult {
  readonly data: () => Promise<PagefindData>
}

/** The part of Pagefind's API that the page uses (pagefind 1.5). */
export interface Pagefind {
  readonly options: (options: {
    readonly ranking: { readonly pageLength: number; readonly termFrequency: number }
  }) => Promise<void>
  readonly search: (
    query: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>
}

let loaded: Promise<Pagefind> | undefined

/** Loads the search code and its index, once, when someone searches. */
export function loadPagefind(base: string): Promise<Pagefind> {
  loaded ??= load(base)
  return loaded
}

/**
 * Tables repeat the names of years and documents on every page, so that how often a word stands there says
 * little: results are ranked by where it stands (title, heading, text).
 */
async function load(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind
  await pagefind.options({ ranking: { pageLength: 0, termFrequency: 0 } })
  return pagefind
}
