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
