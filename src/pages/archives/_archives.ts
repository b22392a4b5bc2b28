import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import { type Crumb, evolutionCrumb, home } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { documentPath, exercisePath, archivesPath } from '#urls.ts'
import { documentName } from '#words/names.ts'

/** How much of a document's table has been read: numbers of cells. */
export interface ReadingState {
  readonly read: number
  readonly total: number
}

/** How many cells of a document's table have been read; none of none where the archive does not hold its table. */
export function readingState(archive: Pick<Archive, 'tableByDocument'>, doc: BudgetDocument): ReadingState {
  const values = archive.tableByDocument.get(doc.id)?.rows.flatMap((row) => row.values) ?? []
  return { read: values.filter(({ kind }) => kind !== 'notCollected').length, total: values.length }
}

/** One budget year in the list of the archive. */
export interface ArchiveYear {
  readonly year: number
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly documents: readonly {
    readonly name: string
    readonly path: string
    readonly state: ReadingState
  }[]
}

/** What the list of budget years says. */
export interface ArchivesPage {
  readonly page: Page
  readonly years: readonly ArchiveYear[]
  readonly evolution: Crumb
}

/** The archive by year, latest first, with how many figures of each document have been read. */
export function archivesPage(archive: Archive): ArchivesPage {
  return {
    page: {
      path: archivesPath,
      title: 'Années',
      description: `Ce que le programme ${archive.programme.number} a promis et obtenu, année par année, et les documents qui le disent.`,
      trail: [home],
    },
    evolution: evolutionCrumb,
    years: archive.years.toReversed().map(({ year, title, summary }) => ({
      year,
      path: exercisePath(year),
      title,
      summary,
      documents: archive.documents
        .filter((doc) => doc.year === year)
        .map((doc) => ({
          name: documentName(doc),
          path: documentPath(doc),
          state: readingState(archive, doc),
        })),
    })),
  }
}
