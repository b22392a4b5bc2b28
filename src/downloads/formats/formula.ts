/**
 * Text that a spreadsheet cannot run. A cell that begins with `=`, `+`, `-` or `@` (or their
 * full-width forms), even after spaces, or with a tab or a line break, is taken for a formula by
 * spreadsheets: it gets an apostrophe in front, as OWASP advises (« CSV Injection »).
 * What budget documents print is left as printed, for it cannot be run: a lone dash (`-`), a signed
 * number with its unit or note star (`-4,02`, `+10 %`, `-55*`), and all that begins otherwise (`>=10`).
 * Applies to text only; numbers never pass through here.
 */
export function inertText(text: string): string {
  return runnable.test(text) && !printedSign.test(text) ? `'${text}` : text
}

const runnable = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u
const printedSign = /^[+-](?:[\d\u0020\u00A0\u202F]*(?:[.,]\d+)?[\u0020\u00A0\u202F]?[%€*]?)$/u
