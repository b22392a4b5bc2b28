import { readFileSync, readdirSync } from 'node:fs'
import { posix, relative, sep } from 'node:path'
import ts from 'typescript'

/** What only other components may import. */
const components = ['\\.astro$', '^#site/components\\.ts']

/**
 * Who may import whom. A room of `src/` (a folder, or `urls.ts`) may import itself and the rooms listed here, no other:
 * every other room, and every package outside its list, is forbidden by `layerRules()`, types included.
 * `outside` lists packages, and `never` what is forbidden all the same, by regular expression. Imports name their room
 * (`#model/…`), so that each says where it crosses into; in `pages` alone, those of one folder are relative (`./_…`).
 *
 * @typedef {{ rooms: readonly string[], outside?: readonly string[], never?: readonly string[], near?: true }} Layer
 * @type {Readonly<Record<string, Layer>>}
 */
export const layers = {
  model: { rooms: [] },
  words: { rooms: ['model'] },
  urls: { rooms: ['model', 'words'] },
  read: {
    rooms: ['model', 'words'],
    outside: ['csv-parse', 'yaml', 'satteri', '@astrojs/markdown-satteri', 'astro/zod'],
  },
  // Beside the flow: only commands use it, and the page that checks a file.
  import: { rooms: ['model', 'words', 'read'], outside: ['csv-stringify', 'parse5', 'yaml'] },
  // Plain data to SVG: what a chart shows is said by `site` or by its page.
  charts: { rooms: ['words'], outside: ['d3-(scale|array)'] },
  downloads: { rooms: ['model', 'words', 'urls'], outside: ['csv-stringify', 'fflate', 'node:zlib'] },
  site: { rooms: ['model', 'words', 'urls', 'charts'], outside: ['astro'] },
  pages: {
    rooms: ['model', 'words', 'urls', 'read', 'charts', 'downloads', 'site'],
    outside: ['astro'],
    near: true,
  },
  cli: {
    rooms: ['model', 'words', 'urls', 'read', 'import', 'downloads', 'site'],
    outside: ['astro', 'pagefind', 'sirv', 'yaml', 'node:.*'],
    never: components,
  },
}

/** Files of a room that may import less, or more, for a reason: path (glob) → their layer. Later ones win. */
export const exceptions = {
  // The disk and the settings, for what is read.
  'src/read/{archive,read-files}.ts': { ...layers.read, outside: ['node:.*'] },
  // What editors name may not take the address of a page.
  'src/read/content/check-references.ts': { ...layers.read, rooms: [...layers.read.rooms, 'urls'] },
  // The threads and the files that PNG pictures need.
  'src/charts/pictures/*.ts': { ...layers.charts, outside: ['@resvg/resvg-js', 'node:.*'] },
  // Where downloads meet the disk.
  'src/downloads/kept-files.ts': { ...layers.downloads, outside: ['node:.*'] },
  // What a page says is computed from what its route gives: the route alone reads the archive and asks for downloads.
  'src/pages/**/_*.ts': {
    ...layers.site,
    rooms: [...layers.site.rooms, 'site'],
    never: components,
    near: true,
  },
  'src/pages/**/_*.astro': { ...layers.site, rooms: [...layers.site.rooms, 'site'], near: true },
  // What every page asks for, which it hands to them as a route would: the archive, the publication, the site.
  'src/pages/_middleware.ts': { ...layers.pages, never: components },
  // What a search may find, and what a link may lead to, is what the pages say.
  'src/cli/{build,search-index,site-addresses}.ts': { ...layers.cli, rooms: [...layers.cli.rooms, 'pages'] },
  // Runs in the browser: nothing that it imports touches the disk.
  'src/pages/**/_browser/*.ts': {
    rooms: ['model', 'words', 'urls', 'read', 'import', 'charts', 'site'],
    never: [
      '^#read/(archive|read-files)\\.ts',
      '^#charts/pictures/',
      // What writes files of an archive, and reads HTML.
      '^#import/(?!official\\.ts|pasted/|draft/(?:labels|place-document|place-rows|table-file)\\.ts)',
      ...components,
    ],
    near: true,
  },
}

/** The regular expression of the import paths that a layer may not use; `room` is its own. */
function forbidden({ rooms, outside = [], never = [], near }, room) {
  const inside = [room, ...rooms].map((name) => `#${name}(?:/|\\.ts$)`)
  const packages = outside.map((name) => `${name}(?:$|[/:])`)
  const open = [...inside, ...packages, ...(near ? ['\\./[^/]+$'] : [])].join('|')
  return `^(?!${open})${never.map((name) => `|${name}`).join('')}`
}

/** One ESLint block per layer, then the exceptions, then circles. Tests may import test tools and read files. */
export function layerRules() {
  const block = (glob, layer, room) => ({
    files: [glob],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: forbidden(layer, room), message: `Not open to ${glob}: see eslint.layers.mjs.` },
          ],
        },
      ],
    },
  })
  return [
    ...Object.entries(layers).map(([room, layer]) =>
      block(room === 'urls' ? 'src/urls.ts' : `src/${room}/**/*.{ts,astro}`, layer, room),
    ),
    ...Object.entries(exceptions).map(([glob, layer]) => block(glob, layer, roomOf(glob))),
    {
      files: ['src/**/*.{ts,astro}'],
      plugins: { layers: { rules: { 'no-circle': noCircle } } },
      rules: { 'layers/no-circle': 'error' },
    },
  ]
}

const roomOf = (path) => path.split('/')[1].replace(/\.ts$/, '')

/**
 * Refuses an import that leads back to its own file, through types too: what closes a circle can be understood only
 * whole. `import-x/no-cycle` and its like leave types and `.astro` files out.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const noCircle = {
  meta: { type: 'problem', schema: [], messages: { circle: 'These files import each other: {{way}}.' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    const check = (node) => {
      const target = node.source && targetOf(node.source.value, file)
      const way = target && wayFrom(target, file)
      if (way) context.report({ node, messageId: 'circle', data: { way: [file, ...way].join(' → ') } })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check }
  },
}

/** The shortest way from one file to another along imports; `undefined` when there is none. */
function wayFrom(start, end) {
  const ways = [[start]]
  const seen = new Set([start])
  for (const way of ways) {
    const last = way.at(-1)
    if (last === end) return way
    for (const next of imports().get(last) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return undefined
}

/** Each file of `src/` with those that it imports, as they are on disk; read once. */
const imports = once(() => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.split(sep).join('/')}`)
    .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.test.ts'))
  return new Map(files.map((file) => [file, importsIn(file)]))
})

function importsIn(file) {
  const text = readFileSync(file, 'utf8')
  const code = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text
  return ts.preProcessFile(code).importedFiles.flatMap(({ fileName }) => targetOf(fileName, file) ?? [])
}

/** The file that an import names; `undefined` for a package. */
function targetOf(specifier, file) {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined
}

function once(make) {
  let made
  return () => (made ??= make())
}
