import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { archiveRoot } from '#read/read-files.ts'
import { importOptions, type ImportOptions } from '#cli/import-options.ts'
import { openArchive } from '#cli/check-archive.ts'
import { printedDocumentReport, refusedTables } from '#cli/reporters/terminal.ts'
import { writeDraft } from '#cli/write-draft.ts'
import { draftImport } from '#import/draft/draft-import.ts'
import { draftProgramme } from '#import/draft/draft-programme.ts'
import { type Draft, type Files, refused } from '#import/draft/draft.ts'
import { foreignFormat } from '#import/extract/file-format.ts'
import { joinExtracts, type PrintedDocument } from '#import/extract/join-extracts.ts'
import { readExtract } from '#import/extract/read-extract.ts'
import { documentOf } from '#import/official.ts'
import { sizeProblem } from '#read/official/read-official.ts'
import { problemText } from '#read/report.ts'

/** `npm run import -- <page>`: the files of a document from what the budget site publishes of it. */
interface Work {
  readonly root: string
  readonly before: Files
  readonly draft: Draft
}

const nothing: Files = new Map()

process.exitCode = run(process.argv.slice(2))

/** Reads the pages and writes what they give. The exit status: 1 when nothing was written, or a table was left out. */
function run(words: readonly string[]): number {
  const parsed = importOptions(words)
  if (!parsed.ok) return failed(parsed.fault)
  const { options } = parsed
  const folder = options.newProgramme
  const read = readDocuments(options)
  if (!read.ok) return writeDraft(folder ?? archiveRoot(), refused(...read.faults), nothing, [])
  const { documents } = read
  const { root, before, draft } =
    folder === undefined
      ? inArchive(documents, options)
      : inNewFolder(folder, documents, lastSaved(options.files))
  console.log(`${documents.map(printedDocumentReport).join('\n\n')}\n`)
  const unread = documents.some(({ problems }) => problems.length > 0)
  const status = writeDraft(root, draft, before, [
    'Comparer chaque tableau avec le document, chiffre par chiffre.',
    ...(unread ? ['Recopier à la main les passages à relire ; leurs cellules sont vides.'] : []),
    ...(hasNewNote(draft, before)
      ? ['Réécrire les fiches nouvelles (chercher « À réécrire ») : titre court, nom, définition.']
      : []),
    folder === undefined
      ? 'Lancer npm run verify.'
      : `Compléter content/programme.yaml, puis ARCHIVE=${folder} npm run verify.`,
  ])
  if (status !== 0) return status
  const left = refusedTables(documents)
  return left === '' ? 0 : failed(`\n${left}`)
}

/** Whether files of objectives or indicators are proposed. */
function hasNewNote(draft: Draft, before: Files): boolean {
  return (
    draft.ok &&
    [...draft.writes.keys()].some(
      (path) => /^content\/(?:indicateurs|objectifs)\//.test(path) && !before.has(path),
    )
  )
}

function failed(text: string): number {
  console.error(text)
  return 1
}

function inArchive(documents: readonly PrintedDocument[], options: ImportOptions): Work {
  const root = archiveRoot()
  const [printed, other] = documents
  if (printed === undefined || other !== undefined) {
    return {
      root,
      before: nothing,
      draft: refused('Importer un document à la fois : ces pages en donnent plusieurs.'),
    }
  }
  const opened = openArchive(root)
  if (!opened.ok) return { root, before: nothing, draft: refused(...opened.faults) }
  const { files, sources } = opened
  return { root, before: files, draft: draftImport(files, sources, printed, options) }
}

function inNewFolder(root: string, documents: readonly PrintedDocument[], savedOn: string): Work {
  const isFree = !existsSync(root) || readdirSync(root).length === 0
  const draft = isFree
    ? draftProgramme(documents, savedOn)
    : refused(`${root} existe déjà et n’est pas vide : choisir un autre dossier, pour ne rien effacer.`)
  return { root, before: nothing, draft }
}

/** The documents that the files of the command hold: official ones, else saved pages. */
function readDocuments(options: ImportOptions): ReadDocuments {
  const { files } = options
  const faults = files.flatMap((file) => {
    const stats = statSync(file, { throwIfNoEntry: false })
    if (stats === undefined) return `${file} : ce fichier n’existe pas.`
    return stats.isFile() ? [] : `${file} est un dossier : nommer le fichier qu’il contient.`
  })
  if (faults.length > 0) return { ok: false, faults }
  return files.every(isOfficialFile) ? readOfficialFiles(options) : readPages(options)
}

/** The day the last of these files was saved, ISO 8601. */
function lastSaved(files: readonly string[]): string {
  const days = files.map((file) => statSync(file).mtime.toISOString().slice(0, 10))
  return days.toSorted().at(-1) ?? ''
}

/** Reads saved pages. They are UTF-8, else Windows-1252 as older browsers save them. */
function readPages({ files, urls, type, year, programme, name }: ImportOptions): ReadDocuments {
  const read = files.map((path, index) => {
    const file = basename(path)
    const bytes = readFileSync(path)
    const foreign = foreignFormat(file, bytes)
    if (foreign !== undefined) return { ok: false, faults: [foreign] } as const
    const url = urls[index] ?? ''
    return { url, ...readExtract({ file, text: decoded(bytes), url }, { type, year, programme }) }
  })
  const faults = read.flatMap((one) => (one.ok ? [] : one.faults))
  if (faults.length > 0) return { ok: false, faults }
  const documents = joinExtracts(read.flatMap((one) => (one.ok ? [one] : [])))
  return {
    ok: true,
    documents: documents.map((printed) =>
      printed.programmeName === '' ? { ...printed, programmeName: name } : printed,
    ),
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The documents that files hold, or why they cannot be read. */
type ReadDocuments =
  | { readonly ok: true; readonly documents: readonly PrintedDocument[] }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Whether a file is an official one, that of the whole State: pages are never CSV. */
function isOfficialFile(file: string): boolean {
  return /\.csv$/i.test(file)
}

/**
 * Reads official files, which are there, for one programme: the one of `--programme`, else the archive's,
 * else the one that carries it on.
 */
function readOfficialFiles(options: ImportOptions): ReadDocuments {
  const { files, urls, type, year } = options
  const faults = faultsOf(options)
  const wanted = faults.length > 0 ? { faults } : programmesOf(options)
  if ('faults' in wanted) return { ok: false, faults: wanted.faults }
  const document =
    year !== undefined && (type === 'pap' || type === 'rap') ? ({ type, year } as const) : undefined
  const read = files.map((file, index) =>
    documentOf(
      { file: basename(file), bytes: readFileSync(file), url: urls[index] ?? '', document },
      wanted.programmes,
    ),
  )
  const unread = read.flatMap((one) => (one.ok ? [] : one.faults))
  if (unread.length > 0) return { ok: false, faults: unread }
  const order = ({ identity: { year: exercise, type: kind } }: PrintedDocument) => `${exercise}-${kind}`
  return {
    ok: true,
    documents: read
      .flatMap((one) => (one.ok ? [one.document] : []))
      .toSorted((a, b) => order(a).localeCompare(order(b), 'en')),
  }
}

/** What is wrong with the files and the options before anything is read. */
function faultsOf({ files, type, year }: ImportOptions): readonly string[] {
  if ((type === undefined) !== (year === undefined)) {
    return [
      '--type et --annee vont ensemble : dire les deux, ou laisser les colonnes et le nom du fichier les dire.',
    ]
  }
  return files.flatMap((file) => {
    const problem = sizeProblem(basename(file), statSync(file).size)
    return problem === undefined ? [] : [problemText(problem)]
  })
}

/** The programmes to look for, in order. */
function programmesOf({
  programme,
  newProgramme,
}: ImportOptions): { readonly programmes: readonly string[] } | { readonly faults: readonly string[] } {
  if (programme !== undefined) return { programmes: [programme] }
  if (newProgramme !== undefined) return { programmes: [] }
  const opened = openArchive(archiveRoot())
  if (!opened.ok) return { faults: opened.faults }
  const { number, successor } = opened.sources.programme
  return { programmes: [number, ...(successor === undefined ? [] : [successor.number])] }
}
