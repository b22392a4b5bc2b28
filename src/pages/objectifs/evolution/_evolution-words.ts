import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import type { Framework } from '#model/framework.ts'
import { type FrameworkChange, frameworkChanges } from '#model/framework-changes.ts'
import { changeKinds, type ChangeKind } from '#model/indicator.ts'
import { agree, capitalise, joinWords, spelled, countSubject } from '#words/grammar.ts'
import { documentName } from '#words/names.ts'
import { sameLabel } from '#model/label.ts'
import type { FactCell } from '#site/fact-table.ts'
import { documentCrumb, indicatorCrumb } from '#site/links.ts'
import { noBreakSpace } from '#words/number.ts'

interface Verb {
  readonly singular: string
  readonly plural: string
}

/** What becomes of one indicator, then of several. */
const fates: Readonly<Partial<Record<ChangeKind, Verb>>> = {
  created: { singular: 'est créé', plural: 'sont créés' },
  removed: { singular: 'est supprimé', plural: 'sont supprimés' },
  transferred: { singular: 'continue', plural: 'continuent' },
}

/** The same in the page of a document, whose own programme it leaves. */
const fatesThere: typeof fates = {
  ...fates,
  transferred: { singular: 'passe à un autre programme', plural: 'passent à un autre programme' },
}

/** What changes in it otherwise. */
const traits: Readonly<Partial<Record<ChangeKind, string>>> = {
  renamed: 'de nom',
  renumbered: 'de numéro',
  scope: 'de périmètre',
}

/** « change de nom et de périmètre »; `undefined` when these changes are of no trait. */
function traitVerb(kinds: readonly ChangeKind[]): Verb | undefined {
  const changed = kinds.flatMap((kind) => traits[kind] ?? [])
  const what = joinWords(changed)
  return changed.length === 0 ? undefined : { singular: `change ${what}`, plural: `changent ${what}` }
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
  const verbs = [...kinds.map((kind) => fates[kind]), traitVerb(kinds)]
  return joinWords(verbs.flatMap((verb) => (verb === undefined ? [] : [agree(count, verb)])))
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

const noun = { singular: 'indicateur', plural: 'indicateurs', gender: 'm' } as const

/** What happens to one indicator in one document. */
interface Event {
  readonly indicator: string
  readonly verb: Verb
  /** The printed reason, else what stood before and after. */
  readonly reasons: readonly string[]
  readonly details: readonly string[]
}

/**
 * What a document changes in the list of indicators, as sentences with their links: indicators to which the same
 * thing happens for the same reason share a sentence, « Deux indicateurs changent de nom (PAP 2022) : A et B. »
 */
export function documentSentences(archive: Archive, doc: BudgetDocument): readonly FactCell[] {
  const events = [...Map.groupBy(frameworkChanges(archive, doc), ({ indicator }) => indicator)].flatMap(
    ([indicator, changes]) => eventsOf(indicator, changes),
  )
  const alike = Map.groupBy(events, ({ verb, reasons }) => [verb.singular, ...reasons].join('|'))
  return [...alike.values()].flatMap((group): readonly FactCell[] => {
    const [first] = group
    if (first === undefined) return []
    const explained = first.reasons.length > 0 ? first.reasons : group.length === 1 ? first.details : []
    return [
      [
        `${capitalise(countSubject(group.length, noun, first.verb))} (`,
        documentCrumb(archive, doc.id),
        `)${noBreakSpace}: `,
        ...joined(group.map(({ indicator }) => indicatorCrumb(archive, indicator))),
        ['.', ...explained].join(' '),
      ],
    ]
  })
}

function eventsOf(indicator: string, changes: readonly FrameworkChange[]): readonly Event[] {
  const changed = changes.filter(({ kind }) => traits[kind] !== undefined)
  const verbs = [
    ...changes.map((change) => ({ own: [change], verb: fatesThere[change.kind] })),
    { own: changed, verb: traitVerb(changed.map(({ kind }) => kind)) },
  ]
  return verbs.flatMap(({ own, verb }) =>
    verb === undefined
      ? []
      : [
          {
            indicator,
            verb,
            reasons: [...new Set(own.flatMap(({ reason }) => (reason === '' ? [] : [reason])))],
            details: [...new Set(own.flatMap(beforeAndAfter))],
          },
        ],
  )
}

function beforeAndAfter({ kind, before, after }: FrameworkChange): readonly string[] {
  if (traits[kind] === undefined || before === '' || after === '' || sameLabel(before, after)) return []
  return [`${quoted(before)} devient ${quoted(after)}.`]
}

const quoted = (text: string): string => `«${noBreakSpace}${text.replaceAll("'", '’')}${noBreakSpace}»`

/** « a », « a et b », « a, b et c », of links. */
function joined(links: readonly FactCell[number][]): FactCell {
  return links.flatMap((link, index) => {
    if (index === 0) return [link]
    return [index === links.length - 1 ? ' et ' : ', ', link]
  })
}
