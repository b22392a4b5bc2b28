import type { DocumentType } from '#model/document.ts'
import type { ExtractIdentity } from '#import/extract/model.ts'
import type { OfficialName } from '#import/extract/page-facts.ts'
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
