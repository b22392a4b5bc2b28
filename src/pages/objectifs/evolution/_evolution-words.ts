import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import type { Framework } from '#model/framework.ts'
import type { FrameworkChange } from '#model/framework-changes.ts'
import { changeKinds, type ChangeKind } from '#model/indicator.ts'
import { agree, capitalise, joinWords, spelled } from '#words/grammar.ts'
import { documentName } from '#words/names.ts'

/** What happens to one indicator, then to several; what changes in it is said after « change de ». */
const verbs: Readonly<
  Record<ChangeKind, { readonly singular: string; readonly plural: string } | { readonly of: string }>
> = {
  created: { singular: 'est créé', plural: 'sont créés' },
  removed: { singular: 'est supprimé', plural: 'sont supprimés' },
  transferred: { singular: 'continue', plural: 'continuent' },
  renamed: { of: 'de nom' },
  renumbered: { of: 'de numéro' },
  scope: { of: 'de périmètre' },
}

/**
 * « 2022 : deux indicateurs changent de nom et de périmètre. »: one sentence for each document that changes something;
 * the first document of another programme says that it takes over.
 */
export function changeSentences(
  archive: Pick<Archive, 'documentById'>,
  changes: readonly FrameworkChange[],
): readonly string[] {
  const byDocument = [...Map.groupBy(changes, ({ document }) => document)].flatMap(([id, own]) => {
    const doc = archive.documentById.get(id)
    return doc === undefined ? [] : [{ doc, own }]
  })
  return byDocument.map(({ doc, own }, index) => {
    const alone = byDocument.filter((other) => other.doc.year === doc.year).length === 1
    const name = alone ? `${doc.year}` : documentName(doc)
    const takesOver = doc.otherProgramme !== undefined && !hasOther(byDocument.slice(0, index))
    const facts = joinWords(countedFacts(own))
    return takesOver
      ? `${name} : le programme ${doc.otherProgramme} prend la suite. ${capitalise(facts)}.`
      : `${name} : ${facts}.`
  })
}

function hasOther(documents: readonly { readonly doc: BudgetDocument }[]): boolean {
  return documents.some(({ doc }) => doc.otherProgramme !== undefined)
}

/** « deux indicateurs changent de nom et de périmètre », « un est créé »: indicators that change alike, together. */
function countedFacts(changes: readonly FrameworkChange[]): readonly string[] {
  const kindsOf = [...Map.groupBy(changes, ({ indicator }) => indicator).values()].map((own) =>
    changeKinds.filter((kind) => own.some((change) => change.kind === kind)),
  )
  const rank = ([first]: readonly ChangeKind[]) => changeKinds.findIndex((kind) => kind === first)
  const groups = [...Map.groupBy(kindsOf, (kinds) => kinds.join(' ')).values()]
  return groups
    .toSorted(([a = []], [b = []]) => rank(a) - rank(b))
    .map((group, index) => {
      const noun = index > 0 ? '' : agree(group.length, { singular: ' indicateur', plural: ' indicateurs' })
      return `${spelled(group.length)}${noun} ${verbPhrase(group[0] ?? [], group.length)}`
    })
}

function verbPhrase(kinds: readonly ChangeKind[], count: number): string {
  const happens = kinds.flatMap((kind) => ('of' in verbs[kind] ? [] : [agree(count, verbs[kind])]))
  const changes = kinds.flatMap((kind) => ('of' in verbs[kind] ? [verbs[kind].of] : []))
  const change = agree(count, { singular: 'change', plural: 'changent' })
  return joinWords([...happens, ...(changes.length === 0 ? [] : [`${change} ${joinWords(changes)}`])])
}

/** The documents that change nothing, in one sentence, named after it; `undefined` when each changes something. */
export function unchangedSentence(frameworks: readonly Pick<Framework, 'complete'>[]): string | undefined {
  if (frameworks.length === 0) return undefined
  const partly = frameworks.filter(({ complete }) => !complete).length
  const several = frameworks.length > 1
  const reading =
    partly === 0
      ? ''
      : !several
        ? ', lu en partie,'
        : partly === frameworks.length
          ? ', lus en partie,'
          : ', dont certains ne sont lus qu’en partie,'
  return several
    ? `Les autres documents${reading} ne montrent aucun changement`
    : `L’autre document${reading} ne montre aucun changement`
}
