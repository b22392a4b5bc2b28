import { type Dirent, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { NotAFile } from '#read/layout-problems.ts'

/** The folder that holds `data/`, `content/` and `publications/`: the setting `ARCHIVE`, else the project itself. */
export function archiveRoot(): string {
  return process.env['ARCHIVE'] ?? process.cwd()
}

/** `.DS_Store`, `~$rap-2021.xlsx`, `Thumbs.db`, `desktop.ini`, `__MACOSX/`, `rap-2021.csv~`. */
const leftovers =
  /(?:^|\/)(?:[.~#][^/]*|(?:eh)?thumbs\.db|desktop\.ini|__MACOSX|[^/]*(?:~|\.sw[op]|\.tmp))(?:\/|$)/i

/** Whether a path of an archive, from its root, is of a file that systems and editors leave, which nothing reads. */
export function isLeftover(path: string): boolean {
  return leftovers.test(path)
}

/**
 * What stands under `data/`, `content/` and `publications/` of `root`, by path with forward slashes, whatever its kind: what
 * nothing reads is a problem too. Links are not followed; what cannot be read is a `NotAFile`. What systems and editors
 * leave in folders is passed over: hidden files, locks of open spreadsheets, thumbnails, copies of before.
 */
export function readFiles(root: string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    ['data', 'content', 'publications']
      .flatMap((folder) => entriesOf(root, folder))
      .filter(([path]) => !isLeftover(path))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function entriesOf(root: string, folder: string): readonly (readonly [string, Uint8Array])[] {
  const stats = statSync(join(root, folder), { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (!stats.isDirectory()) return [[folder, new NotAFile('un fichier, à la place d’un dossier')]]
  return inside(root, folder)
}

/** Node's own walk goes through links to folders. */
function inside(root: string, folder: string): readonly (readonly [string, Uint8Array])[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() && !/\.(?:csv|mdx|yaml|txt)$/.test(entry.name)
      ? inside(root, path)
      : [[path, read(join(root, path), entry)] as const]
  })
}

function read(path: string, entry: Dirent): Uint8Array {
  if (path.includes('\uFFFD')) return new NotAFile('un nom qui n’est pas en UTF-8')
  if (entry.isDirectory()) return new NotAFile('un dossier')
  if (entry.isSymbolicLink()) return new NotAFile('un lien vers un autre endroit')
  if (!entry.isFile()) return new NotAFile('un fichier spécial du système')
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return new NotAFile(`un fichier que le système ne laisse pas lire (${code})`)
  }
}
