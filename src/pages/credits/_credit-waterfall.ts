import type { BarRow, BarRowsSpec } from '#charts/bar-rows.ts'
import type { Archive } from '#model/archive.ts'
import { type CreditPair, creditPath, type CreditPath } from '#model/credit.ts'
import { capitalise, joinWords } from '#words/grammar.ts'
import { formatMillions, formatSignedMillions } from '#words/number.ts'

/** How one year's credits went from the vote to the execution. */
export interface Waterfall {
  readonly year: number
  readonly sentence: string
  readonly chart: BarRowsSpec
}

/**
 * The years whose printed amounts add up from the vote to the execution, each with its picture in crédits de
 * paiement, on one scale.
 */
export function waterfalls(archive: Archive, years: readonly number[]): readonly Waterfall[] {
  const paths = years.flatMap((year) => creditPath(archive, year) ?? [])
  const rows = paths.map((path) => barsOf(stepsOf(path)))
  const alike = rows.flat()
  return paths.map((path, index) => {
    const sentence = pathSentence(path)
    return {
      year: path.year,
      sentence,
      chart: {
        label: `Du vote à la dépense en ${path.year}, crédits de paiement. ${sentence}`,
        alike,
        rows: rows[index] ?? [],
      },
    }
  })
}

interface Step {
  readonly name: string
  readonly amount: number
  /** A movement, written with its sign. */
  readonly signed: boolean
  readonly kind: BarRow['kind']
}

function stepsOf({ voted, movements, opened, executed }: CreditPath): readonly Step[] {
  const step = (name: string, amount: number, kind: BarRow['kind'], signed = false): Step => ({
    ...{ name, amount, kind, signed },
  })
  return [
    step('Votés', paid(voted), 'outlined'),
    ...movements.map((row) => step(movementNames[row.title], paid(row), 'moved', true)),
    step('Ouverts', paid(opened), 'outlined'),
    step('Consommés', paid(executed), 'filled'),
    step('Non consommés', paid(opened) - paid(executed), 'left'),
  ]
}

const paid = (row: CreditPair) => row.paymentAppropriations

const movementNames: Readonly<Record<CreditPair['title'], string>> = {
  all: 'Mouvements',
  allWithFunds: 'Mouvements',
  title2: 'Personnel',
  otherTitles: 'Hors personnel',
}

/** « 10,6 M€ ont été ajoutés hors personnel et 3 M€ ont été retirés au personnel ; 3,5 M€ n’ont pas été dépensés. » */
function pathSentence({ title, movements, opened, executed }: CreditPath): string {
  const moves = movements
    .filter((row) => paid(row) !== 0)
    .toSorted((a, b) => paid(b) - paid(a))
    .map((row) => {
      const verb = paid(row) > 0 ? 'ajouté' : 'retiré'
      const done = isSeveral(paid(row)) ? `ont été ${verb}s` : `a été ${verb}`
      return `${formatMillions(Math.abs(paid(row)))} ${done}${title === 'all' ? movementWords[row.title] : ''}`
    })
  const moved = moves.length === 0 ? 'rien n’a changé en cours d’année' : joinWords(moves)
  const left = paid(opened) - paid(executed)
  const spent = isSeveral(left) ? 'n’ont pas été dépensés' : 'n’a pas été dépensé'
  return [
    capitalise(`${title === 'all' ? '' : 'hors personnel, '}${moved}`),
    left === 0 ? ' ; tout a été dépensé.' : ` ; ${formatMillions(left)} ${spent}.`,
  ].join('')
}

/** Whether an amount is plural as it is written: « 40 341 € », « 2 M€ », not « 1,6 M€ ». */
function isSeveral(euros: number): boolean {
  const size = Math.abs(euros)
  return (size >= 2 && size < 50_000) || size >= 1_950_000
}

const movementWords: Readonly<Record<CreditPair['title'], string>> = {
  all: '',
  allWithFunds: '',
  title2: ' au personnel',
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
