import type { BarRowsSpec } from '#charts/bar-rows.ts'
import type { Archive } from '#model/archive.ts'
import { type CreditPair, wholeProgramme } from '#model/credit.ts'
import { creditContradictions } from '#model/contradictions.ts'
import { documentName } from '#words/names.ts'
import { joinWords } from '#words/grammar.ts'
import { formatEuros, formatMillions } from '#words/number.ts'
import { creditStageTerms } from '#words/terms.ts'
import { type Crumb, documentCrumb } from '#site/links.ts'
import { creditRowPath, exercisePath } from '#urls.ts'

/** One amount that sources print differently. */
export interface Contradiction {
  readonly sentence: string
  readonly chart: BarRowsSpec
  /** What the editors know of it; empty when nothing is. */
  readonly known: string
  /** Where they tell the year. */
  readonly year: Crumb | undefined
  readonly versions: readonly {
    readonly shown: string
    readonly part: string
    /** Its row in the table. */
    readonly path: string
    readonly source: Crumb | undefined
    readonly official: string | undefined
  }[]
}

/** Every contradiction between printed credits: both are shown, with their source; none is chosen. */
export function contradictions(archive: Archive): readonly Contradiction[] {
  return creditContradictions(archive).flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const sentence = sentenceOf(archive, first, rows)
    const note = archive.years.find(({ year }) => year === first.year)
    return [
      {
        sentence,
        known: note?.contradiction ?? '',
        year: note ? { label: `L’année\u00A0${first.year}`, path: exercisePath(first.year) } : undefined,
        chart: {
          label: sentence,
          rows: rows.map((row) => ({
            name: nameOf(archive, row),
            shown: formatMillions(row.paymentAppropriations),
            kind: 'outlined' as const,
            to: row.paymentAppropriations,
          })),
        },
        versions: rows.map((row) => versionOf(archive, row)),
      },
    ]
  })
}

/** « Pour 2024, hors personnel, le même document demande 9,1 M€ à un endroit et 71,1 M€ à un autre. » */
function sentenceOf(archive: Archive, first: CreditPair, rows: readonly CreditPair[]): string {
  const scope = [first.scope === wholeProgramme ? '' : first.scope, scopeWords[first.title]]
  const start = [`Pour ${first.year}`, ...scope].filter((text) => text !== '').join(', ')
  const [one = '', other = '', ...more] = rows.map((row) => formatMillions(row.paymentAppropriations))
  const doc = archive.documentById.get(first.document)
  const alone = doc !== undefined && more.length === 0 && rows.every((row) => row.document === first.document)
  const what = first.stage === 'bill' ? 'demande' : 'imprime'
  const said = alone
    ? `le même document, le ${documentName(doc)}, ${what} ${one} à un endroit et ${other} à un autre`
    : `les sources donnent ${joinWords([one, other, ...more])} (${creditStageTerms[first.stage].label.toLowerCase()})`
  return `${start}, ${said}. Rien de ce qui a été lu ne permet de dire quel montant est le bon.`
}

const scopeWords: Readonly<Record<CreditPair['title'], string>> = {
  all: '',
  title2: 'pour le personnel',
  otherTitles: 'hors personnel',
  allWithFunds: 'avec les fonds de concours',
}

function nameOf(archive: Archive, row: CreditPair): string {
  const doc = archive.documentById.get(row.document)
  return [doc === undefined ? row.remark : documentName(doc), row.part]
    .filter((text) => text !== '')
    .join(', ')
}

/** The part of a document, in full where the glossary explains its acronym. */
function partOf(archive: Archive, { part }: CreditPair): string {
  const term = archive.glossary.find(({ acronym }) => acronym !== '' && acronym === part)
  return term === undefined ? part : `${term.term} (${part})`
}

function versionOf(archive: Archive, row: CreditPair): Contradiction['versions'][number] {
  const doc = archive.documentById.get(row.document)
  const strategic = row.part.startsWith('présentation')
  return {
    shown: `${formatEuros(row.commitmentAuthorisations)} d’AE et ${formatEuros(row.paymentAppropriations)} de CP`,
    part: doc === undefined ? row.remark : partOf(archive, row),
    path: creditRowPath(row.line),
    source: doc && documentCrumb(archive, doc.id),
    official: strategic ? doc?.urls.presentation : (doc?.urls.credits ?? doc?.urls.presentation),
  }
}
