import type { DocumentType } from '#model/document.ts'
import type { ExtractIdentity } from '#import/extract/model.ts'
import type { Token } from '#import/extract/tokens.ts'

/** What the editor says of a page in the command: `--type`, `--annee`, `--programme`. */
export interface GivenIdentity {
  readonly type?: DocumentType | undefined
  readonly year?: number | undefined
  readonly programme?: string | undefined
}

/** What a page is, or why that is not known: sentences for the editor. */
export type Identified =
  | { readonly ok: true; readonly identity: ExtractIdentity }
  | { readonly ok: false; readonly faults: readonly string[] }

/**
 * Type, budget year and programme: from the page's own text, else from its official names (file and
 * address), else from the command. Sources that contradict each other, or a fact that none gives, are
 * faults: nothing is guessed.
 */
export function identify(
  file: string,
  tokens: readonly Token[],
  markers: ReadonlyMap<string, string>,
  names: readonly OfficialName[],
  given: GivenIdentity,
): Identified {
  const lines = tokens.flatMap((token) => (token.kind === 'grid' ? [] : [token.text]))
  const fact = <T extends string | number>(
    what: string,
    option: string,
    inText: readonly (T | undefined)[],
    inNames: readonly T[],
    inCommand: T | undefined,
  ) => {
    const values = [...new Set([...inText, ...inNames, inCommand].filter((value) => value !== undefined))]
    const [value] = values
    if (value !== undefined && values.length === 1) return { value, faults: [] }
    const fault =
      values.length === 0
        ? `${file} : ${what} n’est ni dans la page, ni dans son nom. Ajouter l’option ${option}.`
        : `${file} : ${what} n’est pas sûr : la page, son nom et les options disent ${values.map((one) => String(one).toUpperCase()).join(' et ')}. Vérifier le fichier et l’adresse.`
    return { value: undefined, faults: [fault] }
  }
  const type = fact(
    'le type du document (PAP ou RAP)',
    '--type pap ou --type rap',
    lines.map(typeIn),
    names.map((name) => name.type),
    given.type,
  )
  const year = fact(
    'l’année de l’exercice',
    '--annee, par exemple --annee 2023',
    [yearIn(markers.get('annee'))],
    names.map((name) => name.year),
    given.year,
  )
  const programme = fact(
    'le numéro du programme',
    '--programme, par exemple --programme 123',
    [markers.get('numProg')?.match(/^\d+$/)?.[0], ...lines.map(programmeIn)],
    names.map((name) => name.programme),
    given.programme,
  )
  if (type.value !== undefined && year.value !== undefined && programme.value !== undefined) {
    return {
      ok: true,
      identity: { type: type.value, year: year.value, programme: programme.value },
    }
  }
  return { ok: false, faults: [...type.faults, ...year.faults, ...programme.faults] }
}

/** « Présentation stratégique du projet annuel de performances », as a heading. */
function typeIn(line: string): DocumentType | undefined {
  const match = /^(?:présentation stratégique du )?(projet|rapport) annuel de performances?$/i.exec(line)
  if (match === null) return undefined
  return match[1]?.toLowerCase() === 'projet' ? 'pap' : 'rap'
}

function yearIn(marker: string | undefined): number | undefined {
  return marker !== undefined && /^(?:19|20)\d{2}$/.test(marker) ? Number(marker) : undefined
}

function programmeIn(line: string): string | undefined {
  return /^responsable du programme n[°o]\s*(\d+)/i.exec(line)?.[1]
}

const marker = /\$@Fw\w+\(\s*([^,#()]+?)\s*[,#]\s*((?:[^()]|\([^()]*\))*)\)/g

/**
 * The settings that an official page carries in its text, by name: `$@FwLOVariable(annee,2021)` and
 * `$@FwLOVariable(annee#2023)` alike. When a name comes twice, the first counts.
 */
export function markersIn(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const text of tokens.flatMap(textsOf)) {
    for (const [, name = '', value = ''] of text.matchAll(marker)) {
      if (!found.has(name)) found.set(name, value.trim())
    }
  }
  return found
}

/** The tokens without their markers; a line of markers alone is left out. */
export function withoutMarkers(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token): Token[] => {
    if (token.kind === 'grid' || !token.text.includes('$@Fw')) return [token]
    const text = token.text.replace(marker, '').trim()
    return text === '' ? [] : [{ ...token, text }]
  })
}

function textsOf(token: Token): readonly string[] {
  return token.kind === 'grid' ? token.rows.flatMap((row) => row.map(({ text }) => text)) : [token.text]
}

/** What the name of an official page says. */
export interface OfficialName {
  readonly type: DocumentType
  readonly year: number
  readonly programme: string
  readonly part: 'presentation' | 'performance' | 'credits' | undefined
}

/** The finance bill comes with PAPs, the settlement bill with RAPs. */
const bills = { PLF: 'pap', PLR: 'rap' } as const
const parts: ReadonlyMap<string, OfficialName['part']> = new Map([
  ['STRAT', 'presentation'],
  ['PERF', 'performance'],
  ['JPE', 'credits'],
])

/**
 * Reads the official name in a file name or an address: `FR_2021_PLR_BG_PGM_129_PERF.html` is the
 * performance part of the RAP 2021 of programme 129. `undefined` for any other name.
 */
export function officialName(text: string): OfficialName | undefined {
  const match = /FR_(\d{4})_(PLF|PLR)_[A-Z]+_PGM_(\d+)(?:_([A-Z]+))?/.exec(text)
  if (match === null) return undefined
  const [, year, bill, programme = '', part] = match
  return {
    type: bills[bill === 'PLR' ? 'PLR' : 'PLF'],
    year: Number(year),
    programme,
    part: parts.get(part ?? ''),
  }
}

/** Who answers for the programme, and the programme's name, as printed; empty when the page does not say. */
export interface Signature {
  readonly manager: string
  readonly managerRole: string
  readonly programmeName: string
}

/** Reads « name / role / Responsable du programme n° 123 : title ». */
export function findManager(tokens: readonly Token[]): Signature {
  const lines = tokens.flatMap((token) => (token.kind === 'text' ? [token.text] : []))
  const index = lines.findIndex((line) => signature.test(line))
  const programmeName = signature.exec(lines[index] ?? '')?.[1]?.trim() ?? ''
  const above = lines[index - 1] ?? ''
  const highest = lines[index - 2] ?? ''
  if (index > 1 && isName(highest)) return { manager: highest, managerRole: above, programmeName }
  return { manager: index > 0 && isName(above) ? above : '', managerRole: '', programmeName }
}

const signature = /^responsable du programme(?:\s+n[°o]\s*\d+)?(?:\s*[:–—]\s*(.*))?$/i

/** A first name, then a name in capitals, after a rank if there is one: « Général d’armée Camille DE LA TOUR ». */
function isName(line: string): boolean {
  const words = line.split(/\s+/)
  const isWord = (word: string) => /^\p{L}[\p{L}’'.-]*$/u.test(word)
  const [last = ''] = words.slice(-1)
  const allCapitalised = words.every((word) => /^\p{Lu}/u.test(word))
  return (
    words.length > 1 &&
    words.length < 9 &&
    words.every(isWord) &&
    (/^\p{Lu}[\p{Lu}’'.-]+$/u.test(last) || (allCapitalised && words.length < 7))
  )
}
