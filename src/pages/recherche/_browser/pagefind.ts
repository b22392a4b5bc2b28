/** What a result says once its fragment is loaded. */
export interface PagefindData {
  readonly url: string
  /** Escaped text around what was found, with `<mark>` around it. */
  readonly excerpt: string
  /** The same without marks. */
  readonly plain_excerpt: string
  /** The whole text. */
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

/** A result whose content is loaded on demand. */
export interface PagefindResult {
  readonly data: () => Promise<PagefindData>
}

/** The part of Pagefind's API that the page uses (pagefind 1.5). */
export interface Pagefind {
  readonly search: (
    query: string | null,
    options?: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>
  /** Loads the parts of the index that a search for these words needs. */
  readonly preload: (query: string) => Promise<unknown>
  /** Loads what all filters need. */
  readonly filters: () => Promise<unknown>
}

interface PagefindModule {
  readonly createInstance: (options: {
    readonly noWorker: boolean
    readonly metaCacheTag: string
    readonly ranking: {
      readonly pageLength: number
      readonly termFrequency: number
      readonly metaWeights: Readonly<Record<string, number>>
    }
  }) => Pagefind
}

let loaded: Promise<Pagefind> | undefined
/** How many times something did not come. */
let failures = 0

/** How many parts of the index did not come: Pagefind takes each for an empty one, and finds nothing in it. */
let missing = 0

const ask = globalThis.fetch
globalThis.fetch = async (...request) => {
  try {
    const response = await ask(...request)
    if (!response.ok) missing += 1
    return response
  } catch (error) {
    missing += 1
    throw error
  }
}

/** Loads the search code and its index, once, when someone begins to search; again after `forgetPagefind`. */
export function loadPagefind(base: string): Promise<Pagefind> {
  loaded ??= load(`${base}pagefind/`)
  return loaded
}

/** Has the next search load all again, when something did not come. */
export function forgetPagefind(): void {
  loaded = undefined
  failures += 1
}

/**
 * What Pagefind asks for one after the other is asked for at once, and its worker, which would be one more thing to
 * wait for, is done without: an index of some hundred short texts is searched in a few milliseconds. How often a word
 * stands in a text says little; that it is in the name or title of a record says much.
 */
async function load(folder: string): Promise<Pagefind> {
  const before = missing
  const metaCacheTag = `${performance.timeOrigin}`
  // A browser does not ask twice for a module that failed.
  const code = `${folder}pagefind.js${failures === 0 ? '' : `?${failures}`}`
  preload({ rel: 'modulepreload', href: code })
  for (const file of [`pagefind-entry.json?ts=${metaCacheTag}`, 'wasm.fr.pagefind'])
    preload({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: folder + file })
  const { createInstance } = (await import(/* @vite-ignore */ code)) as PagefindModule
  const pagefind = createInstance({
    noWorker: true,
    metaCacheTag,
    ranking: { pageLength: 0, termFrequency: 0, metaWeights: { names: 8, title: 5, words: 3 } },
  })
  /** What Pagefind answers; throws when it lacks a part of the index. */
  const whole = async <T>(answer: Promise<T>): Promise<T> => {
    const given = await answer
    if (missing > before) throw new Error('A part of the search index did not come.')
    return given
  }
  return {
    search: (query, options) => whole(pagefind.search(query, options)),
    preload: (query) => whole(pagefind.preload(query)),
    filters: () => whole(pagefind.filters()),
  }
}

/** Has a file fetched before the code that needs it asks. */
function preload(attributes: Readonly<Partial<HTMLLinkElement>>): void {
  document.head.append(Object.assign(document.createElement('link'), attributes))
}
