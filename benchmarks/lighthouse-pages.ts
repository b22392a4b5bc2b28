import { statSync } from 'node:fs'
import { builtPages, fileOf } from '../tests/site/built-pages.ts'

/** The pages that Lighthouse looks at: the heaviest of its kind where there are several. */
export function lighthousePages(folder: string): readonly { readonly name: string; readonly path: string }[] {
  const heaviest = (kind: RegExp) => {
    const weigh = (path: string) => statSync(fileOf(path, folder)).size
    const [path] = builtPages(folder)
      .filter((one) => kind.test(one))
      .toSorted((a, b) => weigh(b) - weigh(a))
    if (path === undefined) throw new Error(`${folder}/ has no page like ${kind.source}.`)
    return path
  }
  return [
    { name: 'home', path: '/' },
    { name: 'an indicator', path: heaviest(/^\/indicateurs\/[^/]+\/$/) },
    { name: 'an objective', path: heaviest(/^\/objectifs\/(?!evolution\/)[^/]+\/$/) },
    { name: 'an exercise', path: heaviest(/^\/archives\/[^/]+\/$/) },
    { name: 'search', path: '/recherche/' },
  ]
}
