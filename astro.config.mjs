import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { archiveRoot, forgetArchive } from './src/archive.ts'
import { siteAddress } from './src/cli/site-url.ts'
import { ownTheme } from './src/cli/theme.ts'

const { origin, base } = siteAddress()

export default defineConfig({
  site: origin,
  base,
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  integrations: [mdx()],
  vite: { plugins: [ownTheme(), reloadOnData()], build: { assetsInlineLimit: 0 } },
})

/** In dev, a changed CSV or YAML empties the archive and reloads every environment: to the client alone, the server would keep the old figures. */
function reloadOnData() {
  return {
    name: 'reload-on-data',
    configureServer(server) {
      const root = archiveRoot()
      server.watcher.add([`${root}/data`, `${root}/content`])
      server.watcher.on('all', (_event, path) => {
        if (!/\.(csv|yaml|mdx)$/.test(path)) return
        forgetArchive()
        for (const environment of Object.values(server.environments)) {
          environment.hot.send({ type: 'full-reload' })
        }
      })
    },
  }
}
