/**
 * Words that take an s in the plural, as the number asks: « 1 chiffre relevé », « 2 chiffres relevés ». French is
 * singular below 2. For other plurals, see `agree`.
 */
export function plural(n: number, words: string): string {
  return Math.abs(n) < 2 ? words : words.replaceAll(/(?= |$)/g, 's')
}

/** U+202F, between groups of three digits. */
export const thinSpace = '\u202F'
/** U+00A0, before a unit, a colon and inside « guillemets ». */
export const noBreakSpace = '\u00A0'

/**
 * A number as French prints it: « 17 971 » (U+202F between thousands), « 4,02 », « −25 » (U+2212).
 * Without `decimals`, every decimal of the number is kept; with it, exactly that many, rounded half
 * away from zero.
 */
export function formatNumber(n: number, decimals?: number): string {
  const rounded = decimals === undefined ? Math.abs(n) : roundTo(Math.abs(n), decimals)
  const text = decimals === undefined ? `${rounded}` : rounded.toFixed(decimals)
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thinSpace)
  const sign = n < 0 && rounded !== 0 ? '\u2212' : ''
  return fraction === undefined ? `${sign}${grouped}` : `${sign}${grouped},${fraction}`
}

/** A large number in few characters, for narrow places: « 1,22 M », « 982 k »; whole under 10 000. */
export function formatCompact(n: number): string {
  const size = Math.abs(n)
  if (size >= 999_500) return `${formatNumber(roundTo(n / 1e6, 2))}${noBreakSpace}M`
  return size >= 1e4 ? `${formatNumber(roundTo(n / 1e3, 0))}${noBreakSpace}k` : formatNumber(n)
}

/** A difference, with its sign: « +10 », « −25 », « 0 ». */
export function formatSigned(n: number): string {
  return n > 0 ? `+${formatNumber(n)}` : formatNumber(n)
}

/** A ratio as a percentage, to one decimal at most: 1.25 → « 125 % », 0.625 → « 62,5 % » (U+00A0 before %). */
export function formatPercent(ratio: number): string {
  return `${formatNumber(roundTo(ratio * 100, 1))}${noBreakSpace}%`
}

/** A change in proportion, with its sign: 0.25 → « +25 % », −0.625 → « −62,5 % ». */
export function formatSignedPercent(change: number): string {
  return change > 0 ? `+${formatPercent(change)}` : formatPercent(change)
}

/** Whole euros: « 14 718 515 € ». */
export function formatEuros(euros: number): string {
  return `${formatNumber(euros)}${noBreakSpace}€`
}

/**
 * Millions of euros to one decimal, half away from zero: 14 718 515 → « 14,7 M€ », 3 000 000 → « 3 M€ ».
 * Under 50 000 €, where one decimal would say nothing, whole euros.
 */
export function formatMillions(euros: number): string {
  if (euros !== 0 && Math.abs(euros) < 50_000) return formatEuros(euros)
  return `${formatNumber(roundTo(euros / 1e6, 1))}${noBreakSpace}M€`
}

/** A movement in millions of euros, with its sign: « +10,6 M€ », « −3 M€ ». */
export function formatSignedMillions(euros: number): string {
  return euros > 0 ? `+${formatMillions(euros)}` : formatMillions(euros)
}

/** The weight of a file: « 850 octets », « 12,4 ko », « 1,5 Mo » (thousands, one decimal at most). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatNumber(bytes)}${noBreakSpace}${plural(bytes, 'octet')}`
  const kilobytes = roundTo(bytes / 1e3, 1)
  if (kilobytes < 1000) return `${formatNumber(kilobytes)}${noBreakSpace}ko`
  return `${formatNumber(roundTo(bytes / 1e6, 1))}${noBreakSpace}Mo`
}

/** Rounds half away from zero, on the decimal that is printed rather than on its binary neighbour. */
function roundTo(n: number, decimals: number): number {
  const rounded = shiftPoint(Math.round(shiftPoint(Math.abs(n), decimals)), -decimals)
  return n < 0 ? -rounded : rounded
}

/** Moves the decimal point in the printed form: 1.005 by 2 is 100.5, where a multiplication gives 100.49999999999999. */
function shiftPoint(n: number, places: number): number {
  const [digits = '0', exponent = '0'] = `${n}`.split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}
