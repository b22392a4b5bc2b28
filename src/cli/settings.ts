import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { getArchive } from '#read/archive.ts'

/**
 * The options that a command was given; a word, an option that it does not know or one without its value ends it with
 * `usage`.
 */
export function commandOptions<const T extends ParseArgsOptionsConfig>(options: T, usage: string) {
  return commandArguments(options, usage, false).values
}

/** The same, and the words that are no option. */
export function commandArguments<const T extends ParseArgsOptionsConfig>(
  options: T,
  usage: string,
  allowPositionals = true,
) {
  try {
    return parseArgs({ options, allowPositionals })
  } catch {
    console.error(usage)
    process.exit(1)
  }
}

/** The folder of the built site: the setting `OUT`, else `dist`. */
export function builtFolder(): string {
  return process.env['OUT'] ?? 'dist'
}

/**
 * Why nothing can be built in a checkout, or of an archive, that stands at such a path, in French; `undefined` when it can.
 * Astro and Vite take « # », « ? » and « % » for parts of an address, and end a text of their code at « ' »: they fail with
 * a trace, or leave style sheets out without a word.
 */
export function pathFault(checkout: string, archive: string): string | undefined {
  const faultOf = (path: string, refused: RegExp) => {
    const [sign] = refused.exec(path) ?? []
    return sign === undefined
      ? undefined
      : `le chemin ${path} contient le signe « ${sign} », que les outils de construction comprendraient mal : renommer ce dossier, ou en choisir un autre.`
  }
  return faultOf(checkout, /['#?%]/) ?? faultOf(archive, /[#?%]/)
}

/**
 * The commit from which the site is built: the setting `COMMIT`, else that of the repository when no file of it has
 * changed since; `undefined` when nobody knows.
 */
export function builtCommit(setting = process.env['COMMIT']): string | undefined {
  if (setting !== undefined) return setting === '' ? undefined : setting
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no')
    return changed === '' ? git('rev-parse', 'HEAD') : undefined
  } catch {
    return undefined
  }
}

/** The day of a commit, ISO 8601, the same for whoever builds it; `undefined` when the repository does not know it. */
export function commitDay(commit: string | undefined): string | undefined {
  if (commit === undefined) return undefined
  try {
    const day = git(
      'show',
      '--no-patch',
      '--date=format-local:%Y-%m-%d',
      '--format=%cd',
      '--end-of-options',
      commit,
    )
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined
  } catch {
    return undefined
  }
}

function git(...command: readonly string[]): string {
  const env = { ...process.env, TZ: 'UTC' }
  return execFileSync('git', command, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}

/** Where the site will be: origin without a final slash, base path with a slash at both ends. */
export interface SiteAddress {
  readonly origin: string
  readonly base: string
}

/** Why nothing can be built for such an address, in French: it is no absolute one, or its path would have to be escaped in each link. */
export function addressFault(address: string): string | undefined {
  return /^https?:\/\/[^/?#]+(?:\/[\w.~-]+)*\/?$/.test(address)
    ? undefined
    : `SITE_URL=${address} : attendu, une adresse telle que https://exemple.fr/performance/, au chemin fait de lettres sans accent, de chiffres et de tirets.`
}

/**
 * The site's public address: the setting `SITE_URL` (`https://exemple.fr/a/b/`), else the one in
 * `content/programme.yaml`. Throws when it cannot be built for.
 */
export function siteAddress(setting = process.env['SITE_URL']): SiteAddress {
  const address = setting ?? getArchive().programme.siteUrl
  const fault = addressFault(address)
  if (fault !== undefined) throw new Error(fault)
  const { origin, pathname } = new URL(address)
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` }
}
