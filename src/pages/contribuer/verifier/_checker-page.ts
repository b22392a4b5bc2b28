import type { Archive } from '#model/archive.ts'
import { layoutColumns } from '#model/table-layout.ts'
import { checker, home, proseCrumb } from '#site/links.ts'
import { yearSpan } from '#site/outcome-chart.ts'
import type { Page } from '#site/page.ts'
import { columnHeading, documentName } from '#words/names.ts'

/** What the page says before a file is given. */
export interface CheckerPage {
  readonly page: Page
  /** Names that a file may bear, for the field that asks for one. */
  readonly names: readonly string[]
  /** The official tables that pasted rows may be of, latest first, with the headings that they have. */
  readonly layouts: readonly { readonly id: string; readonly name: string; readonly headings: string }[]
  /** The static file that holds what a file is compared with. */
  readonly knownPath: string
}

/** The page that checks one file of `data/` in the reader's own browser. */
export function checkerPage(archive: Archive): CheckerPage {
  return {
    page: {
      path: checker.path,
      title: checker.label,
      description:
        'Vérifier dans son navigateur un tableau recopié avant de le proposer, et voir la page qu’il donnerait. Rien n’est envoyé.',
      trail: [home, ...archive.pages.filter(({ slug }) => slug === 'contribuer').map(proseCrumb)],
    },
    names: [
      ...archive.documents.map(({ id }) => `${id}.csv`),
      'documents.csv',
      'credits.csv',
      ...archive.crossChecks.map(({ slug }) => `${slug}.csv`),
    ],
    layouts: layoutsOf(archive),
    knownPath: `${checker.path}archive.json`,
  }
}

/** One more year than the archive has: its documents come next. */
function layoutsOf({ programme, documents }: Archive): CheckerPage['layouts'] {
  const last = Math.max(programme.firstYear, ...documents.map(({ year }) => year)) + 1
  const years = yearSpan([programme.firstYear, last])
  return years.toReversed().flatMap((year) =>
    (['rap', 'pap'] as const).map((type) => ({
      id: `${type}-${year}`,
      name: documentName({ type, year }),
      headings: layoutColumns(type, year)
        .columns.map((column) => columnHeading(column, type))
        .join(' ; '),
    })),
  )
}
