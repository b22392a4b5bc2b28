import { documentTypes, type BudgetDocument, type DocumentTitle } from '#model/document.ts'
import type { CsvFile } from '#read/csv/read-csv.ts'
import { filled, recordsOf, type FieldCell } from '#read/csv/records.ts'
import { problemOf, type Problem } from '#read/problem.ts'

const columns = {
  required: ['document', 'type', 'exercice', 'programme_libelle', 'maquette'],
  optional: [
    'programme',
    'editeur',
    'responsable',
    'fonction',
    'publie_le',
    'url_presentation',
    'url_performance',
    'url_credits',
  ],
} as const

const frameworkWords = { complète: 'complete', partielle: 'partial', '': 'none' } as const

/** What an identity says: `{ type: 'rap', year: 2021 }` for `rap-2021`; `undefined` when it is none. */
export function identityOf(id: string): DocumentTitle | undefined {
  const [, word, year] = /^([a-z]+)-(\d{4})$/.exec(id) ?? []
  const type = documentTypes.find((candidate) => candidate === word)
  return type === undefined ? undefined : { type, year: Number(year) }
}

/**
 * The documents of `data/documents.csv`, in the order of the file. `programme` is the number of the site's own
 * programme, which a document need not repeat.
 */
export function readDocuments(
  csv: CsvFile,
  programme: string | undefined,
): {
  readonly documents: readonly BudgetDocument[]
  readonly problems: readonly Problem[]
} {
  const { records, problems: headingProblems } = recordsOf(csv, columns)
  const problems: Problem[] = [...headingProblems]
  const seen = new Set<string>()
  const documents = records.flatMap(({ field }): BudgetDocument[] => {
    const id = field('document')
    const identity = identityOf(id.text)
    if (seen.has(id.text))
      problems.push(
        problemOf('ligne-en-double', id.place, id.text, { expected: 'une seule ligne par document.' }),
      )
    seen.add(id.text)
    if (
      identity === undefined ||
      identity.type !== field('type').text.toLowerCase() ||
      `${identity.year}` !== field('exercice').text
    ) {
      problems.push(
        problemOf(
          'identite-du-document',
          id.place,
          `${id.text} », type « ${field('type').text} », exercice « ${field('exercice').text}`,
        ),
      )
      return []
    }
    const url = (name: string) => urlOf(field(name), problems)
    const publishedOn = field('publie_le')
    if (publishedOn.text !== '' && !isIsoDate(publishedOn.text)) {
      problems.push(problemOf('date-invalide', publishedOn.place, publishedOn.text))
    }
    return [
      {
        id: id.text,
        ...identity,
        otherProgramme: otherProgramme(field('programme'), programme, problems),
        publisher: identity.type === 'bilan' ? filled(field('editeur'), problems) : field('editeur').text,
        programmeName: filled(field('programme_libelle'), problems),
        manager: field('responsable').text,
        managerRole: field('fonction').text,
        publishedOn: publishedOn.text === '' ? undefined : publishedOn.text,
        frameworkRead: frameworkOf(field('maquette'), problems),
        urls: {
          presentation: url('url_presentation'),
          performance: url('url_performance'),
          credits: url('url_credits'),
        },
        place: id.place,
      },
    ]
  })
  return { documents, problems }
}

/** A real calendar date in ISO order. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** An absolute http(s) address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text)
}

/** An http(s) address; `undefined` when the cell is empty or has a problem. */
export function urlOf(cell: FieldCell, problems: Problem[]): string | undefined {
  if (cell.text === '') return undefined
  if (isWebAddress(cell.text)) return cell.text
  problems.push(problemOf('adresse-invalide', cell.place, cell.text))
  return undefined
}

function otherProgramme(cell: FieldCell, own: string | undefined, problems: Problem[]): string | undefined {
  if (cell.text === '' || cell.text === own) return undefined
  if (!/^\d{3}$/.test(cell.text)) {
    problems.push(
      problemOf('mot-inconnu', cell.place, cell.text, {
        expected: 'le numéro d’un programme, en trois chiffres, ou une cellule vide pour celui du site.',
      }),
    )
  }
  return cell.text
}

function frameworkOf(cell: FieldCell, problems: Problem[]): BudgetDocument['frameworkRead'] {
  const word = Object.entries(frameworkWords).find(([candidate]) => candidate === cell.text.toLowerCase())
  if (word !== undefined) return word[1]
  problems.push(
    problemOf('mot-inconnu', cell.place, cell.text, {
      expected: '« complète », « partielle » ou une cellule vide.',
    }),
  )
  return 'none'
}
