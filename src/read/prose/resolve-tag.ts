import type { Sources } from '#model/archive.ts'
import { type CreditRow, wholeProgramme } from '#model/credit.ts'
import { sameLabel } from '#model/label.ts'
import { ownSlug } from '#model/line.ts'
import { measures, type Observation, observationsOf } from '#model/observation.ts'
import { glossaryEntries } from '#words/glossary.ts'
import { creditStageTerms, creditTitleTerms, measureTerms } from '#words/terms.ts'
import type { Resolve } from '#read/prose/check-body.ts'

type Attributes = ReadonlyMap<string, string>

/** What a text may quote. */
interface Quotable {
  /** By indicator, the figures that were read; words of the column « Atteinte de la cible » left out. */
  readonly figures: ReadonlyMap<string, readonly Observation[]>
  readonly credits: readonly CreditRow[]
  readonly documents: ReadonlySet<string>
  readonly terms: ReadonlySet<string>
}

/** Tells whether the tags of a text quote something that was read or written. */
export function resolveIn(sources: Pick<Sources, 'tables' | 'credits' | 'documents' | 'glossary'>): Resolve {
  const known: Quotable = {
    figures: Map.groupBy(
      sources.tables
        .flatMap(observationsOf)
        .filter(
          ({ indicator, value, measure }) =>
            indicator !== '' && value.kind !== 'notCollected' && measure !== 'attainment',
        ),
      ({ indicator }) => indicator,
    ),
    credits: sources.credits,
    documents: new Set(sources.documents.map(({ id }) => id)),
    terms: new Set(glossaryEntries(sources.glossary).map(({ slug }) => slug)),
  }
  return ({ name, attributes }) => {
    switch (name) {
      case 'Chiffre':
        return missingFigure(attributes, known)
      case 'Credits':
        return missingCredit(attributes, known)
      case 'Terme':
        return known.terms.has(attributes.get('id') ?? '') ? undefined : expectedTerm
      case 'Source':
        return missingSource(attributes, known)
      default:
        return 'une balise connue.'
    }
  }
}

const expectedTerm =
  'un mot du glossaire : un « identifiant » de content/glossaire.yaml, ou un terme officiel tel que « pap », « cible » ou « lfi ».'

function missingFigure(attributes: Attributes, known: Quotable): string | undefined {
  const quotable = measures.filter((candidate) => candidate !== 'attainment')
  const measure = quotable.find((candidate) => measureTerms[candidate].slug === attributes.get('mesure'))
  if (measure === undefined) {
    return `une mesure : ${quotable.map((candidate) => measureTerms[candidate].slug).join(', ')}.`
  }
  const figures = known.figures.get(attributes.get('indicateur') ?? '')
  if (figures === undefined) {
    return `un indicateur qui a des chiffres dans data/tableaux : ${[...known.figures.keys()].toSorted().join(', ')}.`
  }
  const document = attributes.get('document')
  const candidates = figures.filter(
    (observation) =>
      observation.line === (attributes.get('sous_indicateur') ?? ownSlug) &&
      observation.measure === measure &&
      (document === undefined || observation.document === document),
  )
  if (candidates.some(({ year }) => `${year}` === attributes.get('annee'))) return undefined
  const years = [...new Set(candidates.map(({ year }) => year))].toSorted((a, b) => a - b)
  return years.length === 0
    ? 'un chiffre relevé dans data/tableaux ; pour cette demande, aucune année ne l’est (vérifier sous_indicateur, mesure et document).'
    : `un chiffre relevé dans data/tableaux ; pour cette demande, années relevées : ${years.join(', ')}.`
}

function missingCredit(attributes: Attributes, known: Quotable): string | undefined {
  const type = attributes.get('type')
  if (type !== 'ae' && type !== 'cp') return 'type="ae" ou type="cp".'
  const document = attributes.get('document')
  const found = known.credits.some(
    (row) =>
      `${row.year}` === attributes.get('annee') &&
      creditStageTerms[row.stage].slug === attributes.get('etape') &&
      creditTitleTerms[row.title].slug === attributes.get('titre') &&
      sameLabel(row.scope, attributes.get('perimetre') ?? wholeProgramme) &&
      row[type === 'ae' ? 'commitmentAuthorisations' : 'paymentAppropriations'] !== undefined &&
      (document === undefined || row.document === document),
  )
  return found ? undefined : 'un montant qui a sa ligne dans data/credits.csv.'
}

function missingSource(attributes: Attributes, known: Quotable): string | undefined {
  if (!known.documents.has(attributes.get('document') ?? '')) {
    return 'un document décrit par une ligne de data/documents.csv.'
  }
  const part = attributes.get('partie')
  return part === undefined || ['presentation', 'performance', 'credits'].includes(part)
    ? undefined
    : 'une partie : presentation, performance ou credits.'
}
