import type { Measure } from '#model/observation.ts'
import type { PrintedValue, Relation } from '#model/printed-value.ts'
import { wordsKind } from '#read/csv/printed-words.ts'
import { isDate, isSpreadsheetError } from '#read/csv/spreadsheet-damage.ts'
import type { Parsed } from '#read/problem.ts'
import { dataRules } from '#read/rules.ts'

const unreadable = dataRules['valeur-illisible']

/** « 1 234 », « 17971 », « 4,02 », « −3 », « +1,1 »; at most 15 digits, which a number of JavaScript holds exactly. */
const numberPattern = String.raw`(?:[-−–‑+] ?)?(?!(?:[ ,]?\d){16})(?:[1-9]\d{0,2}(?: \d{3})+|0|[1-9]\d*)(?:,\d+)?`
/** Between brackets, what is a second figure and no note: « 0,12 », « 120 », « 1 200 »; a year or « 1 » may be a note. */
const figurePattern = String.raw`(?:\d+,\d+|\d{1,3}(?: \d{3})+|(?!(?:19|20)\d\d\b)\d{3,})(?: ?%)?[)\]]`
/** « p » (provisional), a note call, a note between brackets. */
const notePattern = String.raw`(?:p|provisoire|estimée?|[¹²³⁰⁴-⁹]+|\*+|\((?!${figurePattern})[^()]+\)|\[(?!${figurePattern})[^[\]]+\])`
/** What may follow a number: a percent sign, then a note or two, or a call to a note and its text. */
const tailPattern = String.raw`(?: ?%)? ?(${notePattern}(?: ?${notePattern})?|\*+ ?\p{L}[^*]*)?`
const figureCell = (before: string) => new RegExp(`^${before}(${numberPattern})${tailPattern}$`, 'iu')

const numberCell = figureCell('')
const approximateCell = figureCell(
  String.raw`(?:[~≈∼≃] ?|(?:environ|env\.|autour de|à peu près|de l['’]ordre de) )`,
)
const boundCells: readonly (readonly [relation: Relation, cell: RegExp])[] = [
  ['>=', figureCell('(?:>=|=>|≥|⩾|> ?ou ?=|supérieure? ou égale? à|au moins|au minimum) *')],
  ['<=', figureCell('(?:<=|=<|≤|⩽|< ?ou ?=|inférieure? ou égale? à|au plus|au maximum) *')],
  ['>', figureCell('(?:>|supérieure? à|plus de) *')],
  ['<', figureCell('(?:<|inférieure? à|moins de) *')],
]

/**
 * What one cell of a printed table says. An empty cell is « non relevé ». Words are those that the State prints
 * (`wordsKind`), or any in the column « Atteinte de la cible »; another text is accepted between « guillemets »,
 * which say that the document prints it so, and are not part of it. A decimal point is refused: « 1.234 » may be
 * 1,234 or 1 234.
 */
export function parseCell(text: string, measure: Measure): Parsed<PrintedValue> {
  const printed = text.trim()
  const inner = betweenQuotes(printed)
  if (inner === undefined) return parsePrinted(printed, measure)
  const parsed = parsePrinted(inner, measure)
  if (parsed.ok && parsed.value.kind !== 'notCollected') return parsed
  return /[\p{L}\p{N}*]/u.test(inner) && !isSpreadsheetError(inner)
    ? accepted({ kind: 'words', printed: inner })
    : refused(printed)
}

/** What stands between « guillemets », or between the straight ones of a spreadsheet; else `undefined`. */
function betweenQuotes(text: string): string | undefined {
  const inner = text.slice(1, -1).trim()
  const marks = text.length < 2 ? '' : `${text.at(0)}${text.at(-1)}`
  return (marks === '«»' || marks === '""') && !/[«»"]/.test(inner) ? inner : undefined
}

/** How a text that `parseCell` refuses is typed when the document does print it. */
export function quotedCell(printed: string): string {
  return `« ${printed} »`
}

/** One cell of a file that the State publishes as data: its text is what is printed, so it is never refused. */
export function readOfficialCell(text: string, measure: Measure): PrintedValue {
  const printed = text.trim()
  const parsed = parsePrinted(printed, measure)
  return parsed.ok ? parsed.value : { kind: 'words', printed }
}

/**
 * Whether a text that no form of `parsePrinted` reads is a fault of who printed it: figures without a word
 * (« 72;3 », « (1,3) »), or badly written among words (« Entre 1,8 et 2.0 »).
 */
export function isSourceFault(printed: string): boolean {
  return /\d/.test(printed) && (!/\p{L}{3}/u.test(printed) || /\d(?:\s?[.;]|,\s|\s,)\s?\d/.test(printed))
}

function parsePrinted(printed: string, measure: Measure): Parsed<PrintedValue> {
  if (printed === '') return accepted({ kind: 'notCollected', printed: '' })
  const kind = wordsKind(printed)
  if (kind !== undefined && kind !== 'words') return accepted({ kind, printed })
  if (measure === 'attainment') return attainmentWords(printed)
  const value = numeric(printed) ?? (kind && { kind, printed })
  return value === undefined ? refused(printed) : accepted(value)
}

/** « 10³ »: 1,000, or 10 with the call of a note. */
const powerOfTen = /(?:^|[^\d.,])10[³⁶⁹]/u

/** Longer texts are no figure, even with a note. */
const longest = 300

function numeric(printed: string): PrintedValue | undefined {
  if (printed.length > longest || powerOfTen.test(printed)) return undefined
  // The spaces that documents put between thousands, thin or not, read as one.
  const composed = printed.normalize('NFC')
  const spaced = composed.replace(/\p{Zs}/gu, ' ')
  const figureOf = ([, number = '', note = '']: RegExpExecArray) => ({
    number: toNumber(number),
    note: note === '' ? '' : composed.slice(-note.length),
  })
  const number = numberCell.exec(spaced)
  if (number !== null) return { kind: 'number', printed, ...figureOf(number) }
  const approximate = approximateCell.exec(spaced)
  if (approximate !== null) return { kind: 'approximate', printed, ...figureOf(approximate) }
  for (const [relation, cell] of boundCells) {
    const bound = cell.exec(spaced)
    if (bound !== null) return { kind: 'bound', printed, relation, ...figureOf(bound) }
  }
  return undefined
}

function toNumber(text: string): number {
  return Number(text.replaceAll(/[ +]/g, '').replace(/[−–‑]/, '-').replace(',', '.'))
}

function accepted(value: PrintedValue): Parsed<PrintedValue> {
  return { ok: true, value }
}

function refused(printed: string): Parsed<PrintedValue> {
  return {
    ok: false,
    fault: { expected: unreadable.expected, remedy: typingRemedy(printed) ?? unreadable.remedy },
  }
}

/** What each typing fault calls for, the first that fits. */
const remedies: readonly (readonly [is: (text: string) => boolean, remedy: string])[] = [
  [
    isDate,
    'retaper la valeur : le tableur l’a transformée en date. Mettre la colonne au format « Texte » avant de saisir.',
  ],
  [
    (text) => /^\d{1,3}:\d{2}(?::\d{2})?$/.test(text),
    'retaper la valeur : le tableur l’a transformée en heure. Mettre la colonne au format « Texte » avant de saisir.',
  ],
  [
    (text) => /^[-−]?\d+(?:[.,]\d+)?E[+−-]?\d+(?: ?[€%])?$/i.test(text),
    'retaper tous les chiffres du nombre : le tableur l’a mis en notation scientifique, qui en perd. Mettre la colonne au format « Texte » avant de saisir.',
  ],
  [
    (text) => /^[-−]?[\dOoIl |,]*(?:\d[OoIl|]|[OoIl|]\d)[\dOoIl |,]*(?: ?%)?$/.test(text),
    'retaper le nombre avec des chiffres : une lettre (O, l, I) y tient la place d’un 0 ou d’un 1.',
  ],
  [
    (text) => /^[-−<>=≤≥~ ]*\d+\.\d+ ?%?$/.test(text),
    'écrire la décimale avec une virgule (4,02), les milliers avec une espace (17 971) : avec un point, 1.234 peut se lire de deux façons.',
  ],
  [
    (text) => powerOfTen.test(text),
    'écrire 1 000 si le document imprime la puissance de dix, 10 (3) si c’est un appel de note.',
  ],
  [(text) => text.startsWith('='), 'remplacer la formule par la valeur imprimée dans le document.'],
]

/** What the typing fault of a figure calls for; `undefined` when it is none that is known. */
export function typingRemedy(printed: string): string | undefined {
  return remedies.find(([is]) => is(printed))?.[1]
}

/** A cell of words: letters, no digits, of reasonable length. */
function attainmentWords(printed: string): Parsed<PrintedValue> {
  if (/^[\p{L}][\p{L}\s’'(),;.-]{0,119}$/u.test(printed)) return accepted({ kind: 'words', printed })
  return {
    ok: false,
    fault: {
      expected:
        'des mots, par exemple « atteinte », « amélioration » ou « absence amélioration », ou une cellule vide.',
      remedy: unreadable.remedy,
    },
  }
}
