import type { FactChange, FactKind } from '#model/register.ts'
import { agree } from '#words/grammar.ts'
import { formatNumber, noBreakSpace, plural } from '#words/number.ts'

/** What a release keeps account of: the word of its files, and the noun of sentences. */
export const factKindTerms: Readonly<
  Record<FactKind, { readonly slug: string; readonly singular: string; readonly plural: string }>
> = {
  document: { slug: 'document', singular: 'document', plural: 'documents' },
  figure: { slug: 'chiffre', singular: 'chiffre', plural: 'chiffres' },
  credit: { slug: 'crédit', singular: 'montant de crédits', plural: 'montants de crédits' },
}

/** Figures first: they are what the site is about. */
const counted: readonly FactKind[] = ['figure', 'document', 'credit']

const moves = [
  { name: 'retiré', is: ({ after }: FactChange) => after === undefined },
  { name: 'corrigé', is: ({ before, after }: FactChange) => before !== undefined && after !== undefined },
  { name: 'ajouté', is: ({ before }: FactChange) => before === undefined },
] as const

/** What changed, counted in words: « 1 chiffre corrigé, 12 chiffres ajoutés, 1 document ajouté ». */
export function changeCounts(changes: readonly FactChange[]): string {
  return moves
    .flatMap(({ name, is }) =>
      counted.flatMap((kind) => {
        const n = changes.filter((change) => change.kind === kind && is(change)).length
        return n === 0 ? [] : [`${factCount(n, kind)} ${plural(n, name)}`]
      }),
    )
    .join(', ')
}

/** What a whole release holds, counted in words: « 68 chiffres, 10 documents, 150 montants de crédits ». */
export function factCounts(facts: readonly { readonly kind: FactKind }[]): string {
  return counted.map((kind) => factCount(facts.filter((fact) => fact.kind === kind).length, kind)).join(', ')
}

/** « 12 chiffres ». */
export function factCount(n: number, kind: FactKind): string {
  return `${formatNumber(n)}${noBreakSpace}${agree(n, factKindTerms[kind])}`
}
