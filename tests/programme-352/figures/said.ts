import { listed } from './listed.ts'

/** What the lists of this folder say, in the words that `data/` and the published files are compared in. */

const documents: Readonly<Record<string, string>> = {
  'pap-2025-p129': 'pap-2025',
  'dinum-2022-01-04': 'pap-2022',
  'presse-2021-10': 'pap-2022',
}

/** Lists of printed figures. */
export const figureLists = ['observations', 'bilans-dinum', 'programme-129', 'pap-2022-recopie'] as const

/** The words that say which figure a record of `figuresSaid` is. */
export const figureKey = ['document', 'label', 'column'] as const

/**
 * The figures of one list: document, printed code and label, unit, heading of the column, printed value. A share of
 * an indicator, which the press cites as « 2.1.2 », stands under the code of its indicator in the tables.
 */
export function figuresSaid(list: (typeof figureLists)[number]) {
  return listed(list).map((row) => {
    const document = row['document'] ?? ''
    const share = /^(\d\.\d)\.2$/.exec(row['code'] ?? '')?.[1]
    const heading = (row['colonne'] ?? '').replace(/^(Résultats|Objectifs PLF) \d{4}$/, '$1')
    return {
      document: documents[document] ?? document.replace('bilan-dinum', 'bilan'),
      code: share ?? row['code'] ?? '',
      label: share === undefined ? (row['indicateur'] ?? row['libelle'] ?? '') : 'Part des femmes',
      unit: row['unite'] ?? '',
      column: `${row['annee']} ${heading.replace(/[()]/g, '')}`,
      printed: row['valeur'] ?? '',
    }
  })
}

const stages: Readonly<Record<string, string>> = {
  exécution: 'crédits consommés',
  'transfert vers le programme 129': 'transfert',
  'fonds de concours et attributions de produits (déduits)': 'fonds de concours déduits',
  'mesure de périmètre/transfert - PLF 2025': 'mesure de périmètre',
  'exécution retraitée au format du PLF 2026': 'exécution retraitée',
}

/** Lists of credits. */
export const creditLists = ['credits', 'credits-2020-2024'] as const

/** The words that say which amounts a record of `creditsSaid` holds. */
export const creditKey = ['year', 'stage', 'scope', 'title', 'document', 'part'] as const

/** The amounts of one list, in euros, with the document that prints them or the name of another source. */
export function creditsSaid(list: (typeof creditLists)[number]) {
  return listed(list).map((row) => {
    const source = row['source'] ?? ''
    return {
      year: row['exercice'] ?? '',
      stage: stages[row['etape'] ?? ''] ?? row['etape'] ?? '',
      scope: row['perimetre'] ?? '',
      title: row['titre'] ?? '',
      document: /^[pr]ap-\d{4}/.exec(source)?.[0] ?? '',
      part: /\((JPE|présentation stratégique)/.exec(source)?.[1] ?? '',
      ...remarkSaid(source),
      commitmentAuthorisations: row['ae'] ?? '',
      paymentAppropriations: row['cp'] ?? '',
    }
  })
}

/** What a remark on credits must keep: the rounded text as printed, and the source that is no document. */
export function remarkSaid(text: string): { readonly rounding: string; readonly otherSource: string } {
  return {
    rounding: /arrondi imprimé : [^)]+/.exec(text)?.[0] ?? '',
    otherSource: /Sénat, rapport [\w-]+|PLF 2026 - Budget vert \([^)]+\)/.exec(text)?.[0] ?? '',
  }
}
