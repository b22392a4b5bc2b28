/** The three kinds of address that a policy tells apart. */
type Area = 'pages' | 'embeds' | 'pictures'

/** What a page may load and do: its own files, nothing of anybody else, no markup made of text, these styles. */
const pageDirectives = (styles: string) => [
  "default-src 'none'",
  // The search index is read by WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src ${styles}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]

/**
 * The Content-Security-Policy of each kind of address (https://www.w3.org/TR/CSP3/). Other sites may frame the
 * pages made for that, and no other. A chart opened alone is a picture with its own styles: it can run and load
 * nothing. A page bears its styles: the headers let them be, and its `<meta>`, which browsers obey too, refuses any
 * others. The headers cannot name them: a server set up once must take the styles of every later version.
 */
const contentPolicy: Readonly<Record<Area, string>> = {
  pages: [...pageDirectives("'self' 'unsafe-inline'"), "frame-ancestors 'none'"].join('; '),
  embeds: [...pageDirectives("'self'"), 'frame-ancestors *'].join('; '),
  pictures: ["default-src 'none'", "style-src 'unsafe-inline'", 'sandbox'].join('; '),
}

/**
 * The same for a `<meta>`, where nothing can be said of frames: it holds on hosts that set no header too.
 * @param hash of the only styles that stand in the page, if any: `sha256-…`
 */
export function metaPolicy(hash?: string): string {
  return pageDirectives(hash === undefined ? "'self'" : `'self' '${hash}'`).join('; ')
}

/** What other sites learn of where a reader comes from: nothing. */
export const referrerPolicy = 'same-origin'

/** A header of HTTP: its name and its value. */
export type Header = readonly [name: string, value: string]

/** Headers for one address, or for all that begin as `path` does before its final `*`; without the site's base path. */
export interface HeaderRule {
  readonly path: string
  readonly headers: readonly Header[]
}

const refused = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb']

/** Sent with every answer. */
const everywhere: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', referrerPolicy],
  ['Permissions-Policy', refused.map((feature) => `${feature}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/** The folders that hold something else than pages. */
const areaOf: ReadonlyMap<string, Area> = new Map([
  ['integrer', 'embeds'],
  ['graphiques', 'pictures'],
])

/** The policy of an address of that kind. */
const policyOf = (area: Area): Header => ['Content-Security-Policy', contentPolicy[area]]

/** What some folders ask besides: files named by the hash of what they hold never change; anyone's script may read the data. */
const folderHeaders: readonly { readonly folders: readonly string[]; readonly header: Header }[] = [
  {
    folders: ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'],
    header: ['Cache-Control', 'public, max-age=31536000, immutable'],
  },
  { folders: ['donnees'], header: ['Access-Control-Allow-Origin', '*'] },
]

/** The rules of a built site, whose folders and files at the root are given: `indicateurs/`, `404.html`. */
export function headerRules(names: readonly string[]): readonly HeaderRule[] {
  return [
    { path: '/*', headers: everywhere },
    { path: '/', headers: [policyOf('pages')] },
    ...names.map((name) => ({
      path: name.endsWith('/') ? `/${name}*` : `/${name}`,
      headers: [policyOf(areaOf.get(name.slice(0, -1)) ?? 'pages')],
    })),
    ...folderHeaders.flatMap(({ folders, header }) =>
      folders.map((folder) => ({ path: `/${folder}/*`, headers: [header] })),
    ),
  ]
}

/** Rules as a `_headers` file, which Netlify, Cloudflare Pages and others read at the root of what they publish. */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  return rules
    .map(({ path, headers }) =>
      [`${base.slice(0, -1)}${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n')
}

/** The rules that a `_headers` file states, their paths as written. */
export function parseHeadersFile(text: string): readonly HeaderRule[] {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim().split('\n'))
    .filter(([path = '']) => path.startsWith('/'))
    .map(([path = '', ...lines]) => ({
      path,
      headers: lines.map((line): Header => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
      }),
    }))
}

/** The headers of an address: those of every rule that takes it, as hosts add them up. */
export function headersFor(path: string, rules: readonly HeaderRule[]): readonly Header[] {
  return rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap(({ headers }) => headers)
}

/**
 * The media type of each kind of file of a built site, by extension: what a server says of it, with the encoding of texts
 * that do not say it themselves (IANA's registry; BibTeX is not in it).
 */
export const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['md', 'text/markdown; charset=utf-8'],
  ['bib', 'application/x-bibtex; charset=utf-8'],
  ['json', 'application/json'],
  ['jsonld', 'application/ld+json'],
  ['atom', 'application/atom+xml'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['wasm', 'application/wasm'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])

/** The media type of an address or a file; `undefined` when its extension has none here. */
export function mediaTypeOf(path: string): string | undefined {
  return mediaTypes.get(/\.([^./]+)$/.exec(path)?.[1] ?? '')
}
