import type { DocumentTitle } from '#model/document.ts'
import type { Indicator } from '#model/indicator.ts'
import { isOwn, joinedSlugs, type LineIdentity } from '#model/line.ts'
import type { Column } from '#model/observation.ts'
import { slugify } from '#words/slugify.ts'
import { measureTerms } from '#words/terms.ts'

/** The addresses of the site: root-relative, without the base path; those of pages end in a slash. */
export const homePath = '/'
export const indicatorsPath = '/indicateurs/'
export const promisesPath = '/promesses/'
export const archivesPath = '/archives/'
export const creditsPath = '/credits/'
export const downloadsPath = '/donnees/'
export const crossChecksPath = '/recoupements/'
/** Objectives have pages under it; they are listed with their indicators. */
export const objectivesPath = '/objectifs/'
export const evolutionPath = '/objectifs/evolution/'
export const glossaryPath = '/glossaire/'
export const searchPath = '/recherche/'
export const siteMapPath = '/plan-du-site/'
export const checkerPath = '/contribuer/verifier/'
export const legalPath = '/mentions-legales/'
/** What it says of personal data. */
export const personalDataPath = `${legalPath}#donnees-personnelles`
export const accessibilityPath = '/accessibilite/'
/** The performance of the whole State, where official files are there to show it. */
export const statePath = '/etat/'
export const notFoundPath = '/404.html'

/** The files of the site that pages and programs name. */
export const atomPath = '/flux.atom'
export const jsonFeedPath = '/flux.json'
export const llmsPath = '/llms.txt'
export const iconPath = '/icone.svg'
export const checksumsPath = '/SHA256SUMS'
export const manifestPath = '/manifest.json'

/**
 * The folders that hold no page of their own: charts and cards as files, pages for other sites, the search index. All
 * are exported: no page of content may take the name of an exported path.
 */
export const chartsPath = '/graphiques/'
export const cardsPath = '/cartes/'
export const embedsPath = '/integrer/'
export const searchIndexPath = '/pagefind/'

export const embedStylePath = `${embedsPath}style.css`

/** A programme of the State, by its number, or a mission by its code: `/etat/129/`, `/etat/missions/dc/`. */
export const stateUnitPath = ({
  kind,
  code,
}: {
  readonly kind: 'programme' | 'mission'
  readonly code: string
}): string => (kind === 'programme' ? `${statePath}${code}/` : `${statePath}missions/${slugify(code)}/`)

/** The stem of the data file of one of them: `etat/129`, `etat/missions/dc`. */
export const stateStem = (unit: Parameters<typeof stateUnitPath>[0]): string =>
  stateUnitPath(unit).slice(1, -1)

/** The fragment of what one year of a line says, in the page of its programme: `l30157-2025`. */
export const stateYearAnchor = (line: { readonly anchor: string }, year: number): string =>
  `${line.anchor}-${year}`

/** A page that editors wrote. */
export const prosePath = (slug: string): string => `/${slug}/`

/** The written page that says what the site is; it is there even when nobody has written it. */
export const aboutSlug = 'a-propos'

/** What it says of the releases of the data: what changed from one to the next. */
export const versionsPath = `${prosePath(aboutSlug)}#versions`

/** A release among them, by its name. */
export const releasePath = (name: string): string => `${prosePath(aboutSlug)}#v-${name}`

/** What it says of how the site is built, and how to check it. */
export const buildPath = `${prosePath(aboutSlug)}#construction`

/** Pages that are parts of others since; these addresses lead there. */
export const formerVersionsPath = `${downloadsPath}versions/`
export const formerBuildPath = '/construction/'
export const formerPersonalDataPath = '/donnees-personnelles/'

export const indicatorPath = (slug: string): string => `${indicatorsPath}${slug}/`
export const objectivePath = (slug: string): string => `${objectivesPath}${slug}/`
export const exercisePath = (year: number): string => `${archivesPath}${year}/`
export const crossCheckPath = (slug: string): string => `${crossChecksPath}${slug}/`
/** The promises of one objective, where those of the whole programme would be too long a page. */
export const objectivePromisesPath = (objective: string): string => `${promisesPath}${objective}/`
export const termPath = (slug: string): string => `${glossaryPath}#${slug}`
/** A printed row of credits, by its line in the file of credits. */
export const creditRowPath = (line: number): string => `${creditsPath}#credits-${line}`

/** Where a published file stands: `/donnees/observations.csv`, `/donnees/indicateurs/<slug>.csv`. */
export const dataPath = (file: string): string => `${downloadsPath}${file}`

/** The file that keeps what was published once: `/donnees/documents/x.v1.csv` → `publications/documents/x.v1.csv`. */
export const recordedFile = (address: string): string => address.replace(downloadsPath, 'publications/')

/** The file of the schema of a data set, among those of `donnees/`, by the stem of its files. */
export const schemaName = (stem: string): string => `${stem}.schema.json`

/** The page that says what each column of each data set means. */
export const dictionaryPath = dataPath('dictionnaire/')

/** Where it describes one data set, by the stem of its files. */
export const datasetPath = (stem: string): string => `${dictionaryPath}#${stem}`

/** Where each data set was described before they shared a page; this address leads there. */
export const formerDatasetPath = (stem: string): string => dataPath(`${stem}/`)

/** Where the citations of an indicator's figures stood, under the anchors of the indicator's page, to which it leads. */
export const citationPath = (slug: string): string => `${indicatorPath(slug)}citer/`

/** An indicator's page as Markdown, for readers that are programs. */
export const markdownPath = (slug: string): string => `${indicatorsPath}${slug}.md`

/** The citations of an indicator and of its figures, as one BibTeX file. */
export const bibliographyPath = (slug: string): string => `${indicatorsPath}${slug}.bib`

/** The page to put in another site: an indicator's chart and its source. */
export const embedPath = (slug: string): string => `${embedsPath}indicateurs/${slug}/`

/** The name of a chart's file: the indicator's slug, with that of a line with a name of its own behind a point. */
export const chartName = (line: LineIdentity): string => joinedSlugs(line, '.')

/** A chart as a file, by its name. */
export const chartPath = (name: string, extension: 'svg' | 'png'): string =>
  `${chartsPath}indicateurs/${name}.${extension}`

/** All that a release of the data holds, as a file. */
export const releaseFilePath = (name: string): string => dataPath(`versions/${name}.csv`)

/** Where a document stands: in the page of its budget year. */
export function documentPath(doc: DocumentTitle): string {
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

/** The address of one printed figure, on its indicator's page. */
export const figurePath = (
  figure: Parameters<typeof figureAnchor>[0] & { readonly indicator: string },
): string => `${indicatorPath(figure.indicator)}#${figureAnchor(figure)}`

/**
 * Puts the site's base path, or its full address, in front of a root-relative address:
 * `/a/b` or `/a/b/` and `/x/` → `/a/b/x/`; `https://exemple.fr/` and `/x/` → `https://exemple.fr/x/`.
 */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/$/, '')}${path}`
}

/**
 * Where an address of an indicator's page, fragment included, stands today, given the slugs that indicators had
 * before. Other addresses are left as they are.
 */
export function presentAddresses(
  indicators: readonly Pick<Indicator, 'slug' | 'formerSlugs'>[],
): (address: string) => string {
  const present = new Map(
    indicators.flatMap(({ slug, formerSlugs }) => formerSlugs.map((former) => [former, slug] as const)),
  )
  return (address) => {
    const [, former = '', rest = ''] = /^\/indicateurs\/([^/]+)\/(.*)$/.exec(address) ?? []
    const slug = present.get(former)
    return slug === undefined ? address : `${indicatorPath(slug)}${rest}`
  }
}

/** The contract of the data's addresses, as the data page says it: what stands under each, for ever. */
export const dataAddresses = [
  { pattern: '<jeu>.csv, <jeu>.fr.csv, <jeu>.json', meaning: 'Un jeu complet, dans son dernier état.' },
  { pattern: 'dictionnaire/#<jeu>, <jeu>/', meaning: 'Le sens de ses colonnes.' },
  { pattern: 'classeur.ods, classeur.xlsx', meaning: 'Tous les jeux, une feuille pour chacun.' },
  {
    pattern: 'indicateurs/<identifiant>.csv, .fr.csv, .json',
    meaning: 'Les chiffres d’un indicateur, dans leur dernier état.',
  },
  {
    pattern: 'documents/<document>.csv, .fr.csv, .json',
    meaning: 'Le tableau d’un document, dans son dernier état.',
  },
  {
    pattern: 'documents/<document>.v1.csv, .v2.csv…',
    meaning: 'Une version de ce tableau : ce fichier ne change plus jamais.',
  },
  { pattern: '<jeu>.schema.json', meaning: 'Ses colonnes, pour les outils qui vérifient un fichier.' },
  {
    pattern: 'datapackage.json, catalogue.jsonld, SHA256SUMS',
    meaning: 'Description, catalogue et empreintes de tous les fichiers.',
  },
] as const

/** Where a card stands, by its name: `site`, `indicateurs/<slug>`, `archives/<year>`. */
export const cardPath = (name: string): string => `${cardsPath}${name}.png`
