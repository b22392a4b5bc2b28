import { indexArchive, type Sources, type Archive } from '#model/archive.ts'
import { checkReferences } from '#read/content/check-references.ts'
import { decode, withoutHiddenLines } from '#read/decode.ts'
import { endOfTime, findDoubts } from '#read/doubts/find-doubts.ts'
import {
  readContent,
  readProgramme,
  type Body,
  type Notes,
  type PlaceOf,
  type ProgrammeFile,
} from '#read/content/read-content.ts'
import { isExpected, layoutProblems, NotAFile } from '#read/layout-problems.ts'
import { checkBody } from '#read/prose/check-body.ts'
import { isOfficial, readOfficialFiles } from '#read/official/read-official.ts'
import { resolveIn } from '#read/prose/resolve-tag.ts'
import { addTo, inOrder, type Problem } from '#read/problem.ts'
import { readData, readDocumentList } from '#read/csv/read-data.ts'
import { readRegister } from '#read/csv/read-register.ts'
import type { KnownIndicators } from '#read/csv/read-row.ts'
import {
  contradictedChanges,
  mentionsToComplete,
  misdatedData,
  yearsOutsideDocuments,
} from '#read/doubts/declarations.ts'
import { lostSigns, placeholdersIn, staleTexts } from '#read/doubts/texts.ts'
import type { ContentDoubt } from '#read/rules.ts'

/** What a folder of data and content holds, and all that is wrong or doubtful in it. */
export interface Ingested {
  /** `undefined` as soon as one problem is an error: nothing is half-published. */
  readonly sources: Sources | undefined
  /**
   * By place. Doubts compare figures with each other: they are looked for when there is no error, or when a text quotes a
   * figure that is not there: it is often in a column under a wrong year, which is a doubt.
   */
  readonly problems: readonly Problem[]
}

/** The same for those who look for what the site itself would get wrong, or show its texts. */
interface IngestedTexts extends Ingested {
  /** The sources where only texts have errors, to find the others of their errors at once. */
  readonly readable: Sources | undefined
  readonly bodies: readonly Body[]
}

/**
 * Reads and checks everything that editors wrote. `files` maps paths such as `data/tableaux/rap-2021.csv`
 * to bytes. All problems are found at once. `today`, ISO 8601, tells dates to come: a
 * build has no clock, and does without.
 */
export function ingestFiles(files: ReadonlyMap<string, Uint8Array>, today = endOfTime): IngestedTexts {
  const { sources, readable, problems, content } = read(files)
  const { bodies } = content
  const misquotes = problems.some(({ rule }) => rule === 'citation-impossible')
  if (readable === undefined || (sources === undefined && !misquotes))
    return { sources, readable, bodies, problems }
  const archive = indexArchive(readable)
  const doubts = findDoubts(archive, today, content.texts)
  const onContent =
    sources === undefined
      ? []
      : Object.values(contentFinders).flatMap((find) => find(archive, content, today))
  return { sources, readable, bodies, problems: inOrder([...problems, ...doubts, ...onContent]) }
}

/** The same without looking for doubts: for those who only show what was read. */
export function readSources(files: ReadonlyMap<string, Uint8Array>): Ingested {
  const { sources, problems } = read(files)
  return { sources, problems }
}

/** What doubts on content are looked for in, besides the archive. */
interface ContentFiles {
  /** The texts of files by path. */
  readonly texts: ReadonlyMap<string, string>
  /** The same of MDX files, below their front matter. */
  readonly bodies: readonly Body[]
  /** The places of programme.yaml. */
  readonly placeOf: ProgrammeFile['placeOf']
  /** Those of every other file. */
  readonly placeIn: PlaceOf
}

/** How each is looked for, in texts that passed every check; `today` is ISO 8601. */
const contentFinders: Readonly<
  Record<ContentDoubt, (archive: Archive, files: ContentFiles, today: string) => readonly Problem[]>
> = {
  'mention-a-completer': (archive, { placeOf }) => mentionsToComplete(archive, placeOf),
  'texte-depasse': (archive, { texts }) => staleTexts(archive, texts),
  'texte-provisoire': (archive, { texts, placeOf }) => {
    const told = mentionsToComplete(archive, placeOf).map(({ file, line }) => `${file}:${line}`)
    return placeholdersIn(texts, new Set(told))
  },
  'signe-lu-comme-liste': (_, { bodies }) => lostSigns(bodies),
  'evolution-contredite': (archive, { placeIn }) => contradictedChanges(archive, placeIn),
  'fiche-hors-periode': (archive, { placeIn }) => yearsOutsideDocuments(archive, placeIn),
  'date-des-donnees': (archive, { placeOf }, today) => misdatedData(archive, placeOf, today),
}

function read(
  files: ReadonlyMap<string, Uint8Array>,
): Omit<IngestedTexts, 'bodies'> & { readonly content: ContentFiles } {
  const problems: Problem[] = [...layoutProblems(files)]
  const texts = new Map<string, string>()
  for (const [file, bytes] of files) {
    if (!isExpected(file) || isOfficial(file) || bytes instanceof NotAFile) continue
    const decoded = decode(file, bytes)
    addTo(problems, decoded.problems)
    if (decoded.text === undefined) continue
    // In a CSV, cells are checked one by one: the message can then name the cell.
    const cleaned = file.endsWith('.csv') ? undefined : withoutHiddenLines(file, decoded.text)
    addTo(problems, cleaned?.problems ?? [])
    texts.set(file, cleaned?.text ?? decoded.text)
  }
  const indicators = slugsIn('indicateurs', files)
  // A file that exists may be named, even when it could not be read: its own problem is enough.
  const named = { indicators, objectives: slugsIn('objectifs', files), documents: undefined }
  const { programme, placeOf } = readProgramme(texts, named, problems)
  const list = readDocumentList(texts, programme?.number, problems)
  const documents = list.documents.length === 0 ? undefined : list.documents.map(({ id }) => id)
  const { notes, bodies, placeOf: placeIn } = readContent(texts, { ...named, documents }, problems)
  const data = readData(
    texts,
    list,
    { known: knownLines(indicators, notes), crossChecks: notes.crossChecks },
    problems,
  )
  const official = readOfficialFiles(files, problems)
  const register = readRegister(files, texts, problems)
  addTo(problems, checkReferences(notes, placeIn))

  // A figure may be missing only because its cell could not be read: its quotations are checked later.
  const quotable = !problems.some(({ file }) => file.startsWith('data/') || file.includes('/glossaire.'))
  const resolve = quotable ? resolveIn({ ...notes, ...data }) : () => undefined
  const readable =
    programme === undefined || problems.length > 0
      ? undefined
      : { ...notes, ...data, official, register, programme }
  for (const { file, body, bodyLine } of bodies) addTo(problems, checkBody(file, body, bodyLine, resolve))

  const sources = problems.length > 0 ? undefined : readable
  return { sources, readable, problems: inOrder(problems), content: { texts, bodies, placeOf, placeIn } }
}

/** The names of the files of `content/<folder>/`, whose capitals are a problem of their own. */
function slugsIn(folder: string, files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const start = `content/${folder}/`
  return [...files.keys()]
    .filter((file) => file.startsWith(start) && file.endsWith('.mdx'))
    .map((file) => file.slice(start.length, -'.mdx'.length).toLowerCase())
}

/** The lines of each indicator, unknown for one that could not be read. */
function knownLines(slugs: readonly string[], { indicators }: Pick<Notes, 'indicators'>): KnownIndicators {
  const read = new Map(indicators.map(({ slug, lines }) => [slug, lines.map((line) => line.slug)]))
  return new Map(slugs.map((slug) => [slug, read.get(slug)]))
}
