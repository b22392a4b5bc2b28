import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { archiveRoot } from '#read/read-files.ts'

/**
 * Finds the files of `#site/theme/` in the owner's theme, the folder `theme/` beside `data/` and `content/`, and those that
 * it does not have in this project's own: a plug-in for Vite. Throws when the owner's folder is outside the project,
 * where its files would find neither those of the site nor its packages.
 */
export function ownTheme(root = archiveRoot()) {
  const own = resolve(root, 'theme')
  if (existsSync(own) && relative('.', own).startsWith('..'))
    throw new Error(`${own} : un thème doit être dans le dossier du projet. Copiez-y l’archive, ou ôtez-le.`)
  return {
    name: 'own-theme',
    enforce: 'pre' as const,
    resolveId(id: string): string | undefined {
      const [, name, query = ''] = /^#site\/theme\/([^?]+)(\?.*)?$/.exec(id) ?? []
      if (name === undefined) return undefined
      const file = resolve(own, name)
      return `${existsSync(file) ? file : resolve('src/site/theme', name)}${query}`
    },
  }
}
