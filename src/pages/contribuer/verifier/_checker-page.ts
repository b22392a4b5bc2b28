import type { Archive } from '#model/archive.ts'
import { checker, home, proseCrumb } from '#site/links.ts'
import type { Page } from '#site/page.ts'

/** What the page says before a file is given. */
export interface CheckerPage {
  readonly page: Page
  /** Names that a file may bear, for the field that asks for one. */
  readonly names: readonly string[]
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
    knownPath: `${checker.path}archive.json`,
  }
}
