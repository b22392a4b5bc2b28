import type { AstroIntegration } from 'astro'

/** What a build does with its pages while Astro renders them. */
export interface Rendering {
  /** The components of the pages to render last, for they wait for something that is made meanwhile. */
  readonly last: ReadonlySet<string>
  /** Takes each page, in the order of the site's addresses. Its path has neither origin nor base: `indicateurs/<slug>/`. */
  readonly page: (path: string, html: string) => Promise<void>
}

/** Puts the pages in order and hands each of them on, through Astro's own hook for those who render in their own way. */
export function watchRendering({
  last,
  page,
}: Rendering): AstroIntegration & { readonly done: () => Promise<void> } {
  let queue = Promise.resolve()
  let base = '/'
  return {
    name: 'watch-rendering',
    // Awaited once all pages are rendered; what failed before is told then.
    done: () => queue,
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/')
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((given) => ({
          ...given,
          async getStaticPaths() {
            const paths = await given.getStaticPaths()
            const waits = ({ route }: (typeof paths)[number]) => last.has(route.component)
            return [...paths.filter((path) => !waits(path)), ...paths.filter(waits)]
          },
          async render(request, options) {
            const rendering = given.render(request, options).then(async (result) => {
              const response = result instanceof Response ? result : result.response
              const isPage = response.headers.get('content-type')?.startsWith('text/html') === true
              return { result, html: isPage ? await response.clone().text() : undefined }
            })
            const path = new URL(request.url).pathname.slice(base.length)
            queue = queue.then(async () => {
              const { html } = await rendering
              if (html !== undefined) await page(path, html)
            })
            queue.catch(() => undefined)
            return (await rendering).result
          },
        }))
      },
    },
  }
}
