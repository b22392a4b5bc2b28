import type { Measure } from '#model/observation.ts'
import type { OfficialColumn } from '#model/official.ts'
import { slugify } from '#words/slugify.ts'

/** What a column that holds no figures says of a row. */
export type Role =
  | 'sector'
  | 'budget'
  | 'missionCode'
  | 'missionTitle'
  | 'programmeCode'
  | 'programmeTitle'
  | 'objectiveCode'
  | 'objectiveTitle'
  | 'objectiveReference'
  | 'indicatorCode'
  | 'indicatorTitle'
  | 'indicatorReference'
  | 'pointOfView'
  | 'lineNumber'
  | 'lineRank'
  | 'lineLabel'
  | 'unit'
  | 'marks'
  /** A column whose content others repeat. */
  | 'repeated'

/** What a heading says: the role of the column, its year and measure, or nothing that is understood. */
export type OfficialHeading =
  { readonly role: Role } | { readonly figures: OfficialColumn } | { readonly unknown: string }

/** Words that change nothing to what a heading means. */
const empty = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'externe',
  'interne',
  'pour',
  'et',
  'a',
])
/** Words that mean the same. */
const same: Readonly<Record<string, string>> = {
  libelles: 'libelle',
  lib: 'libelle',
  intitule: 'libelle',
  nom: 'libelle',
  num: 'code',
  numero: 'code',
  id: 'code',
  pgm: 'programme',
  programmes: 'programme',
  obj: 'objectif',
  ind: 'indicateur',
  unites: 'unite',
}

/** Identity columns by their words, in any order. */
const roles: Readonly<Record<string, Role>> = Object.fromEntries(
  (
    [
      ['type secteur', 'sector'],
      ['secteur', 'sector'],
      ['budget', 'budget'],
      ['type budget', 'budget'],
      ['code budget', 'budget'],
      ['code mission', 'missionCode'],
      ['mission', 'missionTitle'],
      ['libelle mission', 'missionTitle'],
      ['code programme', 'programmeCode'],
      ['programme', 'programmeTitle'],
      ['libelle programme', 'programmeTitle'],
      ['code objectif', 'objectiveCode'],
      ['objectif', 'objectiveTitle'],
      ['libelle objectif', 'objectiveTitle'],
      ['code indicateur', 'indicatorCode'],
      ['indicateur', 'indicatorTitle'],
      ['libelle indicateur', 'indicatorTitle'],
      ['code mission indicateur', 'repeated'],
      ['facteur performance', 'pointOfView'],
      ['point vue', 'pointOfView'],
      ['code sous indicateur', 'lineNumber'],
      ['sous indicateur', 'lineLabel'],
      ['libelle sous indicateur', 'lineLabel'],
      ['ordre sous indicateur', 'lineRank'],
      ['unite', 'unit'],
      ['cotation budget vert egalite hf', 'marks'],
      ['cotation', 'marks'],
    ] as const
  ).map(([words, role]) => [keyOf(words.split(' ')), role]),
)

/** Figure columns by the words beside their year. */
const measuresByWords: Readonly<Record<string, Measure>> = Object.fromEntries(
  (
    [
      ['realisation', 'actual'],
      ['execution', 'actual'],
      ['exec', 'actual'],
      ['realise', 'actual'],
      ['resultat', 'actual'],
      ['cible', 'target'],
      ['prevision', 'forecast'],
      ['prevision actualisee', 'updatedForecast'],
      ['actualisee', 'updatedForecast'],
      ['atteinte cible', 'attainment'],
    ] as const
  ).map(([words, measure]) => [keyOf(words.split(' ')), measure]),
)

/**
 * What a heading of an official file says, whatever the naming of its year: « Code Programme » and `code_programme`,
 * « 2022 Réalisation », `exec_2024`, `2025_cible`, « 2024 Cible (PAP 2024) ». Accents, case, underscores and the order
 * of words are ignored. Words that no rule knows make the whole heading unknown: nothing is guessed.
 */
export function officialHeading(heading: string): OfficialHeading {
  const words = slugify(heading)
    .replace(/\bssi\b/g, 'sous-indicateur')
    .split('-')
  const reference = referenceOf(words)
  if (reference !== undefined) return { role: reference }
  const pap = words.findIndex((word, index) => word === 'pap' && yearOf(words[index + 1]) !== undefined)
  const papYear = pap === -1 ? undefined : yearOf(words[pap + 1])
  const rest = pap === -1 ? words : words.toSpliced(pap, 2)
  const years = rest.flatMap((word) => yearOf(word) ?? [])
  const key = keyOf(rest.filter((word) => yearOf(word) === undefined))
  const [year] = years
  if (year === undefined && pap === -1) {
    const role = roles[key]
    return role === undefined ? { unknown: heading } : { role }
  }
  const measure = measuresByWords[key]
  return measure === undefined || year === undefined || years.length > 1
    ? { unknown: heading }
    : { figures: { year, measure, papYear, heading } }
}

/** « Ref programme pour objectif mission ou mention 'Objectif mission' pour objectif programme ». */
function referenceOf(words: readonly string[]): Role | undefined {
  if (words[0] !== 'ref' && words[0] !== 'reference') return undefined
  if (words.includes('indicateur')) return 'indicatorReference'
  return words.includes('objectif') ? 'objectiveReference' : undefined
}

/** Words in one order, without those that mean nothing. */
function keyOf(words: readonly string[]): string {
  return words
    .filter((word) => !empty.has(word))
    .map((word) => same[word] ?? word)
    .toSorted()
    .join(' ')
}

function yearOf(word: string | undefined): number | undefined {
  return word !== undefined && /^(?:19|20)\d{2}$/.test(word) ? Number(word) : undefined
}
