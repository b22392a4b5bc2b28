import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import { home } from '#site/links.ts'
import type { Page } from '#site/page.ts'
import { documentPath, exercisePath, archivesPath } from '#urls.ts'
import { documentName } from '#words/names.ts'
import { plural } from '#words/number.ts'

/** How much of a document's table has been read: « 12 chiffres relevés sur 40 », « tableau non relevé ». */
export function readingState(archive: Pick<Archive, 'tableByDocument'>, doc: BudgetDocument): string {
  const values = archive.tableByDocument.get(doc.id)?.rows.flatMap((row) => row.values) ?? []
  if (values.length === 0) return 'tableau non relevé'
  const read = values.filter(({ kind }) => kind !== 'notCollected').length
  if (read === 0) return 'indicateurs connus, aucun chiffre relevé'
  return `${read} ${plural(read, 'chiffre relevé')} sur ${values.length}`
}

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
      path: archivesPath,
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
