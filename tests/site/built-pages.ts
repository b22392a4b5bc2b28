import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The path of every page of a built site, as the site writes it (`/indicateurs/x/`, `/404.html`), sorted; those
 * made to be shown inside other sites, and those that only lead elsewhere, which have no frame, are apart.
 */
export function builtPages(folder = 'dist'): readonly string[] {
  return htmlFiles(folder).filter((path) => !path.startsWith('/integrer/') && !isMoved(path, folder))
}

/** The path of every page that only leads to where it stands today. */
export function movedPages(folder = 'dist'): readonly string[] {
  return htmlFiles(folder).filter((path) => isMoved(path, folder))
}

const isMoved = (path: string, folder: string) =>
  readFileSync(fileOf(path, folder), 'utf8').includes('<meta http-equiv="refresh"')

/** The path of every page made to be shown inside other sites. */
export function embeddedPages(folder = 'dist'): readonly string[] {
  return htmlFiles(folder).filter((path) => path.startsWith('/integrer/'))
}

function htmlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/index\.html$/, ''))
    .toSorted()
}

/** Whether a page has a script: those that need one, indicators and tables, where it only adds to what is there. */
export function hasScript(path: string, folder = 'dist'): boolean {
  const sorts = readFileSync(fileOf(path, folder), 'utf8').includes('class="table-tools')
  return sorts || scripted.includes(path) || /^\/indicateurs\/[^/]+\/$/.test(path)
}

/** The pages that need a script for what they offer; each says so without. */
export const scripted: readonly string[] = ['/recherche/', '/contribuer/verifier/']

/** The file of a page in the built folder. */
export function fileOf(path: string, folder = 'dist'): string {
  return join(folder, path.endsWith('/') ? `${path}index.html` : path)
}

/**
 * One page of each kind: pages that differ only by their last step (`/indicateurs/x/`) are one kind, or two when
 * some have a chart, unless they have a route of their own (`/objectifs/evolution/`); the heaviest stands for its kind.
 */
export function pageKinds(folder = 'dist'): readonly string[] {
  const kinds = new Map<string, { path: string; weight: number }>()
  for (const path of builtPages(folder)) {
    const html = readFileSync(fileOf(path, folder), 'utf8')
    const own = [`src/pages${path.slice(0, -1)}.astro`, `src/pages${path}index.astro`].some((file) =>
      existsSync(file),
    )
    const route = own ? path : path.replace(/^(\/[^/]+\/)[^/]+\/$/, '$1*/')
    const kind = `${route} ${html.includes('<svg') ? 'chart' : ''}`
    if (html.length > (kinds.get(kind)?.weight ?? 0)) kinds.set(kind, { path, weight: html.length })
  }
  return [...kinds.values()].map(({ path }) => path)
}
