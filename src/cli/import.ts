import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import process from 'node:process'
import { archiveRoot } from '#read/archive.ts'
import { importOptions, type ImportOptions } from '#cli/import-options.ts'
import { openArchive } from '#cli/open-archive.ts'
import { draftReport, printedDocumentReport } from '#cli/reporters/draft.ts'
import { writeFiles } from '#cli/write-files.ts'
import { draftImport } from '#import/draft/draft-import.ts'
import { draftProgramme } from '#import/draft/draft-programme.ts'
import { refused, type Draft, type Files } from '#import/draft/draft.ts'
import { type PrintedDocument, joinExtracts } from '#import/extract/join-extracts.ts'
import { basename } from 'node:path'
import { readExtract } from '#import/extract/read-extract.ts'

/** `npm run import -- <page>`: the files of a document from what the budget site publishes of it. */
interface Work {
  readonly root: string
  readonly before: Files
  readonly draft: Draft
}

const nothing: Files = new Map()

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

const parsed = importOptions(process.argv.slice(2))
const pages = parsed.ok ? readPages(parsed.options) : undefined
if (!parsed.ok || pages === undefined) {
  console.error(parsed.ok ? '' : parsed.fault)
  process.exitCode = 1
} else if (!pages.ok) {
  console.error(draftReport(refused(...pages.faults), nothing, []))
  process.exitCode = 1
} else {
  const { newProgramme } = parsed.options
  const { root, before, draft } =
    newProgramme === undefined
      ? inArchive(pages.documents, parsed.options)
      : inNewFolder(newProgramme, pages.documents, pages.savedOn)
  if (draft.ok) writeFiles(root, draft.writes)
  console.log(`${pages.documents.map(printedDocumentReport).join('\n\n')}\n`)
  const report = draftReport(draft, before, [
    'Comparer chaque tableau avec le document, chiffre par chiffre.',
    'Recopier à la main les passages à relire ; leurs cellules sont vides.',
    'Réécrire les fiches nouvelles (chercher « À réécrire ») : titre court, nom, définition.',
    newProgramme === undefined
      ? 'Lancer npm run verify.'
      : `Compléter content/programme.yaml, puis ARCHIVE=${newProgramme} npm run verify.`,
  ])
  if (draft.ok) console.log(report)
  else console.error(report)
  process.exitCode = draft.ok ? 0 : 1
}

/** The documents that the saved pages print, and the day the last page was saved; or why they cannot be read. */
type ReadPages =
  | { readonly ok: true; readonly documents: readonly PrintedDocument[]; readonly savedOn: string }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads the files that the command names. Pages are UTF-8, else Windows-1252 as older browsers save them. */
function readPages({ files, urls, type, year, programme }: ImportOptions): ReadPages {
  const missing = files.filter((file) => !existsSync(file) || !statSync(file).isFile())
  if (missing.length > 0)
    return { ok: false, faults: missing.map((file) => `${file} : ce fichier n’existe pas.`) }
  const read = files.map((file, index) => {
    const url = urls[index] ?? ''
    const page = { file: basename(file), text: decoded(readFileSync(file)), url }
    return { url, ...readExtract(page, { type, year, programme }) }
  })
  const faults = read.flatMap((one) => (one.ok ? [] : one.faults))
  if (faults.length > 0) return { ok: false, faults }
  const saved = files.map((file) => statSync(file).mtime.toISOString().slice(0, 10))
  return {
    ok: true,
    documents: joinExtracts(read.flatMap((one) => (one.ok ? [one] : []))),
    savedOn: saved.toSorted().at(-1) ?? '',
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
