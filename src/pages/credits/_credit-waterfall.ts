import type { BarRow, BarRowsSpec } from '#charts/bar-rows.ts'
import type { Archive } from '#model/archive.ts'
import type { CreditPair } from '#model/credit.ts'
import { creditPath, programmeRow, type CreditPath } from '#model/credit-path.ts'
import { joinWords } from '#words/grammar.ts'
import { formatEuros, formatMillions, formatSignedMillions } from '#words/number.ts'

/** How one year's credits went from the vote to the execution. */
export interface Waterfall {
  readonly year: number
  readonly sentence: string
  /** What became of staff costs, where they were voted. */
  readonly staff: string
  readonly chart: BarRowsSpec
  readonly steps: readonly { readonly name: string; readonly ae: string; readonly cp: string }[]
}

type Amount = 'commitmentAuthorisations' | 'paymentAppropriations'

/** The years whose printed amounts add up from the vote to the execution, each with its picture in CP. */
export function waterfalls(archive: Archive, years: readonly number[]): readonly Waterfall[] {
  return years.flatMap((year) => {
    const path = creditPath(archive, year)
    return path === undefined ? [] : [waterfall(archive, path)]
  })
}

function waterfall(archive: Archive, path: CreditPath): Waterfall {
  const { year } = path
  const sentence = pathSentence(path)
  return {
    year,
    sentence,
    staff: staffSentence(archive, path),
    chart: {
      label: `Du vote à la dépense, crédits de paiement. ${sentence} Les montants à l’euro près sont dans le tableau qui suit.`,
      rows: barsOf(stepsOf(path, 'paymentAppropriations')),
    },
    steps: stepsOf(path, 'paymentAppropriations').map(({ name, row, amount, signed }) => ({
      name,
      ae: exact(amountOf(path, row, 'commitmentAuthorisations'), signed),
      cp: exact(amount, signed),
    })),
  }
}

interface Step {
  readonly name: string
  /** The printed row; `undefined` for what is computed: what was opened and not spent. */
  readonly row: CreditPair | undefined
  readonly amount: number
  /** A movement, written with its sign. */
  readonly signed: boolean
  readonly kind: BarRow['kind']
}

function stepsOf(path: CreditPath, amount: Amount): readonly Step[] {
  const step = (name: string, row: CreditPair | undefined, kind: BarRow['kind'], signed = false): Step => ({
    ...{ name, row, kind, signed },
    amount: amountOf(path, row, amount),
  })
  return [
    step('Votés', path.voted, 'outlined'),
    ...path.movements.map((row) => step(movementNames[row.title], row, 'moved', true)),
    step('Ouverts', path.opened, 'outlined'),
    step('Consommés', path.executed, 'filled'),
    step('Non consommés', undefined, 'left'),
  ]
}

const movementNames: Readonly<Record<CreditPair['title'], string>> = {
  all: 'Mouvements',
  allWithFunds: 'Mouvements',
  title2: 'Mouvements, personnel',
  otherTitles: 'Mouvements, hors personnel',
}

function amountOf({ opened, executed }: CreditPath, row: CreditPair | undefined, amount: Amount): number {
  return row === undefined ? opened[amount] - executed[amount] : row[amount]
}

/** « En 2021, 10,6 M€ de crédits de paiement votés. En cours d’année : −3 M€ pour le personnel… ». */
function pathSentence({ year, title, voted, movements, opened, executed }: CreditPath): string {
  const paid = (row: CreditPair) => row.paymentAppropriations
  const scope = title === 'all' ? '' : ' (hors titre 2)'
  const moves = movements.map((row) => `${formatSignedMillions(paid(row))}${movementWords[row.title]}`)
  return [
    `En ${year}, ${formatMillions(paid(voted))} de crédits de paiement votés${scope}.`,
    `En cours d’année : ${joinWords(moves)}.`,
    `Au total ${formatMillions(paid(opened))} ouverts, ${formatMillions(paid(executed))} consommés, ${formatMillions(paid(opened) - paid(executed))} non consommés.`,
  ].join(' ')
}

const movementWords: Readonly<Record<CreditPair['title'], string>> = {
  all: '',
  allWithFunds: '',
  title2: ' pour le personnel',
  otherTitles: ' hors personnel',
}

/** Movements start where the bar before ends; what is not spent hangs from the end of what is. */
function barsOf(steps: readonly Step[]): readonly BarRow[] {
  let level = 0
  return steps.map(({ name, amount, kind, signed }, index) => {
    const from = signed || kind === 'left' ? level : 0
    level = from + amount
    return {
      name,
      shown: shownAmount(amount, signed),
      kind,
      from,
      to: level,
      joined: index < steps.length - 1,
    }
  })
}

function shownAmount(amount: number, signed: boolean): string {
  return signed ? formatSignedMillions(amount) : formatMillions(amount)
}

function exact(amount: number, signed: boolean): string {
  return signed && amount > 0 ? `+${formatEuros(amount)}` : formatEuros(amount)
}

function staffSentence(archive: Archive, { year, title }: CreditPath): string {
  const of = (stage: 'voted' | 'opened' | 'executed') =>
    programmeRow(archive, year, stage, 'title2')?.paymentAppropriations
  const [voted, opened, executed] = [of('voted'), of('opened'), of('executed')]
  if (title !== 'all' || voted === undefined || opened === undefined || executed === undefined) return ''
  return `Pour le personnel (titre 2) : ${formatMillions(voted)} votés, ${formatMillions(opened)} encore ouverts après les mouvements de l’année, ${formatMillions(executed)} consommés.`
}
