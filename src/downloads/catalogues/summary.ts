import type { Archive } from '#model/archive.ts'

/** The title of the whole publication, for catalogues. */
export function titleOf({ programme }: Pick<Archive, 'programme'>): string {
  return `Performance du programme ${programme.number} « ${programme.name} »`
}

/** What the publication holds, for catalogues, which ask for 50 to 5,000 characters. */
export function summaryOf({ programme, documents }: Pick<Archive, 'programme' | 'documents'>): string {
  return [
    ...programme.summary,
    `Prévisions, résultats et cibles imprimés dans ${documents.length} projets et rapports annuels de performances, chaque chiffre avec le document qui l’imprime, et crédits du programme.`,
  ].join(' ')
}

/** Keywords for catalogues, lower case. */
export function keywordsOf({ programme }: Pick<Archive, 'programme'>): readonly string[] {
  return [
    'budget de l’état',
    'lolf',
    'performance publique',
    'projet annuel de performances',
    'rapport annuel de performances',
    `programme ${programme.number}`,
    programme.owner.toLocaleLowerCase('fr'),
  ]
}
