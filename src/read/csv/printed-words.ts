/**
 * The words that the State prints in place of a number, as seen in its open data « Performance de la dépense »
 * (PLF 2025) and in the documents. A cell of words outside this grammar is typed between « guillemets ».
 */

const number = String.raw`(?:\d{1,3}(?: \d{3})+|\d+)(?:,\d+)?(?: ?%)?`
const signed = String.raw`(?:[-−+] ?)?${number}`
const label = String.raw`[a-z][a-z.' -]{0,40}`
const time = String.raw`\d+(?:,\d+)? ?(?:ans?|annees?|mois|semaines?|jours?|j|heures?|h|minutes?|min|mn|secondes?|s)`
const trend =
  'hausse|baisse|augmentation|diminution|progression|recul|stagnation|stable|stabilite|stabilisation|maintien|amelioration|degradation'
const known =
  'connue?|determinee?|disponible|renseignee?|mesuree?|mesurable|observee?|remplie?|communiquee?|calculee?|calculable|evaluee?|fournie?|publiee?|precisee?|definie?|fixee?|etablie?|significati(?:f|ve)|chiffree?|collectee?|produite?|estimee?'

/** What may follow words: a call to a note. */
const note = String.raw`(?: ?(?:\*+|\(\*+\)|\([^()]*\p{L}[^()]*\)))?`

const whole = (...forms: readonly string[]) => new RegExp(`^(?:${forms.join('|')})${note}$`, 'u')

const undetermined = whole(
  String.raw`na|n\.a\.|nd|n\.d\.|nc|n\.c\.|/|-|–|—|−|donnee non renseignee`,
  `(?:donnees? )?non (?:${known})s?(?: [a-z]{1,12}){0,3}`,
  'indisponible|indeterminee?|inconnue?|(?:pas de|sans|aucune?) (?:cible|donnee)s?',
  '(?:cible )?(?:a|en cours de|en attente de) (?:venir|definir|determiner|preciser|fixer|definition|calcul|determination)',
)

const notApplicable = whole(String.raw`n/a|sans objet|so|s\.o\.|donnee non retenue`)

/** Durations: « 27 mois et 3 jours », « 9h14 », « 8'29'' », « <14' ». */
const duration = whole(
  `(?:[<>]=? ?)?${time}(?:(?: et |, | )${time})*`,
  String.raw`(?:[<>]=? ?)?\d{1,3} ?(?:h ?\d{2}|'(?:\d{2}(?:''|")?)?)`,
)

const others = [
  // Trends and follow-up; « DRSF » is printed in place of 87 figures of the PLF 2025.
  whole(
    `(?:en |a la )?(?:(?:legere?|forte?|nette?) )?(?:${trend})(?: (?:legere|forte|nette|moderee|continue))?`,
    'suivi|drsf|partiel(?:le)?|[↗↘→↑↓]',
    String.raw`\*+|\(\*+\)`,
  ),
  duration,
  // Ranks (« 16 / 27 »), rates named (« €STR + 0,10% »), the year before (« >=N-1 »).
  whole(
    String.raw`\d+ / ?\d+|\d+ /\d+|\d+(?:er|e)? sur \d+`,
    `€str(?: ?[+-] ?${number})?`,
    String.raw`[<>]?=? ?n ?[-+] ?\d`,
  ),
  // Several values: « 95 + 19 usages transitoires », « PLAI : 32 PLUS : 43 », « 93,64 zone 1 / 386,99 zone 2 ».
  whole(
    String.raw`${number}(?: \+ ${number} ${label})+`,
    String.raw`${label} ?: ?${signed}(?:[ ,;]+${label} ?: ?${signed})+`,
    String.raw`${signed} ${label}(?: \d)?(?: ?/ ?${signed} ${label}(?: \d)?)+`,
  ),
]

const ranges = [
  whole(`(?:entre|de) (${signed}) (?:et|a) (${signed})`),
  whole(`(${signed}) a (${signed})`),
  whole(`(${number}) ?[-–] ?(${number})`),
]

/** Longer texts are sentences, which no cell of figures prints. */
const longest = 160

/** What a cell of words says; `undefined` for words that the State is not known to print there. */
export function wordsKind(printed: string): 'undetermined' | 'notApplicable' | 'words' | undefined {
  if (printed.length > longest) return undefined
  const text = bare(printed)
  if (undetermined.test(text)) return 'undetermined'
  if (notApplicable.test(text)) return 'notApplicable'
  return others.some((form) => form.test(text)) || isRange(text) || isInterval(text) ? 'words' : undefined
}

/** Whether words are a duration with its own unit: « 14 jours », « 9h14 ». */
export function isDuration(printed: string): boolean {
  return duration.test(bare(printed))
}

/**
 * « 404-412 », « entre 6 et 8 », « 2 à 4,5 »: from a smaller number to a larger one. Two numbers around a hyphen may
 * be a date that a spreadsheet made (« 12-10 », « 01-12 »): a range of this form neither starts with a zero nor
 * reaches ten times its start.
 */
function isRange(text: string): boolean {
  return ranges.some((form, index) => {
    const [, from = '', to = ''] = form.exec(text) ?? []
    if (from === '') return false
    const [low, high] = [valueOf(from), valueOf(to)]
    const hyphen = index === ranges.length - 1
    return low < high && !(hyphen && (/^0\d|^\d*-0\d/.test(text) || high >= 10 * low))
  })
}

/** « 8,3<14,1<19,9 ». */
function isInterval(text: string): boolean {
  const parts = text.split(/ ?< ?/)
  return (
    parts.length === 3 &&
    parts.every((part) => new RegExp(`^${signed}$`).test(part)) &&
    parts.every((part, index) => index === 0 || valueOf(parts[index - 1] ?? '') < valueOf(part))
  )
}

function valueOf(text: string): number {
  return Number(text.replaceAll(/[ %+]/g, '').replace('−', '-').replace(',', '.'))
}

/** Lower case, no accents, straight apostrophes, single spaces. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’′]/g, "'")
    .replace(/″/g, "''")
    .replace(/\s+/g, ' ')
    .toLowerCase()
}
