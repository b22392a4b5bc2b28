import { type OutcomeChartSpec, isReported, isWords } from '#charts/outcome-chart-spec.ts'
import type { Archive } from '#model/archive.ts'
import { comparisonsOf, relativeGap, standingOf, type Comparison, type Standing } from '#model/comparison.ts'
import { creditsBothKnown } from '#model/credit.ts'
import { type Line, summaryLines } from '#model/line.ts'
import { exactNumber } from '#model/printed-value.ts'
import type { Programme } from '#model/programme.ts'
import { latestActual } from '#model/revisions.ts'
import { promiseOf, yearPath } from '#model/year-path.ts'
import {
  creditsPath,
  dataPath,
  downloadsPath,
  exercisePath,
  homePath,
  indicatorPath,
  objectivePath,
  figurePath,
} from '#urls.ts'
import { finding, isCount, shownWithUnit } from '#words/finding.ts'
import { agree, joinWords, spelled } from '#words/grammar.ts'
import { accordingTo, documentName } from '#words/names.ts'
import { formatMillions, noBreakSpace, plural } from '#words/number.ts'
import { indicatorCrumb, lineCrumb, type Crumb } from '#site/links.ts'
import { stateCrumb } from '#pages/etat/_state-units.ts'
import { readingGuide } from '#site/navigation.ts'
import { outcomeSpec, yearSpan } from '#site/outcome-chart.ts'
import { agreed } from '#site/outcome-words.ts'
import { siteTitle, type Page } from '#site/page.ts'

/** A piece of a sentence: plain words, or the number of a promise or a result. */
export type Words = string | { readonly number: string; readonly kind: 'promised' | 'obtained' }

/** A sentence as plain text. */
export function inWords(sentence: readonly Words[]): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.number)).join('')
}

/** A line drawn: its name, what its latest comparable year shows, its chart. */
export interface HomeChart extends Crumb {
  readonly sentence: readonly Words[]
  readonly spec: OutcomeChartSpec
}

/** What the home page says. */
export interface HomePage {
  readonly page: Page
  readonly kicker: string
  readonly title: string
  /** The two widest gaps between promise and result, a sentence each; none when nothing can be compared. */
  readonly pairs: readonly (readonly Words[])[]
  /** What the programme is; whole only where no pair stands before it. */
  readonly summary: readonly string[]
  readonly state: string
  /** How the results of the key indicators stand against their promises; `undefined` under two of them. */
  readonly tally: (Standing & { readonly lines: number }) | undefined
  /** The key indicators on the same years, widest gap first. */
  readonly charts: readonly HomeChart[]
  /** What the short words written in the charts mean, a sentence each. */
  readonly keys: readonly string[]
  /** The indicators that are not drawn. */
  readonly others: readonly Crumb[]
  readonly objectives: readonly Crumb[]
  /** Every year, latest first; the one of the latest result with its summary, the others without. */
  readonly years: readonly (Crumb & { readonly title: string; readonly summary: string })[]
  /** What Parliament voted and what was paid, in a sentence; empty when no year has both. */
  readonly money: string
  readonly moneyPath: string
  /** The page that says how to read the figures, when there is one. */
  readonly guide: Crumb | undefined
  readonly downloads: readonly Crumb[]
  /** The whole State, where its official files are there. */
  readonly whole: Crumb | undefined
}

/**
 * The home page, from the archive. Only the lines of the key indicators (`chiffres_cles`) are compared and counted: the
 * editors choose them among what the programme wanted to produce, so that their results can be added up. `to` gives an
 * address its base path, for the links in the charts.
 */
export function homePage(archive: Archive, to: (path: string) => string = (path) => path): HomePage {
  const { programme } = archive
  const compared = keyLines(archive)
  const lines = compared.map(({ line }) => line)
  const latest = compared.flatMap(({ comparisons }) => comparisons.at(-1) ?? [])
  const all = compared.flatMap(({ comparisons }) => comparisons)
  const resultYear = latestResultYear(archive, lines)
  // Where nothing can be compared yet, what is promised next stands beside the results.
  const lastYear =
    all.length > 0 ? resultYear : Math.max(resultYear, ...archive.documents.map(({ year }) => year))
  const contents = contentsSentence(archive)
  const whole = programme.summary.length === 0 ? [contents] : programme.summary
  const charts = compared.flatMap(({ line, comparisons }) =>
    chartOf(archive, line, comparisons.at(-1), lastYear, to),
  )
  const drawn = new Set(charts.map(({ path }) => path))
  const summarised = Math.min(lastYear, programme.lastYear ?? lastYear)
  return {
    page: {
      path: homePath,
      title: programme.siteName,
      description: programme.summary.join(' ') || contents,
      trail: [],
    },
    kicker: [
      `Programme ${programme.number}`,
      ...(programme.question === '' ? [] : [programme.name]),
      ...(programme.owner === '' ? [] : [programme.owner]),
      `${programme.firstYear}–${programme.lastYear ?? 'aujourd’hui'}`,
    ].join(' · '),
    title: siteTitle(programme),
    pairs: pairSentences(archive, latest.slice(0, 2)),
    summary: latest.length === 0 ? whole : whole.slice(0, 1),
    state: stateSentence(archive),
    tally:
      all.length < 2
        ? undefined
        : { ...standingOf(all), lines: compared.filter(({ comparisons }) => comparisons.length > 0).length },
    charts,
    keys: keysOf(charts, archive.programme),
    others: archive.indicators
      .map(({ slug }) => indicatorCrumb(archive, slug))
      .filter(({ path }) => !drawn.has(path)),
    objectives: archive.objectives.map(({ title, slug }) => ({ label: title, path: objectivePath(slug) })),
    years: archive.years
      .map(({ year, title, summary }) => ({
        ...{ label: `${year}`, path: exercisePath(year), title },
        summary: year === summarised ? summary : '',
      }))
      .toReversed(),
    money: moneySentence(archive),
    moneyPath: creditsPath,
    guide: readingGuide(archive.pages),
    whole: archive.official.length === 0 ? undefined : stateCrumb,
    downloads: [
      { label: 'Excel, LibreOffice', path: dataPath('chiffres.fr.csv') },
      { label: 'R, Python', path: dataPath('chiffres.csv') },
      { label: 'Toutes les données', path: downloadsPath },
    ],
  }
}

/** The lines of the key indicators with what can be compared, the widest latest gap first. */
function keyLines(
  archive: Archive,
): readonly { readonly line: Line; readonly comparisons: readonly Comparison[] }[] {
  return archive.programme.keyIndicators
    .flatMap((slug) => {
      const indicator = archive.indicatorBySlug.get(slug)
      return indicator === undefined ? [] : summaryLines(indicator)
    })
    .map((line) => ({ line, comparisons: comparisonsOf(archive, line) }))
    .toSorted((a, b) => latestGap(b.comparisons) - latestGap(a.comparisons))
}

/** The line that the programme is known by: that of the widest gap, with what its latest year shows. */
export function headline(archive: Archive): { readonly line: Line; readonly sentence: string } | undefined {
  const [first] = keyLines(archive)
  const latest = first?.comparisons.at(-1)
  if (first === undefined) return undefined
  const sentence =
    latest === undefined ? finding(archive, first.line) : inWords(shortSentence(archive, latest))
  return { line: first.line, sentence }
}

/** « 4 objectifs et 6 indicateurs, chiffre par chiffre, d’après le PAP 2025. »: what the site holds, while nobody presents it. */
function contentsSentence({ objectives, indicators, documents }: Archive): string {
  const count = (n: number, word: string) => `${n}${noBreakSpace}${plural(n, word)}`
  const names = documents.map((doc) => `le ${documentName(doc)}`)
  const sources = names.length > 3 ? `${names.length} documents budgétaires` : joinWords(names)
  return `${count(objectives.length, 'objectif')} et ${count(indicators.length, 'indicateur')}, chiffre par chiffre, d’après ${sources}.`
}

/** How wide the latest gap of a line is; below any when it has none. */
function latestGap(comparisons: readonly Comparison[]): number {
  const latest = comparisons.at(-1)
  return latest === undefined ? -1 : relativeGap(latest.first)
}

/** The latest year of which a line has a result; without any, the first year of the programme. */
function latestResultYear(archive: Archive, lines: readonly Line[]): number {
  return Math.max(archive.programme.firstYear, ...lines.map((line) => latestActual(archive, line)?.year ?? 0))
}

/** The chart of a line over the programme's years up to `lastYear`; none when no number falls in them. */
function chartOf(
  archive: Archive,
  line: Line,
  latest: Comparison | undefined,
  lastYear: number,
  to: (path: string) => string,
): readonly HomeChart[] {
  const { firstYear } = archive.programme
  const href = (year: number) => {
    const path = yearPath(archive, line, year)
    const figure = path.actual ?? promiseOf(path) ?? path.forecast ?? path.target
    return to(figure === undefined ? indicatorPath(line.indicator) : figurePath(figure))
  }
  const spec = outcomeSpec(archive, line, { years: yearSpan([firstYear, lastYear]), href })
  if (spec?.years.some(({ promised, obtained }) => promised ?? obtained) !== true) return []
  const sentence = latest === undefined ? [finding(archive, line)] : shortSentence(archive, latest)
  return [{ ...lineCrumb(line), sentence, spec: { ...spec, legend: 'apart', notes: [] } }]
}

/** « « ? » : un résultat qui reste à relever. « n.d. » : non déterminé. », and what a bilan is. */
function keysOf(
  charts: readonly HomeChart[],
  { owner, ownerFullName }: Pick<Programme, 'owner' | 'ownerFullName'>,
): readonly string[] {
  const marks = charts.flatMap(({ spec }) =>
    spec.years.flatMap(({ promised, obtained }) => [promised, obtained]),
  )
  const words = new Map(
    marks.flatMap((mark) =>
      isWords(mark) && mark.short !== '…' && mark.short !== mark.words ? [[mark.short, mark.words]] : [],
    ),
  )
  const who = owner === '' || ownerFullName === '' ? '' : ` (${owner} : ${ownerFullName})`
  return [
    ...(marks.some(isReported)
      ? [`Le bilan est un compte rendu que l’administration${who} publie elle-même.`]
      : []),
    ...(marks.includes('unread') ? ['« ? » : un résultat qui reste à relever.'] : []),
    ...[...words].map(([short, long]) => `« ${short} » : ${long}.`),
  ]
}

const promisedNumber = (number: string): Words => ({ number, kind: 'promised' })
const obtainedNumber = (number: string): Words => ({ number, kind: 'obtained' })

/** The two numbers of a comparison and how they are written, its line, and who gives the result where it is a bilan. */
function parts(archive: Archive, { line, first: { announced, actual } }: Comparison) {
  const promised = exactNumber(announced.value) ?? 0
  const obtained = exactNumber(actual.value) ?? 0
  const shown = {
    promised: shownWithUnit(announced.value, line.unit),
    obtained: shownWithUnit(actual.value, line.unit),
  }
  return { line, promised, obtained, shown, source: accordingTo(archive, actual) }
}

/** A sentence for each comparison; « L’État » is named once. */
function pairSentences(archive: Archive, comparisons: readonly Comparison[]): HomePage['pairs'] {
  return comparisons.map((comparison, index) => {
    const before = comparisons[index - 1]
    return pairSentence(archive, comparison, before && isCounted(before.line) ? 'Il' : 'L’État')
  })
}

/** Whether numbers of a line count something that has a name. */
function isCounted({ noun, unit }: Line): boolean {
  return noun !== undefined && isCount(unit)
}

/**
 * « L’État avait promis **200** problèmes étudiés pour 2022 : il y en a eu **75**. » For what is not counted: « Part des
 * femmes, en 2024 : **50 %** étaient promis, **45 %** ont été obtenus. »
 */
function pairSentence(archive: Archive, comparison: Comparison, subject: string): readonly Words[] {
  const { line, promised, obtained, shown, source } = parts(archive, comparison)
  const { noun, unit } = line
  if (noun === undefined || !isCount(unit)) {
    return [
      `${line.name}, en ${comparison.year}${noBreakSpace}: `,
      promisedNumber(shown.promised),
      ` ${one(promised, 'était promis', 'étaient promis')}, `,
      obtainedNumber(shown.obtained),
      ` ${one(obtained, 'a été obtenu', 'ont été obtenus')}${source}.`,
    ]
  }
  return [
    `${subject} avait promis `,
    promisedNumber(shown.promised),
    `${noBreakSpace}${agree(promised, noun)} pour ${comparison.year}${noBreakSpace}: ${thereWas(obtained)} `,
    obtainedNumber(obtained === 0 ? spelled(0, noun.gender) : shown.obtained),
    `${source}.`,
  ]
}

/** « En 2022, il y en a eu **75** pour **200** promis. » */
function shortSentence(archive: Archive, comparison: Comparison): readonly Words[] {
  const { line, promised, obtained, shown } = parts(archive, comparison)
  const { noun, unit } = line
  if (noun === undefined || !isCount(unit))
    return [
      `En ${comparison.year}, le résultat est de `,
      obtainedNumber(shown.obtained),
      ' pour ',
      promisedNumber(shown.promised),
      `${noBreakSpace}promis.`,
    ]
  return [
    `En ${comparison.year}, ${thereWas(obtained)} `,
    obtainedNumber(obtained === 0 ? spelled(0, noun.gender) : shown.obtained),
    ' pour ',
    promisedNumber(shown.promised),
    `${noBreakSpace}${agreed('promis', promised, noun)}.`,
  ]
}

const one = (n: number, singular: string, many: string) => agree(n, { singular, plural: many })
const thereWas = (n: number) => (n === 0 ? 'il n’y en a eu' : 'il y en a eu')

/**
 * What was voted and paid, added up over the years that print both for the same titles: « De 2019 à 2023, le Parlement a
 * voté 46,6 M€ ; l’État a payé 42,4 M€. »
 */
function moneySentence(archive: Archive): string {
  const known = creditsBothKnown(archive)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return ''
  const years = known.map(({ year }) => year)
  const whole = last.year - first.year + 1 === known.length
  const when =
    known.length === 1
      ? `En ${first.year}`
      : whole
        ? `De ${first.year} à ${last.year}`
        : `En ${joinWords(years.map((year) => `${year}`))}`
  const sum = (key: 'voted' | 'executed') =>
    formatMillions(known.reduce((total, one) => total + one[key].paymentAppropriations, 0))
  const partial = known.filter(({ title }) => title !== 'all').map(({ year }) => `${year}`)
  const scope =
    partial.length === 0
      ? ''
      : partial.length === known.length
        ? ', personnel non compris'
        : ` (pour ${joinWords(partial)}, sans le personnel)`
  return `${when}, le Parlement a voté ${sum('voted')}${noBreakSpace}; l’État a payé ${sum('executed')}${scope}.`
}

function stateSentence({ programme }: Archive): string {
  if (programme.state === 'open') return ''
  const { successor } = programme
  if (successor === undefined)
    return `Le programme est terminé${programme.lastYear === undefined ? '' : ` depuis la fin de ${programme.lastYear}`}.`
  return `Le programme est terminé : depuis ${successor.since}, son argent est dans le programme ${successor.number} « ${successor.name} ».`
}
