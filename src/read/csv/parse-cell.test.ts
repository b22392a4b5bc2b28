import { expect, test } from 'vitest'
import type { PrintedValue } from '#model/printed-value.ts'
import { isSourceFault, parseCell, quotedCell, readOfficialCell } from '#read/csv/parse-cell.ts'

const number = (n: number, note = '') => ({ kind: 'number', number: n, note })
const approximate = (n: number) => ({ kind: 'approximate', number: n, note: '' })
const bound = (relation: string, n: number) => ({ kind: 'bound', relation, number: n, note: '' })
const words = { kind: 'words' }
const undetermined = { kind: 'undetermined' }
const refused = 'free text'
const fault = 'fault of the source'

/**
 * Each kind of cell of the State's open data « Performance de la dépense » (PLF 2025) that is not a plain number, a
 * bound in « > » or « Non déterminé », and what it becomes. Those that are refused are accepted between « guillemets ».
 */
const kinds: Readonly<Record<string, object | typeof refused | typeof fault>> = {
  'En hausse': words,
  Suivi: words,
  'En baisse': words,
  DRSF: words,
  'Non connu': undetermined,
  '9 mois': words,
  '11 mois': words,
  '404-412': words,
  '~80': approximate(80),
  Hausse: words,
  '2 à 4,5': words,
  '95 + 19 usages transitoires': words,
  '89 + 13 usages transitoires': words,
  '5 semaines': words,
  '5 mois': words,
  Stable: words,
  '27 mois et 3 jours': words,
  '9 mois et 20 jours': words,
  '300-350': words,
  'entre 6 et 8': words,
  'entre 1,5 et 2': words,
  '€STR': words,
  '⩾30': bound('>=', 30),
  '⩾88': bound('>=', 88),
  "<14'": words,
  'non observé': undetermined,
  '<6.5': fault,
  '~97': approximate(97),
  'en baisse': words,
  Stabilité: words,
  '180 à 200': words,
  '8 à 10': words,
  'Non rempli': undetermined,
  'PLAI : 32 PLUS : 43 PLS : 25': words,
  'Cible du plan RP4 à venir': refused,
  '>=N-1': words,
  '11 mois et 18 jours': words,
  '11 mois et 16 jours': words,
  '7 mois et 14 jours': words,
  '7 mois et 8 jours': words,
  '19 mois et 26 jours': words,
  '20 mois et 18 jours': words,
  '24 mois et 5 jours': words,
  '26 mois et 9 jours': words,
  '5 mois et 8 jours': words,
  '4 mois et 29 jours': words,
  '6 semaines': words,
  '9 mois et 15 jours': words,
  '7 mois et 5 jours': words,
  '6 mois et 26 jours': words,
  '5 mois et 15 jours': words,
  partiel: words,
  '+1,1': number(1.1),
  '+1,3': number(1.3),
  '+4%': number(4),
  '1,6p': number(1.6, 'p'),
  'Non renseigné': undetermined,
  '> ou = 60': bound('>=', 60),
  '~45,7': approximate(45.7),
  '~64,8': approximate(64.8),
  '+2,8': number(2.8),
  '+3,6': number(3.6),
  '+5,9': number(5.9),
  '+6,7': number(6.7),
  '+7,2': number(7.2),
  '+7,4': number(7.4),
  '+3,8': number(3.8),
  '+1,2': number(1.2),
  '+8,4': number(8.4),
  '+9,2': number(9.2),
  '+9,8': number(9.8),
  '+9,9': number(9.9),
  '53, 7': fault,
  '94, 7': fault,
  '50, 6': fault,
  '66, 5': fault,
  '9h14': words,
  '15h30': words,
  NC: undetermined,
  'N.C.': undetermined,
  '(1,3)': fault,
  '(2,0)': fault,
  '+ 8,1': number(8.1),
  'seuil de 88% dépassé': refused,
  '+10,7% (par rapport à la prévision du PLF 2022)': number(10.7, '(par rapport à la prévision du PLF 2022)'),
  '150 à 180': words,
  '3 à 4,5': words,
  '€STR + 0,10%': words,
  '€STR + 0,035%': words,
  '88, 30': fault,
  '+1,9': number(1.9),
  '+2%': number(2),
  '20 / 27': words,
  'Non mesuré UE': undetermined,
  '18 / 27': words,
  '17 / 27': words,
  '16 /27': words,
  '16/27': fault,
  '72;3': fault,
  '8,3<14,1<19,9': words,
  '0,95p': number(0.95, 'p'),
  '0,57p': number(0.57, 'p'),
  '0,59p': number(0.59, 'p'),
  '1,5p': number(1.5, 'p'),
  '7,8p': number(7.8, 'p'),
  '41 500p': number(41500, 'p'),
  '47 500p': number(47500, 'p'),
  '400 000p': number(400000, 'p'),
  '12p': number(12, 'p'),
  '1,7p': number(1.7, 'p'),
  '1,9p': number(1.9, 'p'),
  '65,41p': number(65.41, 'p'),
  '1 147p': number(1147, 'p'),
  '2 735p': number(2735, 'p'),
  '31,1% * valeur provisoire hors Galileo+EGNOS': number(31.1, '* valeur provisoire hors Galileo+EGNOS'),
  'Non connue': undetermined,
  '(*)': words,
  "14'23": words,
  "14'10": words,
  "8'29''": words,
  "8'24''": words,
  'Entre 1,8 et 2.0': fault,
  '≤ 7.7': fault,
  'zones détendues: 5,59 zones tendues: 18,52 dont IDF: 22,62': words,
  'zones détendues: 5,42 zones tendues: 18,34 dont IDF: 22,40': words,
  'zones détendues: 5,23 zones tendues: 17,97 dont IDF: 21,95': words,
  'zone détendues : 5,02 zone tendues : 17,25 dont IDF : 21,07': words,
  'PLAI : 32 PLUS : 45 PLS : 23': words,
  'Données non disponibles': undetermined,
  '93,64 zone 1 / 386,99 zone 2': words,
  '87,94 zone 1/ 348,64 zone 2': words,
  '97,81 zone 1 / 319,52 zone 2': words,
  '98,31 zone 1/ 402,63 zone 2': words,
  '99,43 zone 1 / 395,59 zone 2': words,
  '97,22 zone 1 / 393,71 zone 2': words,
  '+20,1': number(20.1),
  '+21,4': number(21.4),
  '+19,4': number(19.4),
}

test.each(Object.entries(kinds))(
  '« %s », printed by the State, is kept with what it says for sure',
  (text, kind) => {
    const parsed = parseCell(text, 'actual')
    const official = readOfficialCell(text, 'actual')
    expect(official.printed).toBe(text)
    expect(!parsed.ok && isSourceFault(text)).toBe(kind === fault)
    if (typeof kind === 'object') {
      expect(parsed).toEqual({ ok: true, value: { ...kind, printed: text } })
      expect(official).toEqual({ ...kind, printed: text })
    } else {
      expect(parsed.ok).toBe(false)
      expect(official).toEqual({ kind: 'words', printed: text })
      expect(parseCell(quotedCell(text), 'actual')).toEqual({ ok: true, value: official })
    }
  },
)

/** Other ways to print the same kinds. */
test.each<[string, object]>([
  ['environ 50', approximate(50)],
  ['≈ 1 200', approximate(1200)],
  ['~12,5 %', approximate(12.5)],
  ['⩽ 12', bound('<=', 12)],
  ['< ou = 5', bound('<=', 5)],
  ['au moins 60 %', bound('>=', 60)],
  ['plus de 3', bound('>', 3)],
  ['- 3,2', number(-3.2)],
  ['–3', number(-3)],
  ['1\u2009234', number(1234)],
  ['12\u2009345,6\u202F%', number(12345.6)],
  ['47¹', number(47, '¹')],
  ['82 (p)', number(82, '(p)')],
  ['82 [1]', number(82, '[1]')],
  ['82 (2021)', number(82, '(2021)')],
  ['82 p', number(82, 'p')],
  ['14,2 (p) *', number(14.2, '(p) *')],
  ['↗', words],
  ['Indisponible', undetermined],
  ['Pas de cible', undetermined],
  ['En hausse *', words],
  ['Légère baisse', words],
  ['de 10 à 12', words],
  ['10 – 12', words],
  ['3 ans', words],
  ['45 min', words],
  ['Non disponible (enquête en 2026)', undetermined],
  ['À définir', undetermined],
  ['Sans objet (indicateur créé en 2024)', { kind: 'notApplicable' }],
])('« %s » is read as what it says', (text, kind) => {
  expect(parseCell(text, 'actual')).toEqual({ ok: true, value: { ...kind, printed: text } })
})

test.each(['115 (120)', '436 (0,12)', '47 [1 200]', '32,4 (33,5 %)', '~80 (850)'])(
  '« %s » holds two figures: it is none of them',
  (text) => {
    expect(parseCell(text, 'actual').ok).toBe(false)
    expect(readOfficialCell(text, 'actual')).toEqual({ kind: 'words', printed: text })
  },
)

/** What people and spreadsheets type by mistake, and the words of the remedy. */
test.each([
  ['12-oct', 'date'],
  ['oct-12', 'date'],
  ['janv.-24', 'date'],
  ['12 octobre 2024', 'date'],
  ['12/10/2024 00:00', 'date'],
  ['12/10', 'date'],
  ['01-12', 'date'],
  ['12-10', 'date'],
  ['12/10/2024', 'date'],
  ['2024-10-12', 'date'],
  ['14:23', 'heure'],
  ['10³', 'puissance'],
  ['47 × 10⁶', 'puissance'],
  ['1,2E+05', 'scientifique'],
  ['1E5', 'scientifique'],
  ['1O5', 'lettre'],
  ['l15', 'lettre'],
  ['1I5', 'lettre'],
  ['4.02', 'virgule'],
  ['1.234', 'virgule'],
  ['=6+7', 'formule'],
  ['Nombre de jardins ouverts', 'recopier'],
  ['jardins', 'recopier'],
  ['lu', 'recopier'],
  ['Nb', 'recopier'],
  ['%', 'recopier'],
  ['412-404', 'recopier'],
  ['1-120', 'recopier'],
  ['80~', 'recopier'],
  ['16/27', 'recopier'],
  ['12 15', 'recopier'],
  ['« »', 'recopier'],
  ['« #REF! »', 'recopier'],
  ['« 12', 'recopier'],
  ['atteinte', 'recopier'],
  ['VRAI', 'recopier'],
])('« %s », a fault of typing, is refused with its remedy', (text, remedy) => {
  const parsed = parseCell(text, 'actual')
  expect(parsed.ok ? parsed.value : parsed.fault.remedy).toContain(remedy)
})

test.each<[string, PrintedValue]>([
  ['« seuil de 88% dépassé »', { kind: 'words', printed: 'seuil de 88% dépassé' }],
  ['«\u00A072;3\u00A0»', { kind: 'words', printed: '72;3' }],
  ['"cible à revoir"', { kind: 'words', printed: 'cible à revoir' }],
  // The marks only say that it is printed so: a number is still one.
  ['« 72,3 »', { kind: 'number', printed: '72,3', number: 72.3, note: '' }],
  ['« Sans objet »', { kind: 'notApplicable', printed: 'Sans objet' }],
])('%s is the text between the marks', (text, value) => {
  expect(parseCell(text, 'actual')).toEqual({ ok: true, value })
})

test('words in quotation marks are accepted in the column of words too', () => {
  expect(parseCell('« atteinte à 98 % »', 'attainment')).toEqual({
    ok: true,
    value: { kind: 'words', printed: 'atteinte à 98 %' },
  })
})

test.each([
  ['72;3', true],
  ['53, 7', true],
  ['(1,3)', true],
  ['Entre 1,8 et 2.0', true],
  ['seuil de 88% dépassé', false],
  ['Cible du plan RP4 à venir', false],
  ['cible à revoir', false],
])('« %s », out of every form: a fault of the source? %s', (text, faulty) => {
  expect(isSourceFault(text)).toBe(faulty)
})
