import { type GivenSlugs, knownLabels, matchIndicator, proposeSlug } from '#import/draft/labels.ts'
import { type PlacedRows, placeRows } from '#import/draft/place-rows.ts'
import type { PrintedDocument } from '#import/extract/join-extracts.ts'
import type { ExtractIndicator, ExtractObjective } from '#import/extract/model.ts'
import type { Sources } from '#model/archive.ts'
import type { Column } from '#model/observation.ts'
import { layoutColumns } from '#model/table-layout.ts'
import { columnHeading } from '#words/names.ts'

/** A printed indicator, which indicator of the archive it is, or the slug of a new one, and its rows. */
export interface PlacedIndicator {
  readonly indicator: ExtractIndicator
  readonly slug: string
  readonly isNew: boolean
  readonly placed: PlacedRows
}

/** A printed objective and what is imported of it. */
export interface PlacedObjective {
  readonly objective: ExtractObjective
  readonly indicators: readonly PlacedIndicator[]
  /** What the editor must look at: indicators that were not recognised. */
  readonly remarks: readonly string[]
}

/** A document whose every row has its place in an archive. */
export interface PlacedDocument {
  readonly columns: readonly Column[]
  readonly objectives: readonly PlacedObjective[]
  /** Of another programme's document, what carries on no indicator of this one. */
  readonly left: readonly LeftIndicator[]
}

/** An indicator of another programme that is not taken; a remark when it may be a known one under a new label. */
export interface LeftIndicator {
  readonly indicator: ExtractIndicator
  readonly remark: string | undefined
}

/**
 * Where the rows of a printed document go: known indicators and lines, or new ones under proposed slugs. Of another
 * programme's document, only what carries on a known indicator is taken.
 */
export function placeDocument(
  printed: PrintedDocument,
  archive: Pick<Sources, 'programme' | 'indicators' | 'tables'>,
  given: GivenSlugs,
): PlacedDocument {
  const isOther = printed.identity.programme !== archive.programme.number
  const known = knownLabels(archive)
  const columns = allColumns(printed)
  const used = new Set<string>()
  const slugs = new Set(archive.indicators.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]))
  const left: LeftIndicator[] = []
  const objectives = printed.objectives.map((objective): PlacedObjective => {
    const remarks: string[] = []
    const indicators = objective.indicators.flatMap((indicator): readonly PlacedIndicator[] => {
      const match = matchIndicator(indicator, known, given, { used, isOther })
      if (isOther && match.slug === undefined) {
        left.push({ indicator, remark: match.remark })
        return []
      }
      if (match.remark !== undefined) remarks.push(match.remark)
      const slug = match.slug ?? proposeSlug(indicator.label, slugs, 'indicateur')
      used.add(slug)
      slugs.add(slug)
      return [
        {
          indicator,
          slug,
          isNew: match.slug === undefined,
          placed: placeRows(slug, indicator, columns, known),
        },
      ]
    })
    return { objective, indicators, remarks }
  })
  return {
    columns,
    objectives: isOther ? objectives.filter(({ indicators }) => indicators.length > 0) : objectives,
    left,
  }
}

/** The columns of every table, each once; the official ones when no table was read. */
function allColumns({ identity: { type, year }, objectives }: PrintedDocument): readonly Column[] {
  const printed = objectives.flatMap(({ indicators }) =>
    indicators.flatMap(({ tables }) => tables.flatMap((table) => table.columns)),
  )
  const distinct = [...new Map(printed.map((column) => [columnHeading(column, type), column])).values()]
  return distinct.length > 0 ? distinct : layoutColumns(type, year).columns
}
