import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { archiveRoot, isLeftover } from './src/read/read-files.ts'
import { siteAddress } from './src/cli/settings.ts'
import { writtenAddress } from './src/cli/problems-page.ts'
import { ownTheme } from './src/cli/theme.ts'

/** Whole, as Vite names files. */
const archive = resolve(archiveRoot())
// In dev, an archive with an error has its pages too: the list of what is wrong.
const written = process.argv.includes('dev') ? writtenAddress(archive) : undefined
const { origin, base } = siteAddress(process.env.SITE_URL ?? written)

export default defineConfig({
  site: origin,
  base,
  // Pages end in a slash, as the site's own addresses do; « always » would ask one of data files and pictures in dev.
  trailingSlash: 'ignore',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: {
        smartPunctuation: false,
        gfm: { footnotes: { label: 'Notes', backLabel: 'Revenir à l’appel de la note {reference}' } },
      },
    }),
  },
  integrations: [mdx(), pageContext()],
  vite: {
    // Its texts in MDX, wherever it is: see src/site/prose/bodies.ts.
    resolve: { alias: { '#archive': archive } },
    plugins: [ownTheme(), runFromSource(), reloadOnData(), tellProblems()],
    // The one page that loads scripts late needs no list of them to load ahead, nor the script that would read it.
    build: { assetsInlineLimit: 0, modulePreload: false },
  },
})

/** Names what gives every page its context: Astro finds it alone only in `src/`, outside every room. */
function pageContext() {
  const entrypoint = new URL('src/pages/_middleware.ts', import.meta.url)
  return {
    name: 'page-context',
    hooks: { 'astro:config:setup': ({ addMiddleware }) => addMiddleware({ order: 'pre', entrypoint }) },
  }
}

/** In dev, each page of an archive with errors is the list of them, in the words of `verify`: read once, where pages are made. */
function tellProblems() {
  return {
    name: 'tell-problems',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next()
        return problemsPage(server)
          .then(({ answerProblems, archiveFaults }) => {
            const faults = archiveFaults(archiveRoot())
            return faults.length === 0 ? next() : answerProblems(response, faults)
          })
          .catch(next)
      })
    },
  }
}

/** The module of that name as pages import it, with the archive that they read. */
const problemsPage = ({ environments }) => environments.ssr.runner.import('/src/cli/problems-page.ts')

/**
 * In dev, a file of the archive that changes, whatever its kind, empties the archive where pages are made, and the browser
 * loads its page again. Astro's own event of changed content makes it ask again which pages there are; modules stay.
 */
function reloadOnData() {
  return {
    name: 'reload-on-data',
    configureServer(server) {
      server.watcher.add(['data', 'content', 'publications'].map((folder) => join(archive, folder)))
      server.watcher.on('all', (_event, path) => {
        const inArchive = relative(archive, path).replaceAll('\\', '/')
        if (!/^(?:data|content|publications)\//.test(inArchive) || isLeftover(inArchive)) return
        for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {})
        server.environments.client.hot.send({ type: 'full-reload' })
      })
    },
  }
}

/** In a build, the modules without pages nor styles run as they are, so that the archive that the build has read is the one its pages show. */
function runFromSource() {
  return {
    name: 'run-from-source',
    apply: 'build',
    // What is left out of this code is sent to nobody: looking for it takes a tenth of a large build.
    configEnvironment(name) {
      return name === 'prerender' ? { build: { rolldownOptions: { treeshake: false } } } : undefined
    },
    enforce: 'pre',
    resolveId(id) {
      return this.environment.name !== 'client' &&
        /^#(?:(?:model|words|read|charts|downloads)\/.+|urls)\.ts$/.test(id)
        ? { id, external: true }
        : undefined
    },
  }
}
