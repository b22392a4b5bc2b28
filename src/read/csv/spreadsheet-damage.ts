/** What spreadsheets make of a cell that nobody typed so. */

const month = String.raw`(?:jan(?:v(?:ier)?|uary)?|f[ée]v(?:r(?:ier)?)?|feb(?:ruary)?|mar(?:s|ch)?|avr(?:il)?|apr(?:il)?|mai|may|juin?|june?|juil(?:let)?|july?|ao[uû]t|aug(?:ust)?|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|d[ée]c(?:embre|ember)?)\.?`
const day = String.raw`(?:(?:lun|mar|mercre|jeu|vendre|same|diman)(?:di|che)?\.?,? )?`
const time = String.raw`\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?(?: ?[ap]m)?`
const date = [
  String.raw`\d{1,4}[/-]\d{1,2}[/-]\d{2,4}`,
  String.raw`(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])`,
  String.raw`\d{1,2}\.\d{1,2}\.\d{4}`,
  String.raw`${day}\d{1,2}(?:er)?[-/ ]${month}(?:[-/ ]\d{2,4})?`,
  String.raw`${month}[-/ ]\d{1,4}`,
].join('|')
const dated = new RegExp(`^(?:${date})(?:[ T]${time}Z?)?$`, 'i')
const timed = new RegExp(`^${time}$`, 'i')

/**
 * Whether a text is a date as spreadsheets show it: « 12-oct », « janv-24 », « 01/02 », « 01/02/2001 »,
 * « 2001-02-01 00:00:00 ».
 */
export function isDate(text: string): boolean {
  return dated.test(text)
}

/** Whether a text is a time as spreadsheets show it: « 01:01:00 ». */
export function isTime(text: string): boolean {
  return timed.test(text)
}

/**
 * What Excel and LibreOffice show for a formula that fails, in any of their languages, or for a column too narrow:
 * « #REF! », « #DIV/0 ! », « #¡VALOR! », « #N/D », « Err :502 », « ##### ».
 */
const error =
  /^(?:#+|#[¡¿]?[\p{L}\p{N}/._]{2,20}\p{Zs}?[!?]|#(?:N\/A|N\/D|N\/B|NV|N\/V|NÃO\.DISP)|(?:err|fehler|#err)\p{Zs}?:\p{Zs}?\d{3})$/iu

export function isSpreadsheetError(text: string): boolean {
  return error.test(text)
}
