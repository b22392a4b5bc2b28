import { statSync } from 'node:fs'
import { builtPages, fileOf } from './built-pages.ts'

const kinds: Readonly<Record<string, RegExp>> = {
  home: /^\/$/,
  'an indicator': /^\/indicateurs\/[^/]+\/$/,
  'an objective': /^\/objectifs\/(?!evolution\/)[^/]+\/$/,
  'an exercise': /^\/archives\/[^/]+\/$/,
  search: /^\/recherche\/$/,
  'a programme of the State': /^\/etat\/\d+\/$/,
}

/** One page of each kind that a built site has, for measures: the heaviest where there are several. */
export function typicalPages(folder: string): readonly { readonly name: string; readonly path: string }[] {
  const weigh = (path: string) => statSync(fileOf(path, folder)).size
  const pages = builtPages(folder).toSorted((a, b) => weigh(b) - weigh(a))
  return Object.entries(kinds).flatMap(([name, kind]) =>
    pages
      .filter((path) => kind.test(path))
      .slice(0, 1)
      .map((path) => ({ name, path })),
  )
}
