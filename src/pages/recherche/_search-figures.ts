import type { Archive } from '#model/archive.ts'
import { type CreditRow, type CreditStage, wholeProgramme } from '#model/credit.ts'
import { type Line, lowerFirst } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { plottedNumber } from '#model/printed-value.ts'
import { figuresOfLine, versionsOf } from '#model/revisions.ts'
import { promiseOf, type YearPath, yearPaths } from '#model/year-path.ts'
import { agreed } from '#site/outcome-words.ts'
import { creditRowPath, stateUnitPath, figurePath } from '#urls.ts'
import { shownWithUnit } from '#words/finding.ts'
import { documentName, measureTitle, nameOfDocument } from '#words/names.ts'
import { formatEuros, formatMillions } from '#words/number.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'
import { shownValue } from '#words/value.ts'
import { distinctWords, type SearchRecord } from './_search-record.ts'
import { type StateLine, stateOf, type StateUnit, unitsOf } from '#model/state.ts'
import { lineLabel, lineSentence } from '#pages/etat/_line-view.ts'
import { unitLabel } from '#pages/etat/_state-units.ts'

/** One record for each year of each line of which something was read, latest year first. */
export function figureRecords(archive: Archive): readonly SearchRecord[] {
  return archive.indicators
    .flatMap(({ lines, objective }) => {
      const objectif = archive.objectiveBySlug.get(objective)?.title ?? objective
      return lines.flatMap((line) => lineRecords(archive, line, objectif))
    })
    .toSorted((a, b) => b.year - a.year)
    .map(({ record }) => record)
}

function lineRecords(
  archive: Archive,
  line: Line,
  objectif: string,
): readonly { readonly year: number; readonly record: SearchRecord }[] {
  const versions = figuresOfLine(archive, line).flatMap((key) => versionsOf(archive, key))
  const labels = officialLabels(archive, line)
  return yearPaths(archive, line).flatMap((path) => {
    const { year } = path
    const printed = versions.filter((version) => version.year === year)
    const leading = obtainedIn(path) ?? promiseOf(path) ?? path.actual ?? printed[0]
    if (leading === undefined) return []
    const documents = [...new Set(printed.map(({ document }) => document))]
    const types = documents.flatMap((id) => archive.documentById.get(id)?.type.toUpperCase() ?? [])
    const record: SearchRecord = {
      path: figurePath(leading),
      title: `${line.name}, ${year}`,
      text: yearText(archive, line, path, printed),
      names: numbersOf([obtainedIn(path), promiseOf(path)]),
      words: distinctWords(
        [...documents.map((id) => nameOfDocument(archive, id)), ...labels, numbersOf(printed)],
        line.name,
      ),
      filters: {
        page: ['Chiffre'],
        exercice: [`${year}`],
        document: [...new Set(types)],
        objectif: [objectif],
      },
    }
    return [{ year, record }]
  })
}

/**
 * « 50 obtenus pour 40 promis (RAP 2021). », then what else is printed of that year and by whom: « Prévision
 * actualisée : 49 (RAP 2021). ».
 */
function yearText(
  archive: Archive,
  { noun, unit }: Line,
  path: YearPath,
  printed: readonly Observation[],
): string {
  const obtained = obtainedIn(path)
  const promised = promiseOf(path)
  const shown = ({ value }: Observation) => shownWithUnit(value, unit === '%' || unit === '€' ? unit : '')
  const counted = (observation: Observation, participle: string) =>
    `${shown(observation)} ${agreed(participle, plottedNumber(observation.value) ?? 0, noun)}`
  const sources = (versions: readonly Observation[]) =>
    [...new Set(versions.map(({ document }) => nameOfDocument(archive, document)))].join(', ')
  const said = [
    ...(obtained === undefined ? [] : [counted(obtained, 'obtenu')]),
    ...(promised === undefined ? [] : [counted(promised, 'promis')]),
  ]
  const first = [obtained ?? promised].filter((one) => one !== undefined)
  /** A result is said already when it is the one compared; anything else, when it is what was promised. */
  const isSaid = (one: Observation) => {
    const known = one.measure === 'actual' ? obtained : promised
    return known !== undefined && shown(known) === shown(one)
  }
  const others = Map.groupBy(
    printed.filter((one) => !isSaid(one)),
    (one) => `${measureTitle(one.measure)} : ${shown(one)}`,
  )
  return [
    ...(said.length === 0 ? [] : [`${said.join(' pour ')} (${sources(first)}).`]),
    ...[...others].map(([text, versions]) => `${text} (${sources(versions)}).`),
  ].join(' ')
}

function numbersOf(observations: readonly (Observation | undefined)[]): string {
  return observations.map((one) => (one === undefined ? '' : shownValue(one.value))).join(' ')
}

/** The result of a year, when it is a number. */
function obtainedIn({ actual }: YearPath): Observation | undefined {
  return actual !== undefined && plottedNumber(actual.value) !== undefined ? actual : undefined
}

/** The names that documents print for a line. */
function officialLabels(archive: Archive, { indicator, slug }: Line): readonly string[] {
  const rows = archive.rowsByIndicator.get(indicator) ?? []
  return [...new Set(rows.filter(({ row }) => row.line === slug).map(({ row }) => row.label))]
}

/** What people type for the amounts of a stage. */
const plainWords: Readonly<Partial<Record<CreditStage, string>>> = {
  bill: 'budget demandé',
  voted: 'budget voté',
  opened: 'budget disponible',
  executed: 'dépense dépensé payé coût coûté',
}

/** One record for each row of credits: latest year first, then the whole programme before its parts. */
export function amountRecords(archive: Archive): readonly SearchRecord[] {
  const isPart = ({ scope, title }: CreditRow) => Number(scope !== 'programme') + Number(title !== 'all')
  return archive.credits
    .toSorted((a, b) => b.year - a.year || isPart(a) - isPart(b))
    .map((row) => amountRecord(archive, row))
}

function amountRecord(archive: Archive, row: CreditRow): SearchRecord {
  const amounts = [
    { amount: row.paymentAppropriations, label: 'crédits de paiement' },
    { amount: row.commitmentAuthorisations, label: 'autorisations d’engagement' },
  ].flatMap(({ amount, label }) => (amount === undefined ? [] : [{ amount, label }]))
  const doc = archive.documentById.get(row.document)
  const name = doc === undefined ? '' : documentName(doc)
  const source = [name, row.part, row.remark]
  const title = [
    creditStageTerms[row.stage].label,
    ...(row.title === 'all' ? [] : [lowerFirst(creditTitleTerms[row.title].label)]),
    ...(row.scope === wholeProgramme ? [] : [row.scope]),
    row.year,
  ]
  return {
    path: creditRowPath(row.line),
    title: title.join(', '),
    text: `${amounts.map(({ amount, label }) => `${formatEuros(amount)} en ${label}`).join(', ')} (${source.filter(Boolean).join(', ')}).`,
    names: '',
    words: distinctWords(
      [
        'crédits',
        creditStageTerms[row.stage].slug,
        plainWords[row.stage] ?? '',
        ...amounts.map(({ amount }) => formatMillions(amount)),
        name,
      ],
      title.join(', '),
    ),
    filters: {
      page: ['Montant'],
      exercice: [`${row.year}`],
      ...(doc === undefined ? {} : { document: [doc.type.toUpperCase()] }),
    },
  }
}

/** How results of the whole State are named, and narrowed by. */
export const stateKind = 'Tout l’État'

/**
 * The indicators of the whole State, one record each, whatever the years: where it stands in the page of its programme,
 * its lines with their last figures.
 */
export function stateRecords(archive: Archive): readonly SearchRecord[] {
  const state = stateOf(archive)
  if (state === undefined) return []
  return unitsOf(state).flatMap((unit) =>
    [...Map.groupBy(unit.lines, ({ row }) => row.indicator.code)].map(([code, lines]) =>
      indicatorRecord(unit, code, lines),
    ),
  )
}

function indicatorRecord(unit: StateUnit, code: string, lines: readonly StateLine[]): SearchRecord {
  const title = lines[0]?.row.indicator.title ?? code
  return {
    path: `${stateUnitPath(unit)}#${code}`,
    title,
    text: `${unitLabel(unit)}. ${lines.map((line) => [lineLabel(line), lineSentence(line)].filter(Boolean).join(' : ')).join(' ')}`,
    names: code,
    words: distinctWords([unit.mission.title, lines[0]?.row.objective.title ?? ''], title),
    filters: { page: [stateKind] },
  }
}
