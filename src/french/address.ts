import type { DocumentType } from '#domain/document.ts'
import { isOwn, type Line } from '#domain/line.ts'
import type { Column } from '#domain/measure.ts'
import { measureTerms } from '#french/terms.ts'

/** What addresses need of a line. */
type LineIdentity = Pick<Line, 'indicator' | 'slug'>

/** The addresses of the site: root-relative, without the base path, ending in a slash. */
export const indicatorPath = (slug: string): string => `/indicateurs/${slug}/`
export const objectivePath = (slug: string): string => `/objectifs/${slug}/`
export const exercisePath = (year: number): string => `/archives/${year}/`
export const crossCheckPath = (slug: string): string => `/recoupements/${slug}/`
/** The promises of one objective, where those of the whole programme would be too long a page. */
export const promisesPath = (objective: string): string => `/promesses/${objective}/`
export const termPath = (slug: string): string => `/glossaire/#${slug}`

/** Where a published file stands: `/donnees/observations.csv`, `/donnees/indicateurs/<slug>.csv`. */
export const dataPath = (file: string): string => `/donnees/${file}`

/** The page that holds the ready-made citations of an indicator's figures; their anchors are those of the indicator's page. */
export const citationPath = (slug: string): string => `${indicatorPath(slug)}citer/`

/** An indicator's page as Markdown, for readers that are programs. */
export const markdownPath = (slug: string): string => `/indicateurs/${slug}.md`

/** The page to put in another site: an indicator's chart and its source. */
export const embedPath = (slug: string): string => `/integrer/indicateurs/${slug}/`

/** The name of a chart's file: the indicator's slug, with that of a line with a name of its own behind a point. */
export const chartName = (line: LineIdentity): string => joined(line, '.')

/** The name of a line among the elements of a page: the same behind a hyphen. */
export const lineId = (line: LineIdentity): string => joined(line, '-')

/** A chart as a file, by its name. */
export const chartPath = (name: string, extension: 'svg' | 'png'): string =>
  `/graphiques/indicateurs/${name}.${extension}`

/** The page that says what changed from one release of the data to the next. */
export const versionsPath = '/donnees/versions/'

/** Where a document stands: in the page of its budget year. */
export function documentPath(doc: { readonly type: DocumentType; readonly year: number }): string {
  return `${exercisePath(doc.year)}#${doc.type}-${doc.year}`
}

/**
 * The fragment that cites one printed figure on its indicator's page:
 * `2021-prevision-pap-2021-rap-2021`, `2022-realisation-part-femmes-rap-2022`.
 */
export function figureAnchor(figure: Column & { readonly line: string; readonly document: string }): string {
  const pap = figure.papYear === undefined ? [] : [`pap-${figure.papYear}`]
  const line = isOwn(figure.line) ? [] : [figure.line]
  return [figure.year, measureTerms[figure.measure].slug, ...pap, ...line, figure.document].join('-')
}

/**
 * Puts the site's base path, or its full address, in front of a root-relative address:
 * `/a/b` or `/a/b/` and `/x/` → `/a/b/x/`; `https://exemple.fr/` and `/x/` → `https://exemple.fr/x/`.
 */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/$/, '')}${path}`
}

function joined({ indicator, slug }: LineIdentity, separator: string): string {
  return isOwn(slug) ? indicator : `${indicator}${separator}${slug}`
}
