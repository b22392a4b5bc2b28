import type { Sources } from '#model/archive.ts'
import { isOwn } from '#model/line.ts'
import type { Ingested } from '#read/ingest-files.ts'
import type { Problem } from '#read/problem.ts'
import { firstOf, placeText, problemText, type Told, toldOnce } from '#read/report.ts'
import { agree } from '#words/grammar.ts'
import type { PageProblem, PrintedDocument } from '#import/extract/join-extracts.ts'
import { documentName } from '#words/names.ts'

const creditLine = { singular: 'ligne', plural: 'lignes' }
const figure = { singular: 'chiffre', plural: 'chiffres' }

/** The report for a terminal: the problems, errors first, then what is known and what is missing. */
export function verifyReport({ sources, problems }: Ingested): string {
  const all = toldOnce(problems)
  const errors = all.filter(({ severity }) => severity === 'error')
  const doubts = all.filter(({ severity }) => severity === 'doubt')
  return [
    ...told(errors),
    ...(doubts.length > 0 ? ['Doutes (ils ne bloquent pas) :', ...told(doubts)] : []),
    ...(sources === undefined ? [] : [knownText(sources)]),
    errors.length === 0
      ? `Vérification réussie. Doutes : ${doubts.length}.`
      : `Vérification refusée. Problèmes à corriger : ${errors.length}. Rien n’a été publié.`,
  ].join('\n\n')
}

function told(problems: readonly Told[]): readonly string[] {
  const { shown, left } = firstOf(problems)
  return [...shown.map(problemText), ...(left > 0 ? [`… et ${left} de plus.`] : [])]
}

function knownText(sources: Sources): string {
  const { totals, byDocument } = knownLines(sources)
  const [documents, ...others] = totals
  return [documents, ...byDocument, ...others, ...toWrite(sources)].join('\n')
}

/**
 * What no document prints and nobody has written yet, in one line: pages leave it out. None when all is written.
 */
function toWrite({ programme, indicators, objectives, years }: Sources): readonly string[] {
  const own = indicators.flatMap(({ lines }) => lines.filter(({ slug }) => isOwn(slug)))
  const left = (
    [
      ['présentation du programme', programme.summary.length === 0 ? 1 : 0],
      ['responsable du programme', programme.owner === '' ? 1 : 0],
      ['résumés d’objectifs', objectives.filter(({ summary }) => summary === '').length],
      ['définitions d’indicateurs', indicators.filter(({ definition }) => definition === '').length],
      ['noms de ce que comptent les indicateurs', own.filter(({ noun }) => noun === undefined).length],
      ['résumés d’exercices', years.filter(({ summary }) => summary === '').length],
    ] as const
  ).filter(([, count]) => count > 0)
  if (left.length === 0) return []
  return [`Reste à écrire (les pages s’en passent) : ${left.map((kind) => kind.join(' ')).join(', ')}.`]
}

/** How many doubts a build names; beyond, `verify` is the place to read them. */
const namedDoubts = 3

/** The report in a few lines, for a build that goes on: what was read in all, and the doubts by their places. */
export function shortReport(sources: Sources, problems: readonly Problem[]): string {
  const doubts = toldOnce(problems).filter(({ severity }) => severity === 'doubt')
  const named = doubts.slice(0, namedDoubts).map((doubt) => `  ${placeText(doubt)} : ${doubt.rule}`)
  const rest = doubts.length - named.length
  return [
    ...knownLines(sources).totals,
    doubts.length === 0
      ? 'Doutes : 0.'
      : `Doutes (ils ne bloquent pas) : ${doubts.length}. Pour les lire : npm run verify.`,
    ...named,
    ...(rest > 0 ? [`  et ${rest} de plus`] : []),
  ].join('\n')
}

/** What was read and what is still to be read: in all, and document by document. */
function knownLines({ documents, tables, credits, crossChecks, official }: Sources) {
  const counts = documents.map(({ id }) => {
    const table = tables.find(({ document }) => document === id)
    const values = table?.rows.flatMap((row) => row.values) ?? []
    const read = values.filter(({ kind }) => kind !== 'notCollected').length
    return { id, hasTable: table !== undefined, read, missing: values.length - read }
  })
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
  const points = sum(crossChecks.map((check) => check.points.length))
  const byDocument = counts.map(({ id, hasTable, read, missing }) =>
    hasTable
      ? `  ${id} : chiffres relevés ${read}, cellules non relevées ${missing}`
      : `  ${id} : tableau non relevé`,
  )
  const totals = [
    `Documents : ${documents.length}, dont ${tables.length} avec leur tableau.`,
    `Chiffres relevés : ${sum(counts.map(({ read }) => read))} ; cellules non relevées : ${sum(counts.map(({ missing }) => missing))}.`,
    `Crédits : ${credits.length} ${agree(credits.length, creditLine)}. Recoupements : ${points} ${agree(points, figure)}.`,
    ...official.map(
      ({ file, document: { type, year }, rows }) =>
        `Tout l’État : ${type.toUpperCase()} ${year} (${file}), lignes : ${rows.length}.`,
    ),
  ]
  return { totals, byDocument }
}

/** What was read of a document, then what was not: for the editor to compare with the page. */
export function printedDocumentReport(printed: PrintedDocument): string {
  const { identity, programmeName, manager, managerRole, objectives, problems } = printed
  return [
    `${documentName(identity)}, programme ${identity.programme}${programmeName === '' ? '' : ` « ${programmeName} »`}`,
    `  Responsable : ${manager === '' ? 'non relevé' : `${manager}, ${managerRole}`}`,
    ...objectives.flatMap(({ code, label, mission, indicators }) => [
      `  ${['Objectif', code, label].filter((part) => part !== '').join(' ')}${mission ? ' [mission]' : ''}`,
      ...indicators.map((one) => {
        const rows = one.tables.flatMap((table) => table.rows)
        const figures = rows.flatMap(({ values }) => values).filter((text) => text !== '').length
        const read =
          one.tables.length === 0 ? 'sans tableau' : `lignes : ${rows.length}, valeurs : ${figures}`
        return `    ${['Indicateur', one.code, one.label].filter((part) => part !== '').join(' ')}${one.mission ? ' [mission]' : ''} (${read})`
      }),
    ]),
    ...(problems.length === 0
      ? []
      : ['', `Passages à relire : ${problems.length}.`, ...problems.map(passageText)]),
  ].join('\n')
}

/** The tables of which nothing was read, in one sentence; empty when all were. */
export function refusedTables(documents: readonly PrintedDocument[]): string {
  const places = documents.flatMap(({ problems }) =>
    problems.flatMap(({ refusesTable, file, line }) => (refusesTable === true ? [`${file}:${line}`] : [])),
  )
  return places.length === 0
    ? ''
    : `Tableaux laissés de côté : ${places.length} (${places.join(', ')}). Les recopier à la main ; le reste est écrit.`
}

function passageText({ file, line, found, expected, remedy }: PageProblem): string {
  const text = found.replace(/\s+/g, ' ')
  return [
    `${file}:${line}`,
    `  Lu : « ${text.length > 160 ? `${text.slice(0, 157)}…` : text} »`,
    `  Attendu : ${expected}`,
    `  À faire : ${remedy}`,
  ].join('\n')
}
