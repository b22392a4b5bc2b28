import { plottedNumber, type PrintedValue } from '#model/printed-value.ts'
import type { Column } from '#downloads/table.ts'

/** The published word for each kind of printed cell. */
const valueKinds = {
  number: 'nombre',
  bound: 'borne',
  undetermined: 'non_determine',
  notApplicable: 'sans_objet',
  words: 'mots',
  notCollected: 'non_releve',
} as const satisfies Record<PrintedValue['kind'], string>

/** The columns that publish one printed cell: the text as printed, then what it means. */
export function valueColumns<Row>(valueOf: (row: Row) => PrintedValue): readonly Column<Row>[] {
  return [
    {
      name: 'valeur_imprimee',
      type: 'string',
      meaning: 'Texte de la case, tel que le document l’imprime ; vide si la case n’a pas été relevée.',
      cell: (row) => valueOf(row).printed,
    },
    {
      name: 'valeur',
      type: 'number',
      unit: 'celle de la colonne « unite »',
      meaning:
        'Le nombre imprimé, ou celui de la borne quand « borne » est remplie ; vide si la case n’en porte pas.',
      cell: (row) => plottedNumber(valueOf(row)),
    },
    {
      name: 'borne',
      type: 'string',
      values: ['>', '>=', '<', '<='],
      meaning:
        'Sens de la borne quand le document imprime une borne (« >=10 ») : la valeur exacte n’est alors pas connue. Vide pour un nombre exact.',
      cell: (row) => {
        const value = valueOf(row)
        return value.kind === 'bound' ? value.relation : undefined
      },
    },
    {
      name: 'nature',
      type: 'string',
      values: Object.values(valueKinds),
      meaning:
        'Ce que porte la case. « non_releve » : personne n’a encore lu ce chiffre dans le document ; ce n’est ni zéro, ni « Non déterminé ».',
      cell: (row) => valueKinds[valueOf(row).kind],
    },
    {
      name: 'note',
      type: 'string',
      meaning: 'Ce qui suit le nombre dans la case : appel de note, « (p) » pour provisoire, précision.',
      cell: (row) => {
        const value = valueOf(row)
        return value.kind === 'number' || value.kind === 'bound' ? value.note : undefined
      },
    },
  ]
}
