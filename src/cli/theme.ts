import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'

/** The folder of the owner's theme: the setting `THEME`, else the one of this repository. */
export function themeFolder(setting = process.env['THEME']): string {
  const folder = resolve(setting ?? 'src/theme')
  if (!existsSync(folder)) throw new Error(`THEME : le dossier ${folder} n’existe pas.`)
  return folder
}

/**
 * Finds the files of `#theme/` in the owner's folder, and in this repository's theme those that it does not have:
 * a plug-in for Vite.
 */
export function ownTheme(folder = themeFolder()) {
  return {
    name: 'own-theme',
    enforce: 'pre' as const,
    resolveId(id: string): string | undefined {
      const [, name, query = ''] = /^#theme\/([^?]+)(\?.*)?$/.exec(id) ?? []
      if (name === undefined) return undefined
      const own = resolve(folder, name)
      return `${existsSync(own) ? own : resolve('src/theme', name)}${query}`
    },
  }
}
