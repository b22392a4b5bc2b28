import { type IndicatorChartSpec, lineChartSpec } from '#charts/indicator-spec.ts'
import type { SparklineSpec } from '#charts/sparkline.ts'
import type { Archive } from '#model/archive.ts'
import { type Line, lineId, summaryLines } from '#model/line.ts'
import { latestActual, seriesOf } from '#model/series.ts'
import { exercisePath, indicatorPath, objectivePath, homePath, dataPath, downloadsPath } from '#urls.ts'
import { documentName } from '#words/names.ts'
import { shownResult, shownValue } from '#words/value.ts'
import { type Crumb, lineCrumb } from '#site/links.ts'
import { finding } from '#words/finding.ts'
import { readingGuide } from '#site/navigation.ts'
import type { Page } from '#site/page.ts'

/** One key figure, of one line: the latest known result, in one number, one sentence and one line. */
export interface KeyFigure {
  readonly title: string
  readonly path: string
  readonly shown: string
  readonly year: number | undefined
  readonly sentence: string
  readonly sparkline: SparklineSpec | undefined
}

/** A line shown at length: its name, its latest finding, its chart. */
export interface Feature extends Crumb {
  readonly sentence: string
  readonly spec: IndicatorChartSpec
}

/** What the home page says. */
export interface HomePage {
  readonly page: Page
  readonly kicker: string
  readonly title: string
  readonly summary: readonly string[]
  readonly state: string
  /** The first key figure, with its whole chart; `undefined` when it has nothing to draw. */
  readonly feature: Feature | undefined
  readonly keyFigures: readonly KeyFigure[]
  readonly objectives: readonly (Crumb & {
    readonly summary: string
    readonly indicators: readonly Crumb[]
  })[]
  readonly latestYear: {
    readonly year: number
    readonly path: string
    readonly summary: string
    readonly documents: readonly string[]
  }
  readonly years: readonly Crumb[]
  /** The page that says how to read the figures, when there is one. */
  readonly guide: Crumb | undefined
  readonly downloads: readonly Crumb[]
}

/** The home page, from the archive. */
export function homePage(archive: Archive): HomePage {
  const { programme } = archive
  const lastYear = programme.lastYear ?? Math.max(...archive.documents.map(({ year }) => year))
  const latest = archive.years.find(({ year }) => year === lastYear)
  const [first, ...others] = programme.keyIndicators.flatMap((slug) => {
    const indicator = archive.indicatorBySlug.get(slug)
    return indicator === undefined ? [] : summaryLines(indicator)
  })
  const feature = first && featureOf(archive, first)
  return {
    page: {
      path: homePath,
      title: programme.siteName,
      description: programme.summary.join(' '),
      trail: [],
      filters: { page: ['Accueil'] },
    },
    kicker: `Programme ${programme.number} · ${programme.owner} · ${programme.firstYear}–${programme.lastYear ?? 'aujourd’hui'}`,
    title: programme.name,
    summary: programme.summary,
    state: stateSentence(archive),
    feature,
    keyFigures: (feature === undefined && first !== undefined ? [first, ...others] : others).map((line) =>
      keyFigure(archive, line),
    ),
    objectives: archive.objectives.map((objective) => ({
      label: objective.title,
      path: objectivePath(objective.slug),
      summary: objective.summary,
      indicators: archive.indicators
        .filter((indicator) => indicator.objective === objective.slug)
        .map(({ title, slug }) => ({ label: title, path: indicatorPath(slug) })),
    })),
    latestYear: {
      year: lastYear,
      path: exercisePath(lastYear),
      summary: latest?.summary ?? '',
      documents: archive.documents.filter(({ year }) => year === lastYear).map(documentName),
    },
    years: archive.years.map(({ year }) => ({ label: `${year}`, path: exercisePath(year) })),
    guide: readingGuide(archive.pages),
    downloads: [
      { label: 'Pour Excel en français', path: dataPath('observations.fr.csv') },
      { label: 'Pour les logiciels', path: dataPath('observations.csv') },
      { label: 'Toutes les données', path: downloadsPath },
    ],
  }
}

function featureOf(archive: Archive, line: Line): Feature | undefined {
  const spec = lineChartSpec(archive, line, { size: 'full' })
  if (spec === undefined) return undefined
  const sentence = finding(archive, line)
  return { ...lineCrumb(line), sentence, spec: { ...spec, label: `${line.name}. ${sentence}` } }
}

/** One line as a key figure. */
export function keyFigure(archive: Archive, line: Line): KeyFigure {
  const latest = latestActual(archive, line)
  return {
    title: line.name,
    path: indicatorPath(line.indicator),
    shown: latest === undefined ? 'non relevé' : shownValue(latest.observation.value),
    year: latest?.year,
    sentence: finding(archive, line),
    sparkline: sparklineSpec(archive, line),
  }
}

/** The actuals of a line, drawn small; nothing when there are fewer than two. */
function sparklineSpec(archive: Archive, line: Line): SparklineSpec | undefined {
  const points = seriesOf(archive, line, 'actual').flatMap(({ year, number, observation }) =>
    number === undefined ? [] : [{ year, value: number, label: shownResult(observation) }],
  )
  if (points.length < 2) return undefined
  const last = points.at(-1)
  const first = points[0]
  return {
    id: `l-${lineId(line)}`,
    label: `${line.name} : ${points.map(({ year, label }) => `${label} en ${year}`).join(', ')}.`,
    from: first?.year ?? 0,
    to: last?.year ?? 0,
    points,
  }
}

function stateSentence({ programme }: Archive): string {
  if (programme.state === 'open') return ''
  const { successor } = programme
  if (successor === undefined)
    return `Programme clos${programme.lastYear === undefined ? '' : ` après ${programme.lastYear}`}.`
  return `Programme clos : depuis ${successor.since}, ses crédits relèvent du programme ${successor.number} « ${successor.name} ».`
}
