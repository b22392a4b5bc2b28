import { contentPolicy, referrerPolicy, type Area } from '#site/hosting/content-policy.ts'

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
