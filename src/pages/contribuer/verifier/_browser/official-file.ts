import { placeDocument } from '#import/draft/place-document.ts'
import { tableText } from '#import/draft/table-file.ts'
import { printedOfficial, programmesOf } from '#import/official.ts'
import type { Archive } from '#model/archive.ts'
import type { OfficialFile, OfficialRow, Titled } from '#model/official.ts'
import { readOfficial, sizeProblem } from '#read/official/read-official.ts'
import type { Problem } from '#read/problem.ts'
import { documentName } from '#words/names.ts'
import { capitalise } from '#words/grammar.ts'
import { pointOfViewTerms } from '#words/terms.ts'
import type { Preview } from './preview.ts'

// `checker.ts` loads this file, with the reading and the drafting of the import, only when it is given an official file.

/** An official file that was read, or its problems. */
export type OpenedFile =
  | {
      readonly ok: true
      readonly official: OfficialFile
      readonly programmes: readonly Titled[]
      /** The programme to show first: the site's own, else the one that carries it on, else the first. */
      readonly first: string
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads an official file as `npm run import` does. */
export async function openOfficial(file: File, archive: Archive): Promise<OpenedFile> {
  const tooLarge = sizeProblem(file.name, file.size)
  if (tooLarge !== undefined) return { ok: false, problems: [tooLarge] }
  const { official, problems } = readOfficial(file.name, new Uint8Array(await file.arrayBuffer()))
  if (official === undefined) return { ok: false, problems }
  const programmes = programmesOf(official)
  const { number, successor } = archive.programme
  const first = [number, successor?.number].find((code) => programmes.some((one) => one.code === code))
  return { ok: true, official, programmes, first: first ?? programmes[0]?.code ?? '' }
}

/** What the file prints of one programme. */
export interface ProgrammePreview {
  readonly sentence: string
  /** What could not be taken, one sentence each. */
  readonly unread: readonly string[]
  readonly table: Preview
  /** The table that the import would write in this site, when the programme is its own or carries it on. */
  readonly import:
    { readonly name: string; readonly text: string; readonly left: readonly string[] } | undefined
}

/** The preview of one programme of an official file, and the table that it gives to this site. */
export function programmePreview(
  official: OfficialFile,
  programme: string,
  archive: Archive,
): ProgrammePreview {
  const rows = official.rows.filter((row) => row.programme?.code === programme)
  const printed = printedOfficial(official, programme, '')
  const { type, year } = official.document
  const name = `${documentName({ type, year })}, programme ${programme} « ${printed?.programmeName ?? ''} »`
  const aimed = rows.filter((row) => hasTarget(official, row)).length
  return {
    sentence: `${name} : ${rows.length} lignes, dont ${aimed} avec une cible chiffrée.`,
    unread: (printed?.problems ?? []).map(
      ({ line, found, remedy }) => `${official.file}:${line} : « ${found} ». ${capitalise(remedy)}`,
    ),
    table: {
      caption: `Ce qu’imprime le fichier : ${name}`,
      headings: [
        ...['Code', 'Indicateur', 'Ligne', 'Unité', 'Point de vue'],
        ...official.columns.map(({ heading }) => heading),
      ],
      rows: rows.map((row) => [
        row.indicator.code,
        row.missionMark ? `${row.indicator.title} (mission)` : row.indicator.title,
        row.label,
        row.unit,
        row.pointOfView === undefined ? '' : pointOfViewTerms[row.pointOfView].label,
        ...row.values.map(({ printed: text }) => text),
      ]),
      charts: [],
    },
    import:
      printed !== undefined && isOwn(archive, programme)
        ? importedTable(printed, official.document, archive)
        : undefined,
  }
}

function isOwn({ programme, documents }: Archive, code: string): boolean {
  return (
    [programme.number, programme.successor?.number].includes(code) ||
    documents.some(({ otherProgramme }) => otherProgramme === code)
  )
}

function hasTarget({ columns }: OfficialFile, { values }: OfficialRow): boolean {
  return columns.some(
    ({ measure }, index) =>
      (measure === 'target' || measure === 'forecast') &&
      ['number', 'bound'].includes(values[index]?.kind ?? 'notCollected'),
  )
}

function importedTable(
  printed: NonNullable<ReturnType<typeof printedOfficial>>,
  { type, year }: OfficialFile['document'],
  archive: Archive,
): ProgrammePreview['import'] {
  const { columns, objectives, left } = placeDocument(printed, archive, new Map())
  const rows = objectives.flatMap(({ indicators }) => indicators.flatMap(({ placed }) => placed.rows))
  if (rows.length === 0) return undefined
  return {
    name: `${type}-${year}.csv`,
    text: tableText(columns, rows, type),
    left: left.map(({ indicator: { code, label } }) => `${code} ${label}`),
  }
}
