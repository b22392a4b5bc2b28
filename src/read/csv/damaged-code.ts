const month = String.raw`(?:janv?|févr?|mars?|avr|mai|juin?|juil|août|sept?|oct|nov|déc|feb|apr|may|jul|aug|dec)\.?`
const damaged = [
  /^\d{1,4}[/-]\d{1,2}([/-]\d{2,4})?$/,
  new RegExp(`^\\d{1,2}[- ]${month}([- ]\\d{2,4})?$`, 'i'),
  new RegExp(`^${month}[- ]\\d{2,4}$`, 'i'),
  /^\d{5}$/,
  /^\d+,\d+$/,
]

/**
 * Whether a code looks like what spreadsheets make of « 1.1 » or « 2.1.1 »: a date (« 01/01 »,
 * « 01/02/01 », « 1-janv », « 2001-02-01 »), the day number of a date (« 36892 ») or a decimal (« 1,1 »).
 */
export function isDamagedCode(code: string): boolean {
  return damaged.some((pattern) => pattern.test(code))
}
