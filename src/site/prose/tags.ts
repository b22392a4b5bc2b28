import type { Archive } from '#model/archive.ts'
import { wholeProgramme } from '#model/credit.ts'
import type { DocumentUrls } from '#model/document.ts'
import { sameLabel } from '#model/label.ts'
import { lineOf, ownSlug } from '#model/line.ts'
import { measures } from '#model/observation.ts'
import { leadingVersion, versionsOf } from '#model/revisions.ts'
import { creditRowPath, documentPath, figurePath } from '#urls.ts'
import { shownWithUnit } from '#words/finding.ts'
import { shownFigure } from '#words/value.ts'
import { glossaryEntries, type GlossaryEntry } from '#words/glossary.ts'
import { documentName } from '#words/names.ts'
import { formatMillions } from '#words/number.ts'
import { creditStageTerms, creditTitleTerms, measureTerms } from '#words/terms.ts'

/** A figure or a word quoted in prose: what to print, where it leads, and what a reader is told of its source. */
export interface Quotation {
  readonly text: string
  readonly path: string
  readonly source: string
}

/** Attributes of `<Chiffre>`. */
export interface FigureAttributes {
  readonly indicateur: string
  readonly annee: string
  readonly mesure: string
  readonly document?: string | undefined
  readonly sous_indicateur?: string | undefined
}

/**
 * The figure that `<Chiffre>` names, in the version that speaks first or in that of one document.
 * Throws when there is none: `verify` reports that first, with its line.
 */
export function quotedFigure(archive: Archive, attributes: FigureAttributes): Quotation {
  const { indicateur, annee, mesure, document, sous_indicateur: line = ownSlug } = attributes
  const measure = measures.find((candidate) => measureTerms[candidate].slug === mesure)
  const indicator = archive.indicatorBySlug.get(indicateur)
  const key = measure && { indicator: indicateur, line, year: Number(annee), measure }
  const figure =
    key &&
    (document === undefined
      ? leadingVersion(archive, key)
      : versionsOf(archive, key).find((version) => version.document === document))
  if (figure === undefined || indicator === undefined) {
    throw new Error(`<Chiffre> sans chiffre : ${JSON.stringify(attributes)}`)
  }
  const doc = archive.documentById.get(figure.document)
  const unit = lineOf(indicator, line)?.unit
  return {
    // Printed in another unit than its line's, a figure bears it: the sentence was written for that of the line.
    text:
      figure.printedAs === undefined
        ? shownWithUnit(figure.value, unit === '%' || unit === '€' ? unit : '')
        : shownFigure(figure),
    path: figurePath(figure),
    source: doc === undefined ? figure.document : documentName(doc),
  }
}

/** Attributes of `<Credits>`. */
export interface CreditAttributes {
  readonly annee: string
  readonly etape: string
  readonly titre: string
  readonly type: string
  readonly perimetre?: string | undefined
  readonly document?: string | undefined
  readonly partie?: string | undefined
}

/** The amount that `<Credits>` names, in millions of euros. Throws when there is none. */
export function quotedCredit(archive: Archive, attributes: CreditAttributes): Quotation {
  const kind = attributes.type === 'ae' ? 'commitmentAuthorisations' : 'paymentAppropriations'
  const row = archive.credits.find(
    (candidate) =>
      candidate[kind] !== undefined &&
      `${candidate.year}` === attributes.annee &&
      creditStageTerms[candidate.stage].slug === attributes.etape &&
      creditTitleTerms[candidate.title].slug === attributes.titre &&
      sameLabel(candidate.scope, attributes.perimetre ?? wholeProgramme) &&
      (attributes.document ?? candidate.document) === candidate.document &&
      (attributes.partie ?? candidate.part) === candidate.part,
  )
  const amount = row?.[kind]
  if (row === undefined || amount === undefined)
    throw new Error(`<Credits> sans montant : ${JSON.stringify(attributes)}`)
  const doc = archive.documentById.get(row.document)
  return {
    text: formatMillions(amount),
    path: creditRowPath(row.line),
    source: doc === undefined ? row.remark : documentName(doc),
  }
}

/** The official page of one part of a document, and its page here when the part has no known address. */
export function quotedSource(
  archive: Archive,
  attributes: { readonly document: string; readonly partie?: string | undefined },
): { readonly label: string; readonly url: string | undefined; readonly path: string } {
  const doc = archive.documentById.get(attributes.document)
  if (doc === undefined) throw new Error(`<Source> inconnue : ${attributes.document}`)
  const parts: Readonly<Record<string, keyof DocumentUrls>> = {
    presentation: 'presentation',
    performance: 'performance',
    credits: 'credits',
  }
  const part = parts[attributes.partie ?? '']
  const url = part === undefined ? undefined : doc.urls[part]
  return {
    label: documentName(doc),
    url: url ?? doc.urls.performance ?? doc.urls.presentation,
    path: documentPath(doc),
  }
}

/** What a tag of the prose prints, as plain text. Throws when it quotes nothing: `verify` reports that first. */
export function quotedText(archive: Archive, name: string, attributes: ReadonlyMap<string, string>): string {
  const get = (key: string) => attributes.get(key) ?? ''
  switch (name) {
    case 'Chiffre':
      return quotedFigure(archive, {
        indicateur: get('indicateur'),
        annee: get('annee'),
        mesure: get('mesure'),
        document: attributes.get('document'),
        sous_indicateur: attributes.get('sous_indicateur'),
      }).text
    case 'Credits':
      return quotedCredit(archive, {
        annee: get('annee'),
        etape: get('etape'),
        titre: get('titre'),
        type: get('type'),
        perimetre: attributes.get('perimetre'),
        document: attributes.get('document'),
        partie: attributes.get('partie'),
      }).text
    case 'Source':
      return quotedSource(archive, { document: get('document') }).label
    case 'Terme':
      return quotedWord(archive, get('id')).term
    default:
      throw new Error(`<${name}> inconnue`)
  }
}

/**
 * The terms that an MDX body names with `<Terme id="…">`, each once, in the order of the text. `verify` has
 * already reported the unknown ones, with their line.
 */
export function wordsUsed(archive: Pick<Archive, 'glossary'>, body: string): readonly GlossaryEntry[] {
  const entries = new Map(glossaryEntries(archive.glossary).map((entry) => [entry.slug, entry]))
  const ids = [...body.matchAll(/<Terme\s[^>]*?\bid="([^"]*)"/g)].map(([, id = '']) => id)
  return [...new Set(ids)].flatMap((id) => entries.get(id) ?? [])
}

/** The term that `<Terme>` names. Throws when there is none: `verify` reports that first, with its line. */
export function quotedWord({ glossary }: Pick<Archive, 'glossary'>, id: string): GlossaryEntry {
  const entry = glossaryEntries(glossary).find(({ slug }) => slug === id)
  if (entry === undefined) throw new Error(`<Terme> inconnu : ${id}`)
  return entry
}

/** The fragment of a term's meaning in the page that uses it. */
export const wordAnchor = (slug: string): string => `mot-${slug}`
