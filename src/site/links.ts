import type { Archive } from '#model/archive.ts'
import type { Line } from '#model/line.ts'
import { type ProsePage, type AccessibilityAudit, type Conformity, conformityOf } from '#model/programme.ts'
import {
  documentPath,
  indicatorPath,
  accessibilityPath,
  archivesPath,
  checkerPath,
  crossChecksPath,
  downloadsPath,
  evolutionPath,
  homePath,
  indicatorsPath,
  legalPath,
  personalDataPath,
  prosePath,
} from '#urls.ts'
import { nameOfDocument } from '#words/names.ts'

/** A link inside the site: what it says and where it leads, root-relative. */
export interface Crumb {
  readonly label: string
  readonly path: string
}

/** The home page, first step of every breadcrumb. */
export const home: Crumb = { label: 'Accueil', path: homePath }

/** The lists that lead to the pages of one thing. */
export const indicatorsCrumb: Crumb = { label: 'Indicateurs', path: indicatorsPath }
export const archivesCrumb: Crumb = { label: 'Années', path: archivesPath }
export const downloadsCrumb: Crumb = { label: 'Les données', path: downloadsPath }

/** The link to a page that editors wrote. */
export function proseCrumb({ slug, title }: ProsePage): Crumb {
  return { label: title, path: prosePath(slug) }
}

/** The part of the legal notice on personal data, which people look for by its name. */
export const personalDataLink: Crumb = { label: 'Données personnelles', path: personalDataPath }

/** The links to the legal notice, in the footer. */
export const legalLinks: readonly Crumb[] = [{ label: 'Mentions légales', path: legalPath }, personalDataLink]

/** The page of the framework through time. */
export const evolutionCrumb: Crumb = { label: 'Les indicateurs au fil du temps', path: evolutionPath }

/** The page that gathers the independent sources. */
export const crossChecksCrumb: Crumb = { label: 'D’autres sources', path: crossChecksPath }

/** The page that checks a file before it is proposed. */
export const checker: Crumb = { label: 'Vérifier un fichier', path: checkerPath }

/** How the declaration names each state of conformity. */
export const conformityLabels: Readonly<Record<Conformity, string>> = {
  none: 'non conforme',
  partial: 'partiellement conforme',
  full: 'totalement conforme',
}

/** The declaration and its state, as every page must say it. */
export function accessibilityLink(audit: AccessibilityAudit | undefined): Crumb {
  return { label: `Accessibilité : ${conformityLabels[conformityOf(audit)]}`, path: accessibilityPath }
}

/** The link to a document by its identity; to the archive, when no document bears it. */
export function documentCrumb(archive: Pick<Archive, 'documentById'>, id: string): Crumb {
  const doc = archive.documentById.get(id)
  return { label: nameOfDocument(archive, id), path: doc === undefined ? archivesPath : documentPath(doc) }
}

/** The link to an indicator by its slug. */
export function indicatorCrumb(archive: Pick<Archive, 'indicatorBySlug'>, slug: string): Crumb {
  return { label: archive.indicatorBySlug.get(slug)?.title ?? slug, path: indicatorPath(slug) }
}

/** The link to the page of a line's indicator, under the name of the line. */
export function lineCrumb({ name, indicator }: Line): Crumb {
  return { label: name, path: indicatorPath(indicator) }
}
