import { problemOf } from '#read/content-problem.ts'
import type { Problem } from '#read/problem.ts'

const requiredFiles = [
  'data/documents.csv',
  'data/credits.csv',
  'content/programme.yaml',
  'content/glossaire.yaml',
]

const optionalFiles = ['content/accessibilite.yaml', 'publications/adresses.txt']

const folders =
  /^(?:data\/(?:tableaux|recoupements|etat)\/[^/]+\.csv|publications\/(?:documents\/[^/]+\.v[1-9]\d*|versions\/[^/]+)\.csv|content\/(?:objectifs|indicateurs|exercices|recoupements|pages)\/[^/]+\.mdx)$/

const recordedOnly = {
  expected: 'dans publications/, rien que ce que « npm run release » écrit.',
  remedy: 'supprimer ce fichier, ou le rétablir sous son nom depuis l’historique.',
}

/** What stands in the place of a file and has no bytes that can be read. */
export class NotAFile extends Uint8Array {
  /** What it is, in French: « un dossier ». */
  readonly what: string
  constructor(what: string) {
    super()
    this.what = what
  }
}

const plainFile = {
  expected: 'un fichier ordinaire, dont le nom est en UTF-8.',
  remedy: 'remplacer ceci par le fichier lui-même, sous un nom sans accent, ou le supprimer.',
}

/** Whether the site reads a file of this path. */
export function isExpected(file: string): boolean {
  return requiredFiles.includes(file) || optionalFiles.includes(file) || folders.test(file)
}

/**
 * What is wrong with the names alone: a file that the site needs is missing, a file lies where nothing
 * reads it, an independent source has its figures without its text or the reverse.
 */
export function layoutProblems(files: ReadonlyMap<string, unknown>): readonly Problem[] {
  const paths = [...files].flatMap(([path, bytes]) => (bytes instanceof NotAFile ? [] : path))
  const lowered = new Set(paths.map(plainName))
  return [
    ...[...files].flatMap(([file, bytes]) =>
      bytes instanceof NotAFile ? problemOf('fichier-inattendu', { file }, bytes.what, plainFile) : [],
    ),
    ...requiredFiles
      .filter((file) => !lowered.has(file))
      .map((file) => problemOf('fichier-manquant', { file })),
    ...paths.flatMap((path) => {
      const partner = partnerOf(path)
      if (partner === undefined || files.has(partner)) return []
      return problemOf('fichier-manquant', { file: partner }, undefined, {
        expected: `ce fichier, qui va avec ${path}.`,
        remedy: `ajouter ce fichier, ou supprimer ${path}.`,
      })
    }),
    ...paths.filter((file) => !isExpected(file)).map((file) => misplaced(file)),
  ]
}

/** A path in small letters without accents, whichever way its system writes them. */
function plainName(path: string): string {
  return path
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** What is wrong with a file that nothing reads: its capitals, its accents, or its place. */
function misplaced(file: string): Problem {
  const right = plainName(file)
  if (isExpected(right)) {
    return problemOf('nom-de-fichier', { file }, file, {
      expected: 'un chemin et une extension en minuscules, sans accent.',
      remedy: `renommer en ${right}.`,
    })
  }
  return problemOf(
    'fichier-inattendu',
    { file },
    undefined,
    file.startsWith('publications/') ? recordedOnly : {},
  )
}

/** The figures of an independent source go with its text, and the reverse. */
function partnerOf(path: string): string | undefined {
  const [, folder, slug] = /^(data|content)\/recoupements\/([^/]+)\.(?:csv|mdx)$/.exec(path) ?? []
  if (slug === undefined) return undefined
  return folder === 'data' ? `content/recoupements/${slug}.mdx` : `data/recoupements/${slug}.csv`
}
