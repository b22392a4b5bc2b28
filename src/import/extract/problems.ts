/** Something of an official page that was not read: nothing of it was kept, and the editor must look. */
export interface ExtractProblem {
  /** Line of the page's file, from 1. */
  readonly line: number
  readonly found: string
  readonly expected: string
  readonly remedy: string
  /** Whether a whole table was left out. */
  readonly refusesTable?: true
}

const copyByHand = 'recopier cette partie à la main, le document sous les yeux.'

/** A problem that always says the same: what was expected, then what becomes of the cells beside copying them by hand. */
function problemOf(expected: string, then = '', refuses: Pick<ExtractProblem, 'refusesTable'> = {}) {
  return (line: number, found: string): ExtractProblem => ({
    line,
    found,
    expected,
    remedy: then === '' ? copyByHand : `${copyByHand} ${then}`,
    ...refuses,
  })
}

const leftOut = { refusesTable: true } as const

/** A row whose number of cells is not that of its heading: which one is missing cannot be known. */
export function wrongCellCount(line: number, found: string, values: number, columns: number): ExtractProblem {
  return problemOf(
    `${columns} valeurs, une par colonne de l’en-tête ; ${values} lues.`,
    'Ses cellules sont laissées vides : on ne peut pas savoir laquelle manque.',
  )(line, found)
}

/** A cell that is no value of a printed table. */
export const unreadableCell = problemOf(
  'un nombre, une borne, « Non déterminé » ou « Sans objet ».',
  'La cellule est laissée vide.',
)

/** A cell that prints two values, one above the other. */
export const severalValues = problemOf(
  'une valeur par cellule.',
  'La cellule en contient plusieurs : elle est laissée vide.',
)

const unsurePoint = problemOf(
  'une virgule pour les décimales, une espace pour les milliers.',
  'Avec un point, ce nombre n’est pas sûr : la cellule est laissée vide.',
)

/** A figure printed with a point; `reading` is missing when it can be read in two ways, or when nothing confirms it. */
export function decimalPoint(line: number, found: string, reading: string | undefined): ExtractProblem {
  return reading === undefined
    ? unsurePoint(line, found)
    : toCheck(line, found, `une virgule : lu ${reading}, comme les autres valeurs y invitent.`)
}

/** A row that prints no label: which one it is cannot be known. */
export const unlabelledRow = problemOf(
  'un libellé au début de la ligne.',
  'Ses cellules sont laissées vides.',
)

/** A figure cell that covers several columns or rows: to which of them its value belongs is not known. */
export const spreadCell = problemOf(
  'une cellule par colonne.',
  'La cellule en couvre plusieurs : elles sont laissées vides.',
)

const aRow = 'une ligne de tableau : libellé, unité, puis une valeur par colonne.'

/** A row without figures, or without the label and unit that make it a row. */
export const unreadRow = problemOf(aRow)

/** A table of which no row was read. */
export const emptyTable = problemOf(aRow, '', leftOut)

/** A table whose headings do not say, even with the official layout, what its columns measure. */
export const unknownColumns = problemOf(
  'des en-têtes « année mesure » (2021 Réalisation), ou les seules années, dans l’ordre des tableaux officiels de cet exercice.',
  'Les chiffres de ce tableau n’ont pas été importés.',
  leftOut,
)

/** Figures under no indicator or no heading. */
export const strayTable = problemOf(
  'un tableau sous le titre d’un indicateur, avec un en-tête.',
  'Ces chiffres n’ont pas été importés.',
  leftOut,
)

/** An objective or an indicator without a title. */
export const missingTitle = problemOf('un titre, sur la même ligne ou sur la suivante.')

/** Something that was understood, but that an editor should read again. */
export function toCheck(line: number, found: string, expected: string): ExtractProblem {
  return { line, found, expected, remedy: 'comparer avec le document.' }
}
