import type { Observation, PrintedTable } from '#model/observation.ts'
import { isNumeric, type PrintedValue } from '#model/printed-value.ts'

/** What a unit counts, and how many times its base: « k€ » is 1,000 of « € ». Units of one base are multiples of each other. */
interface Scale {
  readonly base: string
  readonly factor: number
}

const counts = { nb: 1, nombre: 1, nbre: 1, nbr: 1, unite: 1, unites: 1, '': 1 }
const thousands = { k: 1e3, millier: 1e3, milliers: 1e3, mille: 1e3 }
const millions = { m: 1e6, million: 1e6, millions: 1e6 }
const billions = { md: 1e9, mds: 1e9, mrd: 1e9, mrds: 1e9, milliard: 1e9, milliards: 1e9 }
const multiples: Readonly<Record<string, number>> = { ...thousands, ...millions, ...billions }

/** Other units that are multiples of each other whatever they measure. Days, months and years are not. */
const families: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '%': { '%': 1, pourcentage: 1, 'pour cent': 1, pourcent: 1, '‰': 0.1, 'pour mille': 0.1 },
  g: { g: 1, kg: 1e3, t: 1e6, tonne: 1e6, tonnes: 1e6, kt: 1e9, mt: 1e12 },
  m: { m: 1, metres: 1, km: 1e3, kilometres: 1e3 },
  m2: { m2: 1, ha: 1e4, hectares: 1e4, km2: 1e6 },
  wh: { wh: 1, kwh: 1e3, mwh: 1e6, gwh: 1e9, twh: 1e12 },
  min: { min: 1, mn: 1, minute: 1, minutes: 1, h: 60, heure: 60, heures: 60 },
}

/** Lower case, no accents, single spaces, without « en » before it. */
function bareUnit(unit: string): string {
  return unit
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s'’.]+/g, ' ')
    .trim()
    .replace(/^en /, '')
}

function scaleOf(unit: string): Scale {
  const bare = bareUnit(unit)
  const found = Object.entries(families).find(([, units]) => units[bare] !== undefined)
  if (found !== undefined) return { base: found[0], factor: found[1][bare] ?? 1 }
  if (bare in counts) return { base: 'nb', factor: 1 }
  const [, multiple = '', euros] =
    /^(?:(k|m|mds?|mrds?|mille|milliers?|millions?|milliards?)(?: ?(?:de |d )?)?)?(€|e|eur|euros?)?$/.exec(
      bare,
    ) ?? []
  if (euros !== undefined && (multiple !== '' || euros !== 'e')) {
    return { base: '€', factor: multiples[multiple] ?? 1 }
  }
  // A letter alone is no multiple of a count: « m » is a metre.
  const factor = multiple.length > 2 ? multiples[multiple] : undefined
  return factor === undefined ? { base: bare, factor: 1 } : { base: 'nb', factor }
}

/** Whether two printed units are one: « Nb », « nb » and « Nombre » are, « M€ » and « millions d’euros ». */
export function sameUnit(a: string, b: string): boolean {
  const [one, other] = [scaleOf(a), scaleOf(b)]
  return one.base === other.base && one.factor === other.factor
}

/** Whether a number in one unit says as much in the other: « k€ » and « M€ ». */
export function areMultiples(a: string, b: string): boolean {
  return scaleOf(a).base === scaleOf(b).base
}

/** Whether a unit counts time: « jours », « Nb jours », « heure ». */
export function isTime(unit: string): boolean {
  return /(?:^|[^a-z])(?:ans?|annees?|mois|semaines?|jours?|j|heures?|h|minutes?|min|mn|secondes?|sec|s)(?![a-z])/.test(
    bareUnit(unit),
  )
}

/** Whether a text is the name of a unit: « k€ », « en milliers », « jours »; a letter alone may be a note. */
export function isUnitName(text: string): boolean {
  const bare = bareUnit(text)
  if (/^[a-z]$/.test(bare) || bare in counts) return false
  return scaleOf(bare).base !== bare || bare === '%' || bare === '€' || (isTime(bare) && !bare.includes(' '))
}

export function isPercentage(unit: string): boolean {
  return sameUnit(unit, '%')
}

/**
 * The unit of a cell: its row's, unless it prints another, a percent sign or a name between brackets (« 14 (k€) »). A
 * row without a unit has none that a cell could differ from.
 */
function unitOfCell(value: PrintedValue, unit: string): string {
  if (unit === '' || !isNumeric(value)) return unit
  if (value.printed.includes('%') && !areMultiples(unit, '%')) return '%'
  const noted = value.note.replaceAll(/[()[\]]/g, '')
  return isUnitName(noted) && !sameUnit(noted, unit) ? noted : unit
}

/** Whether a cell counts in the unit of its row: its number then stands on the scale of the others. */
export function isInUnit(value: PrintedValue, unit: string): boolean {
  return unitOfCell(value, unit) === unit
}

/**
 * A figure in the unit of its line. One printed in a multiple of it is converted; one in another unit is what it
 * prints, in words, for it compares with no number of the line. Both keep what their document prints, in `printedAs`.
 */
export function inUnitOf(line: string, observation: Observation, printed: string): Observation {
  const { value } = observation
  if (!isNumeric(value)) return observation
  const unit = unitOfCell(value, printed)
  if (sameUnit(unit, line)) return observation
  const printedAs = { value, unit }
  const [from, to] = [scaleOf(unit), scaleOf(line)]
  if (from.base !== to.base) {
    const text = unit === printed ? `${value.printed} ${unit}` : value.printed
    return { ...observation, value: { kind: 'words', printed: text }, printedAs }
  }
  // Twelve digits: 0.07 × 1,000 is not exactly 70.
  const number = Number(((value.number * from.factor) / to.factor).toPrecision(12))
  return { ...observation, value: { ...value, number }, printedAs }
}

/** A unit that no document was seen to print. */
const unread = new Set(['', 'non relevee'])

/**
 * The unit in which a line counts: that of the last row that was read, as its indicator's file spells it when it is the
 * same; the file's own when no document prints one. `tables` are in the order of publication.
 */
export function unitOfLine(
  declared: string,
  { indicator, slug }: { readonly indicator: string; readonly slug: string },
  tables: readonly PrintedTable[],
): string {
  const printed = tables
    .flatMap(({ rows }) => rows)
    .findLast(
      (row) =>
        row.indicator === indicator &&
        row.line === slug &&
        row.reading !== 'carriedOver' &&
        !unread.has(bareUnit(row.unit)),
    )?.unit
  return printed === undefined || sameUnit(printed, declared) ? declared : printed
}
