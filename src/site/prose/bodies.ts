import type { MDXInstance } from 'astro'

/** What stands in each MDX file of the archive, by its folder and name: `indicateurs/<slug>`. */
function byName<T>(files: Readonly<Record<string, T>>): ReadonlyMap<string | undefined, T> {
  return new Map(
    Object.entries(files).map(([path, file]) => [/[^/]+\/[^/]+(?=\.mdx$)/.exec(path)?.[0], file]),
  )
}

// `#archive` is the folder of `content/`: see astro.config.mjs. « Exhaustive »: in a hidden folder too. Vite wants each glob
// written out; the folders are those that are read, since what `readFiles` passes over may be no MDX at all.
const components = byName(
  import.meta.glob<MDXInstance<object>>(
    '#archive/content/{objectifs,indicateurs,exercices,recoupements,pages}/[a-z0-9]*.mdx',
    { exhaustive: true },
  ),
)
const sources = byName(
  import.meta.glob<string>(
    '#archive/content/{objectifs,indicateurs,exercices,recoupements,pages}/[a-z0-9]*.mdx',
    { exhaustive: true, query: '?raw', import: 'default' },
  ),
)

/** The body of `content/<name>.mdx` as a component, and its source with the front matter. Throws when there is no such file. */
export async function bodyOf(name: string) {
  const component = components.get(name)
  const source = sources.get(name)
  if (component === undefined || source === undefined) throw new Error(`content/${name}.mdx : aucun fichier.`)
  return { Body: (await component()).Content, source: await source() }
}
