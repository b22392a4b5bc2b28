import type { FactKind } from '#model/release.ts'

/** What a release keeps account of: the word of its files, and the noun of sentences. */
export const factKindTerms: Readonly<
  Record<FactKind, { readonly slug: string; readonly singular: string; readonly plural: string }>
> = {
  document: { slug: 'document', singular: 'document', plural: 'documents' },
  figure: { slug: 'chiffre', singular: 'chiffre', plural: 'chiffres' },
  credit: { slug: 'crédit', singular: 'montant de crédits', plural: 'montants de crédits' },
}
