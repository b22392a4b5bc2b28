import { dataPages, describedSets, stateSet } from '#downloads/datasets.ts'
import type { Published } from '#downloads/publish.ts'
import { addressesOf } from '#downloads/register.ts'
import type { Archive } from '#model/archive.ts'
import { slugsOf } from '#model/indicator.ts'
import { movedPages, movedParts } from '#pages/[...former]/_moved-pages.ts'
import { pageAddresses, pageGroups } from '#pages/plan-du-site/_site-map.ts'
import type { TextFolder } from '#read/content/read-content.ts'
import { reusedAddresses } from '#site/reused-addresses.ts'
import {
  accessibilityPath,
  bibliographyPath,
  buildPath,
  checksumsPath,
  creditRowPath,
  creditsPath,
  crossCheckPath,
  datasetPath,
  documentPath,
  downloadsPath,
  evolutionPath,
  exercisePath,
  figureAnchor,
  homePath,
  indicatorPath,
  manifestPath,
  objectivePath,
  objectivePromisesPath,
  personalDataPath,
  promisesPath,
  prosePath,
  releasePath,
  searchPath,
  statePath,
  termPath,
  versionsPath,
} from '#urls.ts'
import { glossaryEntries } from '#words/glossary.ts'

/** The page that shows the text of each folder of `content/`, by the name of its file. */
export const pageOfText: Readonly<Record<TextFolder, (name: string) => string>> = {
  exercices: (name) => exercisePath(Number(name)),
  indicateurs: indicatorPath,
  objectifs: objectivePath,
  pages: prosePath,
  recoupements: crossCheckPath,
}

/** Every address that the site answers, root-relative; those of `public/` are the caller's to add. */
export function siteAddresses(archive: Archive, published: Published): ReadonlySet<string> {
  return new Set([
    ...pageAddresses(pageGroups(archive, dataPages)),
    ...[...movedPages(archive), ...movedParts].map(({ from }) => from),
    ...addressesOf(published, reusedAddresses(archive)).map(({ path }) => path),
    ...archive.indicators.flatMap((indicator) => slugsOf(indicator).map(bibliographyPath)),
    ...[checksumsPath, manifestPath, '/sitemap.xml'],
  ])
}

/** The fragments of the parts that pages of one address always or sometimes have. */
const parts: Readonly<Record<string, readonly string[]>> = {
  [homePath]: ['graphiques', 'annees', 'argent', 'telecharger', 'lire'],
  [creditsPath]: ['trancher', 'chemin', 'rapprocher', 'tous', 'mots'],
  [downloadsPath]: [
    'documents',
    'dernieres-lignes',
    'apercu',
    'tout-en-un-fichier',
    'jeu-par-jeu',
    'par-indicateur',
    'par-document',
    'pour-les-programmes',
    'adresses',
  ],
  [evolutionPath]: ['bref', 'changements', 'cibles-abandonnees', 'noms'],
  [accessibilityPath]: ['etat', 'resultats', 'contenus', 'etablissement', 'contact', 'recours', 'criteres'],
  [searchPath]: ['toutes'],
  [statePath]: ['programmes', 'telecharger'],
}

const promiseParts = [
  'objectifs',
  'contradictions',
  'en-route',
  'previsions',
  'changements',
  'annee-precedente',
]
const yearParts = ['promis-obtenu', 'credits', 'changements', 'documents', 'montants']
const indicatorParts = [
  'revisions',
  'contradictions',
  'recoupements',
  'chiffres',
  'reperes',
  'donnees',
  'images',
  'integrer',
  'citer',
]

/** The addresses of every part of a page that a link may name, fragment included, but the headings of texts. */
export function partAddresses(archive: Archive): ReadonlySet<string> {
  const under = (path: string, names: readonly string[]) => names.map((name) => `${path}#${name}`)
  const promises = [promisesPath, ...archive.objectives.map(({ slug }) => objectivePromisesPath(slug))]
  return new Set([
    ...Object.entries(parts).flatMap(([path, names]) => under(path, names)),
    ...promises.flatMap((path) => under(path, promiseParts)),
    ...archive.credits.flatMap(({ line, year }) => [
      creditRowPath(line),
      ...under(creditsPath, [`annee-${year}`, `chemin-${year}`]),
    ]),
    ...glossaryEntries(archive.glossary).map(({ slug }) => termPath(slug)),
    ...[...describedSets, stateSet].map(({ stem }) => datasetPath(stem)),
    ...[buildPath, personalDataPath, versionsPath],
    ...archive.register.releases.map(({ name }) => releasePath(name)),
    ...archive.documents.flatMap((doc) => [documentPath(doc), `${documentPath(doc)}-tableau`]),
    ...archive.years.flatMap(({ year }) => under(exercisePath(year), yearParts)),
    ...archive.objectives.flatMap(({ slug }) =>
      under(objectivePath(slug), ['indicateurs', 'promis-obtenu', 'libelles']),
    ),
    ...archive.crossChecks.flatMap(({ slug, series }) =>
      under(crossCheckPath(slug), ['source', ...series.map((one) => one.slug)]),
    ),
    ...archive.indicators.flatMap((indicator) => {
      const cells = archive.observationsByIndicator.get(indicator.slug) ?? []
      const names = [
        ...indicatorParts,
        ...cells.map(figureAnchor),
        ...cells.map(({ year }) => `annee-${year}`),
      ]
      return slugsOf(indicator).flatMap((slug) => under(indicatorPath(slug), names))
    }),
  ])
}
