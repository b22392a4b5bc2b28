import { columnKey } from '#model/observation.ts'
import type { Place } from '#model/place.ts'
import type { OfficialColumn } from '#model/official.ts'
import { cellAddress } from '#read/csv/places.ts'
import { problemOf, type Problem } from '#read/problem.ts'
import { officialHeading, type Role } from '#read/official/headings.ts'

/** Columns without which a row belongs to nothing. */
const required = {
  programmeCode: 'du numéro du programme (« Code Programme »)',
  indicatorCode: 'du code de l’indicateur (« Code Indicateur »)',
  indicatorTitle: 'du nom de l’indicateur (« Libellé Indicateur »)',
  unit: 'de l’unité (« Unité »)',
} as const satisfies Partial<Record<Role, string>>

/** Where things stand in a row. */
export interface Layout {
  readonly width: number
  readonly at: Readonly<Partial<Record<Role, number>>>
  /** The figure columns, each with its rank in the file. */
  readonly figures: readonly { readonly index: number; readonly column: OfficialColumn }[]
  /** The headings that no pattern explains: their columns are left out. */
  readonly unknown: readonly Place[]
}

/**
 * What the headings of a file say, or the problems that make its rows impossible to read: it is of another kind, a
 * column is missing, two columns say the same.
 */
export function layoutOf(
  file: string,
  line: number,
  headings: readonly string[],
): { readonly layout: Layout; readonly problems: readonly Problem[] } {
  const at: Partial<Record<Role, number>> = {}
  const figures: Layout['figures'][number][] = []
  const unknown: Place[] = []
  const repeated: Problem[] = []
  const taken = new Map<string, number>()
  headings.forEach((text, index) => {
    const heading = text.replace(/\s+/g, ' ').trim()
    const place = { file, line, heading, cell: cellAddress(index, 0) }
    const meaning = officialHeading(heading)
    if ('unknown' in meaning) {
      unknown.push(place)
      return
    }
    const meant = 'role' in meaning ? meaning.role : columnKey(meaning.figures)
    const first = taken.get(meant)
    if (first !== undefined) {
      const expected = `une seule colonne qui dise cela : c’est déjà ce que dit la cellule ${cellAddress(first, 0)}.`
      repeated.push(problemOf('colonne-en-double', place, heading, { expected }))
      return
    }
    taken.set(meant, index)
    if ('role' in meaning) at[meaning.role] = index
    else figures.push({ index, column: meaning.figures })
  })
  const layout = { width: headings.length, at, figures, unknown }
  const missing = Object.entries(required).filter(([role]) => at[role as Role] === undefined)
  // One of the site's own tables has a label, a unit and figures too.
  const hasNoCode = at.programmeCode === undefined && at.indicatorCode === undefined
  const isOther = hasNoCode || (missing.length > 0 && figures.length === 0)
  if (isOther) {
    const found = headings.join(' ; ').slice(0, 200)
    return { layout, problems: [problemOf('fichier-officiel', { file, line }, found)] }
  }
  const absent = missing.map(([, words]) => `la colonne ${words}.`)
  if (figures.length === 0)
    absent.push('au moins une colonne de chiffres : une année et un mot, « 2025 Cible », « exec_2024 ».')
  const found = unknown.map(({ heading = '' }) => heading).join(' ; ') || undefined
  const absences = absent.map((expected) =>
    problemOf('colonne-manquante', { file, line }, found, { expected }),
  )
  return { layout, problems: [...absences, ...repeated] }
}
