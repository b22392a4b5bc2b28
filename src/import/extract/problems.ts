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

/** A row whose number of cells is not that of its heading: which one is missing cannot be known. */
export function wrongCellCount(line: number, found: string, values: number, columns: number): ExtractProblem {
  return {
    line,
    found,
    expected: `${columns} valeurs, une par colonne de l’en-tête ; ${values} lues.`,
    remedy: `${copyByHand} Ses cellules sont laissées vides : on ne peut pas savoir laquelle manque.`,
  }
}

/** A cell that is no value of a printed table. */
export function unreadableCell(line: number, found: string): ExtractProblem {
  return {
    line,
    found,
    expected: 'un nombre, une borne, « Non déterminé » ou « Sans objet ».',
    remedy: `${copyByHand} La cellule est laissée vide.`,
  }
}

/** A cell that prints two values, one above the other. */
export function severalValues(line: number, found: string): ExtractProblem {
  return {
    line,
    found,
    expected: 'une valeur par cellule.',
    remedy: `${copyByHand} La cellule en contient plusieurs : elle est laissée vide.`,
  }
}

/** A figure printed with a point; `reading` is missing when it can be read in two ways, or when nothing confirms it. */
export function decimalPoint(line: number, found: string, reading: string | undefined): ExtractProblem {
  return reading === undefined
    ? {
        line,
        found,
        expected: 'une virgule pour les décimales, une espace pour les milliers.',
        remedy: `${copyByHand} Avec un point, ce nombre n’est pas sûr : la cellule est laissée vide.`,
      }
    : toCheck(line, found, `une virgule : lu ${reading}, comme les autres valeurs y invitent.`)
}

/** A row that prints no label: which one it is cannot be known. */
export function unlabelledRow(line: number, found: string): ExtractProblem {
  return {
    line,
    found,
    expected: 'un libellé au début de la ligne.',
    remedy: `${copyByHand} Ses cellules sont laissées vides.`,
  }
}

/** A figure cell that covers several columns or rows: to which of them its value belongs is not known. */
export function spreadCell(line: number, found: string): ExtractProblem {
  return {
    line,
    found,
    expected: 'une cellule par colonne.',
    remedy: `${copyByHand} La cellule en couvre plusieurs : elles sont laissées vides.`,
  }
}

/** A row without figures, or without the label and unit that make it a row. */
export function unreadRow(line: number, found: string): ExtractProblem {
  return {
    line,
    found,
    expected: 'une ligne de tableau : libellé, unité, puis une valeur par colonne.',
    remedy: copyByHand,
  }
}

/** A table of which no row was read. */
export function emptyTable(line: number, found: string): ExtractProblem {
  return { ...unreadRow(line, found), refusesTable: true }
}

/** A table whose headings do not say, even with the official layout, what its columns measure. */
export function unknownColumns(line: number, found: string): ExtractProblem {
  return {
    line,
    found,
    expected:
      'des en-têtes « année mesure » (2021 Réalisation), ou les seules années, dans l’ordre des tableaux officiels de cet exercice.',
    remedy: `${copyByHand} Les chiffres de ce tableau n’ont pas été importés.`,
    refusesTable: true,
  }
}

/** Figures under no indicator or no heading. */
export function strayTable(line: number, found: string): ExtractProblem {
  return {
    line,
    found,
    expected: 'un tableau sous le titre d’un indicateur, avec un en-tête.',
    remedy: `${copyByHand} Ces chiffres n’ont pas été importés.`,
    refusesTable: true,
  }
}

/** An objective or an indicator without a title. */
export function missingTitle(line: number, found: string): ExtractProblem {
  return { line, found, expected: 'un titre, sur la même ligne ou sur la suivante.', remedy: copyByHand }
}

/** Something that was understood, but that an editor should read again. */
export function toCheck(line: number, found: string, expected: string): ExtractProblem {
  return { line, found, expected, remedy: 'comparer avec le document.' }
}
