import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { body } from './peers/page.mjs'
import type { peerIndicator } from './peer-data.ts'
import { bench } from './places.ts'

/** The libraries that draw the same chart in the reader's browser. */
export const libraries = ['d3', 'plot', 'vega-lite'] as const

/** Writes one page a library under a folder: the text and table of an indicator as HTML, its chart left to script. */
export async function writeClientPages(
  folder: string,
  indicator: ReturnType<typeof peerIndicator>,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: libraries.map((name) => join(bench, 'peers/browser', `${name}.mjs`)),
    bundle: true,
    minify: true,
    format: 'esm',
    outdir: folder,
    outExtension: { '.js': '.js' },
    logLevel: 'error',
  })
  const data = JSON.stringify(indicator.rows).replaceAll('<', '\\u003c')
  for (const name of libraries) {
    const words = body(indicator).replace(/<svg.*<\/svg>/s, '<div id="chart"></div>')
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><link rel="icon" href="data:,"><script type="module" src="${name}.js"></script><script type="application/json" id="data">${data}</script></head><body>${words}</body></html>`,
    )
  }
  copyFileSync(join(folder, 'd3.html'), join(folder, '404.html'))
}
