import type { Measure } from '#model/observation.ts'
import type { PrintedValue, Relation } from '#model/printed-value.ts'
import type { Parsed } from '#read/problem.ts'
import { dataRules } from '#read/rules.ts'

const unreadable = dataRules['valeur-illisible']

const undeterminedWords = new Set([
  'na',
  '/',
  'n.a.',
  'nd',
  'n.d.',
  '-',
  '–',
  '—',
  '−',
  'non determine',
  'non determinee',
  'donnee non renseignee',
  'non disponible',
])
const notApplicableWords = new Set(['n/a', 'sans objet', 'so', 's.o.', 'donnee non retenue'])

/** « 1 234 », « 17971 », « 4,02 », « −3 »; at most 15 digits, which a number of JavaScript holds exactly. */
const numberPattern = String.raw`[-−]?(?!(?:[ ,]?\d){16})(?:[1-9]\d{0,2}(?: \d{3})+|0|[1-9]\d*)(?:,\d+)?`
/** What may follow a number: a percent sign, footnote stars, a parenthesis. */
const tailPattern = String.raw`(?: ?%)? ?(\*+|\([^()]+\))?`
const numberCell = new RegExp(`^(${numberPattern})${tailPattern}$`)
const boundCell = new RegExp(
  `^(>=|=>|≥|<=|=<|≤|>|<|(?:supérieure? ou égale?|inférieure? ou égale?|supérieure?|inférieure?) à) *(${numberPattern})${tailPattern}$`,
  'i',
)

/** Relations as `bare` spells them. */
const relations: Readonly<Record<string, Relation>> = {
  '>=': '>=',
  '=>': '>=',
  '≥': '>=',
  'superieur ou egal a': '>=',
  '<=': '<=',
  '=<': '<=',
  '≤': '<=',
  'inferieur ou egal a': '<=',
  '>': '>',
  'superieur a': '>',
  '<': '<',
  'inferieur a': '<',
}

/**
 * What one cell of a printed table says. An empty cell is « non relevé ». Words are accepted only in
 * the column « Atteinte de la cible ». A decimal point is refused: « 1.234 » may be 1,234 or 1 234.
 */
export function parseCell(text: string, measure: Measure): Parsed<PrintedValue> {
  const printed = text.trim()
  if (printed === '') return accepted({ kind: 'notCollected', printed: '' })
  const plain = bare(printed)
  if (undeterminedWords.has(plain)) return accepted({ kind: 'undetermined', printed })
  if (notApplicableWords.has(plain)) return accepted({ kind: 'notApplicable', printed })
  if (measure === 'attainment') return words(printed)
  // The three spaces that documents put between thousands, read as one.
  const spaced = printed.normalize('NFC').replace(/[ \u00A0\u202F]/g, ' ')
  const number = numberCell.exec(spaced)
  if (number !== null) {
    return accepted({ kind: 'number', printed, number: toNumber(number[1]), note: number[2] ?? '' })
  }
  const bound = boundCell.exec(spaced)
  const relation = relations[bare(bound?.[1] ?? '').replaceAll(/(r|l)e\b/g, '$1')]
  if (bound !== null && relation !== undefined) {
    return accepted({ kind: 'bound', printed, relation, number: toNumber(bound[2]), note: bound[3] ?? '' })
  }
  return refused(printed)
}

function accepted(value: PrintedValue): Parsed<PrintedValue> {
  return { ok: true, value }
}

function refused(printed: string): Parsed<PrintedValue> {
  return { ok: false, fault: { expected: unreadable.expected, remedy: remedyFor(printed) } }
}

function remedyFor(printed: string): string {
  if (/^[-−]?\d+\.\d+ ?%?$/.test(printed)) {
    return 'écrire la décimale avec une virgule (4,02), les milliers avec une espace (17 971) : avec un point, 1.234 peut se lire de deux façons.'
  }
  if (/^\d{1,4}[/-]\d{1,2}[/-]\d{2,4}$/.test(printed)) {
    return 'retaper la valeur : le tableur l’a transformée en date. Mettre la colonne au format « Texte » avant de saisir.'
  }
  if (/^=/.test(printed)) return 'remplacer la formule par la valeur imprimée dans le document.'
  return unreadable.remedy
}

/** A cell of words: letters, no digits, of reasonable length. */
function words(printed: string): Parsed<PrintedValue> {
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

function toNumber(text: string | undefined): number {
  return Number((text ?? '').replaceAll(' ', '').replace('−', '-').replace(',', '.'))
}

/** Lower case, no accents, single spaces. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
