import { areaFolders, everywhere, folderHeaders, policyOf, type Header } from '#hosting/header-rules.ts'

const inFolders = (folders: readonly string[]) => `/(${folders.join('|')})/`
const quoted = ([name, value]: Header) => `${name} "${value}"`

/** For nginx: variables that follow the address, then one list of headers. An empty value is not sent. */
export function nginxSnippet(): string {
  const [name, pages] = policyOf('pages')
  const map = (variable: string, other: string, cases: readonly string[]) =>
    [`map $uri ${variable} {`, `  default "${other}";`, ...cases.map((one) => `  ${one}`), '}'].join('\n')
  const areas = areaFolders.map(([folder, area]) => `"~/${folder}/" "${policyOf(area)[1]}";`)
  return [
    '# Beside the « server » block, in « http »:',
    map('$site_policy', pages, areas),
    ...folderHeaders.map(({ folders, header }, rank) =>
      map(`$site_header_${rank}`, '', [`"~${inFolders(folders)}" "${header[1]}";`]),
    ),
    '',
    '# In the « server » block. A « location » that has an add_header of its own must repeat these.',
    'error_page 404 /404.html;',
    'gzip_static on;',
    'charset utf-8;',
    'charset_types text/css text/csv text/plain text/markdown application/javascript;',
    ...everywhere.map((header) => `add_header ${quoted(header)} always;`),
    `add_header ${name} $site_policy always;`,
    ...folderHeaders.map(({ header }, rank) => `add_header ${header[0]} $site_header_${rank} always;`),
    '',
  ].join('\n')
}

/** For Apache 2.4, as a `.htaccess` at the root of the site. */
export function apacheSnippet(): string {
  const when = (pattern: string, header: Header) => [
    `  <If "%{REQUEST_URI} =~ m#${pattern}#">`,
    `    Header always set ${quoted(header)}`,
    '  </If>',
  ]
  return [
    '# « .htaccess » at the root of the site, for Apache 2.4 with mod_headers.',
    '# For a site under a path, write the path before /404.html.',
    'ErrorDocument 404 /404.html',
    'AddDefaultCharset utf-8',
    'AddCharset utf-8 .csv .md .txt .css .js',
    '<IfModule mod_headers.c>',
    ...[...everywhere, policyOf('pages')].map((header) => `  Header always set ${quoted(header)}`),
    ...areaFolders.flatMap(([folder, area]) => when(`/${folder}/`, policyOf(area))),
    ...folderHeaders.flatMap(({ folders, header }) => when(inFolders(folders), header)),
    '</IfModule>',
    '',
  ].join('\n')
}

/** For Caddy 2, inside the block of the site. */
export function caddySnippet(): string {
  const set = (matcher: string, header: Header) => `header ${matcher} ${quoted(header)}`
  const paths = (folders: readonly string[]) => folders.map((folder) => `*/${folder}/*`).join(' ')
  return [
    '# In the block of the site, beside « root ».',
    'file_server {',
    '  precompressed br gzip',
    '}',
    ...everywhere.map((header) => set('*', header)),
    `@pages not path ${paths(areaFolders.map(([folder]) => folder))}`,
    set('@pages', policyOf('pages')),
    ...areaFolders.flatMap(([folder, area]) => [
      `@${area} path ${paths([folder])}`,
      set(`@${area}`, policyOf(area)),
    ]),
    ...folderHeaders.flatMap(({ folders, header }, rank) => [
      `@folders${rank} path ${paths(folders)}`,
      set(`@folders${rank}`, header),
    ]),
    'handle_errors {',
    '  rewrite * /404.html',
    '  file_server',
    '}',
    '',
  ].join('\n')
}

/** Settings ready to paste, one file per server: name → text. They hold whatever the site's base path. */
export const serverSnippets: ReadonlyMap<string, string> = new Map([
  ['nginx.conf', nginxSnippet()],
  ['apache.htaccess', apacheSnippet()],
  ['Caddyfile', caddySnippet()],
])
