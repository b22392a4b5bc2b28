import type { Archive } from '#model/archive.ts'
import { documentPath, exercisePath } from '#urls.ts'
import { documentName } from '#words/document-name.ts'
import { home } from '#site/links.ts'
import { type Page } from '#site/page.ts'
import { readingState } from './_reading-state.ts'

/** One budget year in the list of the archive. */
export interface ArchiveYear {
  readonly year: number
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly documents: readonly { readonly name: string; readonly path: string; readonly state: string }[]
}

/** What the list of budget years says. */
export interface ArchivesPage {
  readonly page: Page
  readonly years: readonly ArchiveYear[]
}

/** The archive by year, latest first, with how many figures of each document have been read. */
export function archivesPage(archive: Archive): ArchivesPage {
  return {
    page: {
      path: '/archives/',
      title: 'Archives par année',
      description: `Les projets et rapports annuels de performances du programme ${archive.programme.number}, exercice par exercice, avec leurs tableaux tels qu’ils ont été imprimés.`,
      trail: [home],
      filters: { page: ['Archives'] },
    },
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
