import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import { type FrameworkChange, frameworkChanges } from '#model/framework-changes.ts'
import type { ChangeKind } from '#model/indicator.ts'
import { sameLabel } from '#model/label.ts'
import type { FactCell } from '#site/fact-table.ts'
import { documentCrumb, indicatorCrumb } from '#site/links.ts'
import { capitalise, countSubject, joinWords } from '#words/grammar.ts'
import { noBreakSpace } from '#words/number.ts'

/** A change that says what becomes of an indicator, as the verb of a sentence. */
const fates: Readonly<Partial<Record<ChangeKind, { readonly singular: string; readonly plural: string }>>> = {
  created: { singular: 'est créé', plural: 'sont créés' },
  removed: { singular: 'est supprimé', plural: 'sont supprimés' },
  transferred: { singular: 'passe à un autre programme', plural: 'passent à un autre programme' },
}

/** A change of one of its traits: « change de nom et de périmètre ». */
const traits: Readonly<Partial<Record<ChangeKind, string>>> = {
  renamed: 'nom',
  renumbered: 'numéro',
  scope: 'périmètre',
}

const noun = { singular: 'indicateur', plural: 'indicateurs', gender: 'm' } as const

/** What happens to one indicator in one document, in one sentence. */
interface Event {
  readonly indicator: string
  readonly verb: { readonly singular: string; readonly plural: string }
  /** The printed reason, else what stood before and after. */
  readonly reasons: readonly string[]
  readonly details: readonly string[]
}

/**
 * What a document changes in the list of indicators, as sentences with their links: indicators to which the same
 * thing happens for the same reason share a sentence, « Deux indicateurs changent de nom (PAP 2022) : A et B. »
 */
export function changeSentences(archive: Archive, doc: BudgetDocument): readonly FactCell[] {
  const events = [...Map.groupBy(frameworkChanges(archive, doc), ({ indicator }) => indicator).values()]
    .flatMap((changes) => eventsOf(changes))
    .map((event) => ({ ...event, key: [event.verb.singular, ...event.reasons].join('|') }))
  return [...Map.groupBy(events, ({ key }) => key).values()].flatMap((group): readonly FactCell[] => {
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

function eventsOf(changes: readonly FrameworkChange[]): readonly Event[] {
  const changed = changes.flatMap((change) => {
    const trait = traits[change.kind]
    return trait === undefined ? [] : [{ ...change, trait }]
  })
  const what = joinWords(changed.map(({ trait }) => `de ${trait}`))
  return [
    ...changes.flatMap((change) => {
      const verb = fates[change.kind]
      return verb === undefined ? [] : [event([change], verb)]
    }),
    ...(changed.length === 0
      ? []
      : [event(changed, { singular: `change ${what}`, plural: `changent ${what}` })]),
  ]
}

function event(changes: readonly FrameworkChange[], verb: Event['verb']): Event {
  return {
    indicator: changes[0]?.indicator ?? '',
    verb,
    reasons: [...new Set(changes.map(({ reason }) => reason).filter((reason) => reason !== ''))],
    details: [...new Set(changes.flatMap(beforeAndAfter))],
  }
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
