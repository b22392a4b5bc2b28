import type { PageProblem, PrintedDocument } from '#import/extract/join-extracts.ts'
import type { ExtractIndicator, ExtractObjective, ExtractRow } from '#import/extract/model.ts'
import type { OfficialDocument, OfficialFile, OfficialRow } from '#model/official.ts'
import { parseCell, quotedCell } from '#read/csv/parse-cell.ts'
import { slugify } from '#words/slugify.ts'
import { readOfficial } from '#read/official/read-official.ts'
import { problemText } from '#read/report.ts'

/** The programmes of an official file, in the order of their numbers. */
export function programmesOf({ rows }: OfficialFile): readonly { code: string; title: string }[] {
  const titled = new Map(rows.flatMap(({ programme }) => (programme ? [[programme.code, programme]] : [])))
  return [...titled.values()].toSorted((a, b) => Number(a.code) - Number(b.code))
}

/**
 * The document that an official file holds of one programme, as if it came from its pages: `url` is its official
 * address, empty when not given. A heading that was not understood is a problem. Its framework is complete: the file has
 * all lines of the programme. `undefined` when it has none.
 */
export function printedOfficial(
  official: OfficialFile,
  programme: string,
  url: string,
): PrintedDocument | undefined {
  const rows = official.rows.filter((row) => row.programme?.code === programme)
  const [first] = rows
  if (first === undefined) return undefined
  const problems: PageProblem[] = official.unknown.map(({ line = 1, heading = '', cell = '' }) => ({
    file: official.file,
    line,
    found: `${cell} ${heading}`.trim(),
    expected: 'un intitulé connu : une année et une mesure (2024 Réalisation, cible_2025).',
    remedy: 'recopier cette colonne à la main si le tableau doit l’avoir : elle n’a pas été importée.',
  }))
  return {
    identity: { ...official.document, programme },
    programmeName: first.programme?.title ?? '',
    manager: '',
    managerRole: '',
    urls: { presentation: '', performance: url },
    framework: 'complète',
    objectives: objectivesOf(official, rows),
    problems,
  }
}

/** Objectives in the order of the file; one that the mission repeats under a code of its own is the same. */
function objectivesOf(official: OfficialFile, rows: readonly OfficialRow[]): readonly ExtractObjective[] {
  // The programme's own rows first: their codes name the objective.
  const inOrder = [...rows.filter(({ attached }) => !attached), ...rows.filter(({ attached }) => attached)]
  const groups = Map.groupBy(inOrder, ({ objective }) => slugify(objective.title) || objective.code)
  return [...groups.values()].map((group) => ({
    line: group[0]?.line ?? 1,
    code: group[0]?.objective.code ?? '',
    label: group[0]?.objective.title ?? '',
    mission: false,
    indicators: [...Map.groupBy(group, ({ indicator }) => indicator.code).values()].map((lines) =>
      indicatorOf(official, lines),
    ),
  }))
}

function indicatorOf(official: OfficialFile, rows: readonly OfficialRow[]): ExtractIndicator {
  const line = rows[0]?.line ?? 1
  return {
    line,
    code: rows[0]?.indicator.code ?? '',
    label: rows[0]?.indicator.title ?? '',
    mission: rows.some(({ missionMark }) => missionMark),
    pointOfView: rows.find(({ pointOfView }) => pointOfView !== undefined)?.pointOfView,
    tables: [
      {
        line,
        columns: official.columns.map(({ year, measure, papYear }) => ({ year, measure, papYear })),
        deduced: false,
        rows: rows.map((row) => printedRow(official, row)),
      },
    ],
    notes: [],
  }
}

/** A row as the file prints it; a cell that no table takes as it is stands between « guillemets », as an editor would type it. */
function printedRow(official: OfficialFile, row: OfficialRow): ExtractRow {
  const { line, number, label, unit } = row
  const values = official.columns.map(({ measure }, index) => {
    const printed = row.values[index]?.printed ?? ''
    return parseCell(printed, measure).ok ? printed : quotedCell(printed)
  })
  return { line, number, label, unit, values, pointed: [] }
}

/** An official file as an editor downloaded it. */
interface DownloadedFile {
  readonly file: string
  readonly bytes: Uint8Array
  /** Its official address; empty when not given. */
  readonly url: string
  /** What the editor says that it is. */
  readonly document: OfficialDocument | undefined
}

/** The document of one programme, or the sentences that say why there is none. */
type OfficialDocumentOf =
  | { readonly ok: true; readonly document: PrintedDocument }
  | { readonly ok: false; readonly faults: readonly string[] }

/** The document that an official file holds of the first of `programmes` that it knows. */
export function documentOf(
  { file, bytes, url, document }: DownloadedFile,
  programmes: readonly string[],
): OfficialDocumentOf {
  const { official, problems } = readOfficial(file, bytes, document)
  if (official === undefined) return { ok: false, faults: problems.map(problemText) }
  for (const programme of programmes) {
    const printed = printedOfficial(official, programme, url)
    if (printed !== undefined) return { ok: true, document: printed }
  }
  const known = programmesOf(official).map(({ code }) => code)
  const asked =
    programmes.length === 0 ? 'aucun programme n’est demandé' : `${programmes.join(' ni ')} n’y est pas`
  return {
    ok: false,
    faults: [
      `${file} : ${asked}. Ajouter l’option --programme et l’un de ses ${known.length} programmes : ${known.join(', ')}.`,
    ],
  }
}
