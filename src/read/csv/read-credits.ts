import { creditStages, creditTitles, type CreditRow, wholeProgramme } from '#model/credit.ts'
import { labelKey } from '#model/label.ts'
import { slugify } from '#words/slugify.ts'
import { creditStageTerms, creditTitleTerms, type Term } from '#words/terms.ts'
import type { CsvFile } from '#read/csv/read-csv.ts'
import { typingRemedy } from '#read/csv/parse-cell.ts'
import { filled, recordsOf, type FieldCell } from '#read/csv/records.ts'
import { problemOf, type Problem } from '#read/problem.ts'

const columns = {
  required: ['exercice', 'etape', 'perimetre', 'titre', 'ae', 'cp', 'document'],
  optional: ['partie', 'mention'],
} as const

/**
 * The rows of `data/credits.csv`, in the order of the file; amounts in euros. One of the two may be empty, when a
 * source prints only the other.
 */
export function readCredits(
  csv: CsvFile,
  documents: ReadonlySet<string> | undefined,
): { readonly credits: readonly CreditRow[]; readonly problems: readonly Problem[] } {
  const { records, problems: headingProblems } = recordsOf(csv, columns)
  const problems: Problem[] = [...headingProblems]
  const seen = new Set<string>()
  const credits = records.flatMap(({ line, field }): CreditRow[] => {
    const stage = oneOf(field('etape'), creditStages, creditStageTerms, problems)
    const title = oneOf(field('titre'), creditTitles, creditTitleTerms, problems)
    const document = field('document')
    if (document.text !== '' && documents?.has(document.text) === false) {
      problems.push(problemOf('document-inconnu', document.place, document.text))
    }
    const key = ['exercice', 'etape', 'perimetre', 'titre', 'document', 'partie']
      .map((name) => labelKey(field(name).text))
      .join('|')
    const scope = field('perimetre')
    if (seen.has(key))
      problems.push(
        problemOf('ligne-en-double', field('exercice').place, undefined, {
          expected: 'une seule ligne par exercice, étape, périmètre, titre, document et partie.',
        }),
      )
    seen.add(key)
    const year = yearOf(field('exercice'), problems)
    const [ae, cp] = [field('ae'), field('cp')]
    const commitmentAuthorisations = amountOf(ae, cp, problems)
    const paymentAppropriations = amountOf(cp, ae, problems)
    if (stage === undefined || title === undefined) return []
    return [
      {
        year,
        stage,
        scope: labelKey(scope.text) === wholeProgramme ? wholeProgramme : filled(scope, problems),
        title,
        commitmentAuthorisations,
        paymentAppropriations,
        document: document.text,
        part: field('partie').text,
        remark: field('mention').text,
        line,
        places: {
          commitmentAuthorisations: ae.place,
          paymentAppropriations: cp.place,
          scope: scope.place,
          document: document.place,
        },
      },
    ]
  })
  return { credits, problems }
}

/** « 14718515 », « 14 718 515 », « −3 »; at most 15 digits, which a number of JavaScript holds exactly. */
const wholePattern = /^(?:0|[-−]?(?!(?: ?\d){16})(?:[1-9]\d{0,2}(?: \d{3})+|[1-9]\d*))$/

/** The amount of a cell; `undefined` when it is empty and the other amount of the row is printed. */
function amountOf(cell: FieldCell, other: FieldCell, problems: Problem[]): number | undefined {
  return cell.text === '' && other.text !== '' ? undefined : wholeOf(cell, problems)
}

/** What a spreadsheet writes after an amount in euros whose format is « Monétaire » or « Comptabilité »: « 440 000,00 € ». */
const moneyFormat = /(?<=\d)(?:,00)? ?€?$/

/** A whole number of euros, spaces between thousands allowed; 0 with a problem otherwise. */
function wholeOf(cell: FieldCell, problems: Problem[]): number {
  const spaced = cell.text.replace(/[\u00A0\u202F]/g, ' ')
  const whole = spaced.replace(moneyFormat, '')
  if (wholePattern.test(whole)) return Number(whole.replaceAll(' ', '').replace('−', '-'))
  const remedy = amountRemedies.find(([is]) => is.test(spaced))?.[1] ?? typingRemedy(spaced)
  problems.push(problemOf('nombre-entier', cell.place, cell.text, remedy === undefined ? {} : { remedy }))
  return 0
}

/** What an amount that is no whole number of euros calls for, before the faults of any figure. */
const amountRemedies: readonly (readonly [is: RegExp, remedy: string])[] = [
  [
    /\d ?(?:k|m|md)s? ?€|\d ?(?:milliers|millions?|milliards?)/i,
    'écrire le montant en euros : 10,6 M€ devient 10600000.',
  ],
  [/^[-−]?[\d ]+ ?euros?$/i, 'retirer le mot : les montants sont tous en euros.'],
  [/^[-−]?\d{1,3}(?:[.,]\d{3})+$/, 'écrire les milliers avec une espace (440 000), ou sans rien.'],
  [/^[-−]?[\d ]+[.,]\d{1,2} ?€?$/, 'arrondir à l’euro : les montants s’écrivent sans centimes.'],
]

/** A year of four digits; 0 with a problem otherwise. */
function yearOf(cell: FieldCell, problems: Problem[]): number {
  if (/^(?:19|20)\d{2}$/.test(cell.text)) return Number(cell.text)
  const expected = 'une année en quatre chiffres, par exemple 2021.'
  const remedy = 'retaper l’année.'
  problems.push(problemOf('date-invalide', cell.place, cell.text, { expected, remedy }))
  return 0
}

function oneOf<K extends string>(
  cell: FieldCell,
  keys: readonly K[],
  terms: Readonly<Record<K, Term>>,
  problems: Problem[],
): K | undefined {
  const key = keys.find((candidate) => slugify(terms[candidate].slug) === slugify(cell.text))
  if (key === undefined) {
    problems.push(
      problemOf('mot-inconnu', cell.place, cell.text, {
        expected: `${keys.map((candidate) => `« ${terms[candidate].slug} »`).join(', ')}.`,
      }),
    )
  }
  return key
}
