/**
 * Who may import whom. A folder of `src/` may import itself and the folders listed here, no other:
 * every other folder, and every package outside its list, is forbidden by `layerRules()`.
 * `outside` lists packages by regular expression; relative imports are always forbidden, so that
 * each import says which folder it crosses into.
 *
 * @typedef {{ folders: readonly string[], outside: readonly string[] }} Layer
 * @type {Readonly<Record<string, Layer>>}
 */
export const layers = {
  domain: { folders: [], outside: [] },
  french: { folders: ['domain'], outside: [] },
  ingest: {
    folders: ['domain', 'french'],
    outside: ['astro/zod', 'csv-parse', 'csv-stringify', 'parse5', 'yaml', 'satteri'],
  },
  charts: { folders: ['domain', 'french'], outside: ['d3-(scale|shape|array)'] },
  publish: { folders: ['domain', 'french'], outside: ['csv-stringify', 'fflate', 'node:zlib'] },
  views: { folders: ['domain', 'french', 'charts'], outside: [] },
  components: {
    folders: [
      'domain',
      'french',
      'charts',
      'views',
      'styles',
      'search',
      'copy',
      'checker',
      'hosting',
      'theme',
    ],
    outside: ['astro'],
  },
  search: { folders: ['french'], outside: [] },
  copy: { folders: [], outside: [] },
  // What a server is told: headers, policies, the files at the root of a domain.
  hosting: { folders: [], outside: [] },
  // The owner's look: colours, type, header, footer. Another folder may take its place.
  theme: { folders: ['french', 'views', 'components'], outside: ['astro'] },
  pictures: { folders: ['charts', 'styles', 'theme'], outside: ['@resvg/resvg-js', 'node:.*'] },
  // Runs in the browser: what it may import holds nothing of Node.
  checker: { folders: ['domain', 'french', 'ingest', 'charts', 'views'], outside: [] },
  pages: {
    folders: [
      'domain',
      'french',
      'ingest',
      'charts',
      'publish',
      'views',
      'components',
      'styles',
      'pictures',
      'checker',
      'hosting',
      'theme',
    ],
    files: ['archive', 'publications'],
    outside: ['astro'],
  },
  cli: {
    // `diff` prints the sentences that pages would publish: views are read there, never placed.
    folders: ['domain', 'french', 'ingest', 'publish', 'views', 'hosting'],
    files: ['archive', 'publications', 'kept-files'],
    outside: ['astro', 'pagefind', 'sirv', 'yaml', 'node:.*'],
  },
}

/** Files that cross a layer for a reason: path (glob) → what they may import besides. */
export const exceptions = {
  // The one place of ingest that touches the disk.
  'src/ingest/read-files.ts': { layer: 'ingest', outside: ['node:.*'] },
  // Tags that editors write in MDX get only their attributes, so they look the figure up themselves.
  'src/components/prose/*.{astro,ts}': { layer: 'components', files: ['archive'] },
}

/** The regular expression of the import paths that a layer may not use. */
export function forbidden(name, extra = {}) {
  const layer = layers[name]
  const inside = [name, ...layer.folders].map((folder) => `#${folder}/`)
  const files = [...(layer.files ?? []), ...(extra.files ?? [])].map((file) => `#${file}\\.ts$`)
  const outside = [...layer.outside, ...(extra.outside ?? [])].map((name) => `${name}(?:$|[/:])`)
  return `^(?!${[...inside, ...files, ...outside].join('|')})`
}

/** One ESLint block per layer, then the exceptions. Tests may import test tools and read files. */
export function layerRules() {
  const block = (files, pattern, message) => ({
    files,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: pattern, message }] }],
    },
  })
  return [
    ...Object.keys(layers).map((name) =>
      block(
        [`src/${name}/**/*.{ts,astro}`],
        forbidden(name),
        `Not open to src/${name}: see eslint.layers.mjs.`,
      ),
    ),
    ...Object.entries(exceptions).map(([glob, { layer, ...extra }]) =>
      block([glob], forbidden(layer, extra), `Not open to ${glob}: see eslint.layers.mjs.`),
    ),
  ]
}
