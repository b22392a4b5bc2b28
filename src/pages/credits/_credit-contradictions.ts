import type { BarRowsSpec } from '#charts/bar-rows.ts'
import type { Archive } from '#model/archive.ts'
import type { CreditPair } from '#model/credit.ts'
import { creditContradictions } from '#model/contradictions.ts'
import { documentName } from '#words/names.ts'
import { joinWords } from '#words/grammar.ts'
import { formatEuros, formatMillions, formatNumber } from '#words/number.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'
import { type Crumb, documentCrumb } from '#site/links.ts'

/** One amount that sources print differently. */
export interface Contradiction {
  readonly title: string
  readonly sentence: string
  readonly chart: BarRowsSpec
  readonly versions: readonly {
    readonly shown: string
    readonly part: string
    readonly remark: string
    readonly anchor: string
    readonly source: Crumb | undefined
    readonly official: string | undefined
  }[]
}

/** Every contradiction between printed credits: both are shown, with their source; none is chosen. */
export function contradictions(archive: Archive): readonly Contradiction[] {
  return creditContradictions(archive).flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const named = rows.map((row) => ({ row, name: nameOf(archive, row) }))
    const title = `${creditStageTerms[first.stage].label} ${first.year}, ${creditTitleTerms[first.title].label.toLowerCase()}`
    const sentence = `${joinWords(named.map(({ row, name }) => `${formatMillions(row.paymentAppropriations)} selon le ${name}`))} : ${timesWords(rows)}aucune source lue ne tranche.`
    return [
      {
        title,
        sentence,
        chart: {
          label: `${title} : ${sentence}`,
          rows: named.map(({ row, name }) => ({
            name,
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

/** « l’un est 7,8 fois l’autre ; »: only between two amounts. */
function timesWords(rows: readonly CreditPair[]): string {
  const [low, high, ...more] = rows.map((row) => row.paymentAppropriations).toSorted((a, b) => a - b)
  if (low === undefined || high === undefined || low <= 0 || more.length > 0) return ''
  return `l’un est ${formatNumber(Math.round((high / low) * 10) / 10)} fois l’autre, et `
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
    part: partOf(archive, row),
    remark: row.remark,
    anchor: `#credits-${row.line}`,
    source: doc && documentCrumb(archive, doc.id),
    official: strategic ? doc?.urls.presentation : (doc?.urls.credits ?? doc?.urls.presentation),
  }
}
