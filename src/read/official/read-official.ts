import type { OfficialColumn, OfficialDocument, OfficialFile, OfficialRow } from '#model/official.ts'
import { encodingProblems } from '#read/decode.ts'
import { type Problem, problemOf } from '#read/problem.ts'
import { type Layout, layoutOf } from '#read/official/layout.ts'
import { type MadeRow, rowMaker, withoutMissionCopies } from '#read/official/rows.ts'
import { officialRecords } from '#read/official/records.ts'
import type { Column } from '#model/observation.ts'
import { officialRank } from '#model/state.ts'

/** What an official file says, or why nothing can be said. */
export interface ReadOfficial {
  /** `undefined` as soon as there is a problem: all of them are errors. */
  readonly official: OfficialFile | undefined
  readonly problems: readonly Problem[]
}

/** In bytes: the file of one year weighs about one million. */
const largestFile = 50_000_000
/** What is said of a record that no official file has. */
const tooLong = {
  expected: 'des lignes d’un million de caractères au plus.',
  remedy:
    'chercher sur cette ligne un guillemet que rien ne ferme, ou reprendre le fichier tel que data.economie.gouv.fr le donne.',
}
/** A file with as many faults is not read further: they have one cause. */
const mostProblems = 50

/**
 * Reads the official file of a year, CSV as downloaded, with columns in any order and under any of their names.
 * Records are typed one by one: 10 MB take about a second and less than 200 MB of memory. `document` is what the editor says of
 * the file, and is then trusted; else its columns and its name say it, and must agree. Problems are located; columns
 * that are not understood are listed in `unknown`.
 */
export function readOfficial(file: string, bytes: Uint8Array, document?: OfficialDocument): ReadOfficial {
  const refused = (...problems: readonly Problem[]): ReadOfficial => ({ official: undefined, problems })
  const tooLarge = sizeProblem(file, bytes.length)
  if (tooLarge !== undefined) return refused(tooLarge)
  const problems: Problem[] = []
  const made: MadeRow[] = []
  const seen = new Map<string, number>()
  const makeRow = rowMaker()
  let layout: Layout | undefined
  for (const record of officialRecords(bytes)) {
    if ('fault' in record) {
      if (record.fault === 'encodage') return refused(...encodingProblems(file, bytes))
      const change = record.fault === 'guillemets' ? {} : tooLong
      problems.push(problemOf(record.fault, { file, line: record.line }, undefined, change))
      break
    }
    const { line, cells } = record
    if (layout === undefined) {
      const headings = layoutOf(file, line, cells)
      if (headings.problems.length > 0) return refused(...headings.problems)
      layout = headings.layout
    } else if (cells.length !== layout.width)
      problems.push(wrongWidth(file, line, cells.length, layout.width))
    else {
      const row = makeRow(layout, cells, line)
      if (isOrphan(row)) problems.push(problemOf('cellule-vide', { file, line }, undefined, orphan))
      problems.push(...damagedCode(file, row))
      const first = seen.get(row.key)
      if (first === undefined) made.push(row)
      else problems.push(repeatedLine(file, line, first, row.row))
      seen.set(row.key, first ?? line)
    }
    if (problems.length >= mostProblems) break
  }
  if (layout === undefined) return refused(...problems, problemOf('fichier-vide', { file }))
  const columns = layout.figures.map(({ column }) => column)
  const identity = identityOf(file, columns, document, problems)
  if (made.length === 0 && problems.length === 0) {
    const expected = 'une ligne au moins sous l’en-tête.'
    problems.push(problemOf('fichier-vide', { file }, undefined, { expected }))
  }
  if (identity === undefined || problems.length > 0) return refused(...problems)
  const rows = withoutMissionCopies(made)
  return { official: { file, document: identity, columns, unknown: layout.unknown, rows }, problems }
}

/** The first code of a row that is none: pages are named after them. */
function damagedCode(file: string, { row }: MadeRow): readonly Problem[] {
  const codes = [
    { code: row.programme?.code ?? '', is: /^\d{0,4}$/, like: '129' },
    { code: row.objective.code, is: /^[\w.-]*$/, like: 'P129-8' },
    { code: row.indicator.code, is: /^[\w.-]+$/, like: 'P129-8-2' },
    { code: row.number, is: /^\d*$/, like: '30157' },
  ]
  const damaged = codes.find(({ code, is }) => !is.test(code))
  if (damaged === undefined) return []
  const expected = `un code tel que ${damaged.like}.`
  const remedy = 'télécharger de nouveau le fichier, sans l’ouvrir dans un tableur.'
  return [problemOf('code-abime', { file, line: row.line }, damaged.code, { expected, remedy })]
}

/** Whether a row belongs to no programme and to no mission. */
function isOrphan({ row: { programme, mission } }: MadeRow): boolean {
  return programme === undefined && mission.code === '' && mission.title === ''
}

const orphan = {
  expected: 'le numéro du programme, ou la mission pour un indicateur de mission.',
  remedy: 'télécharger de nouveau le fichier ; si la source est ainsi, supprimer la ligne.',
}

/** The problem of a file that is too large to be that of a year, from its size in bytes: it need not be read. */
export function sizeProblem(file: string, size: number): Problem | undefined {
  if (size <= largestFile) return undefined
  const expected = `un fichier de ${largestFile / 1e6} Mo au plus : celui d’une année en pèse un.`
  return problemOf('fichier-officiel', { file }, `${Math.round(size / 1e6)} Mo`, { expected })
}

function wrongWidth(file: string, line: number, found: number, width: number): Problem {
  return problemOf('nombre-de-cellules', { file, line }, `${found} cellules`, {
    expected: `${width} cellules, comme dans l’en-tête.`,
    remedy: 'télécharger de nouveau le fichier : il est coupé ou il a été modifié.',
  })
}

/** The document of a file, by the editor, by its columns or by its name; a problem when they do not say one thing. */
function identityOf(
  file: string,
  columns: readonly OfficialColumn[],
  said: OfficialDocument | undefined,
  problems: Problem[],
): OfficialDocument | undefined {
  if (said !== undefined) return said
  const byColumns = documentOfColumns(columns)
  const byName = documentOfName(file)
  const remedy =
    'donner au fichier un nom qui dit le document : pap-2025.csv, plf-2025-performance.csv, rap-2024.csv.'
  if (byColumns === undefined && byName === undefined) {
    const found = columns.map(({ heading }) => heading).join(' ; ')
    const expected = 'des colonnes ou un nom de fichier qui disent le document, PAP ou RAP, et son année.'
    problems.push(problemOf('identite-du-document', { file }, found, { expected, remedy }))
    return undefined
  }
  if (byColumns !== undefined && byName !== undefined && nameOf(byColumns) !== nameOf(byName)) {
    const expected = `un nom qui dise ${nameOf(byColumns)}, comme les colonnes.`
    problems.push(problemOf('identite-du-document', { file }, nameOf(byName), { expected, remedy }))
    return undefined
  }
  return byColumns ?? byName
}

function nameOf({ type, year }: OfficialDocument): string {
  return `${type.toUpperCase()} ${year}`
}

function repeatedLine(file: string, line: number, first: number, { indicator, label }: OfficialRow): Problem {
  return problemOf('ligne-en-double', { file, line }, [indicator.code, label].filter(Boolean).join(' · '), {
    expected: `une seule ligne par sous-indicateur : celle-ci est déjà à la ligne ${first}.`,
    remedy: 'télécharger de nouveau le fichier ; si la source répète la ligne, supprimer la seconde.',
  })
}

/**
 * The document that has these columns. A RAP prints, for its year, both what was promised and what was obtained; a PAP
 * prints the results of the two years that were over when it was written, and so has none of its year nor of the one
 * before. `undefined` when the columns say neither.
 */
function documentOfColumns(columns: readonly Column[]): OfficialDocument | undefined {
  const yearsOf = (measures: readonly string[]) =>
    columns.filter(({ measure }) => measures.includes(measure)).map(({ year }) => year)
  const last = Math.max(...yearsOf(['actual']))
  const promised = yearsOf(['target', 'forecast', 'updatedForecast'])
  if (!Number.isFinite(last)) return undefined
  if (promised.includes(last) || yearsOf(['attainment']).includes(last)) return { type: 'rap', year: last }
  const year = last + 2
  return promised.includes(year) ? { type: 'pap', year } : undefined
}

/** The document that a file's name says: `plf-2025-performance.csv`, `rap-2024.csv`, `plrg-2023-….csv`. */
function documentOfName(file: string): OfficialDocument | undefined {
  const name = (file.split('/').at(-1) ?? '').toLowerCase()
  const [, word = '', year] =
    /(?:^|[^a-z])(pap|plf|rap|plr[a-z]*)[-_ ]?((?:19|20)\d{2})(?!\d)/.exec(name) ?? []
  if (year === undefined) return undefined
  return { type: word === 'pap' || word === 'plf' ? 'pap' : 'rap', year: Number(year) }
}

/** Whether a path is that of an official file: each is read by its own reader. */
export function isOfficial(file: string): boolean {
  return file.startsWith('data/etat/') && file.endsWith('.csv')
}

/** The official files of `data/etat/`, in the order their documents came out; problems are added to `problems`. */
export function readOfficialFiles(
  files: ReadonlyMap<string, Uint8Array>,
  problems: Problem[],
): readonly OfficialFile[] {
  const read = [...files].flatMap(([file, bytes]) => {
    if (!isOfficial(file)) return []
    const { official, problems: found } = readOfficial(file, bytes)
    problems.push(...found)
    return official ?? []
  })
  const byDocument = Map.groupBy(read, ({ document: { type, year } }) => `${type}-${year}`)
  for (const [first, ...others] of byDocument.values()) {
    for (const { file } of others) {
      const expected = `un seul fichier par document : ${first?.file ?? ''} est déjà celui de cette année.`
      const remedy = 'garder le plus récent des deux fichiers et supprimer l’autre.'
      problems.push(problemOf('identite-du-document', { file }, undefined, { expected, remedy }))
    }
  }
  return read.toSorted((a, b) => officialRank(a.document) - officialRank(b.document))
}
