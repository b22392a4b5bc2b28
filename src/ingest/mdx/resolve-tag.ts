import type { Archive } from '#domain/archive.ts'
import { measures } from '#domain/measure.ts'
import { versionsOf } from '#domain/revisions.ts'
import { creditStageTerms, creditTitleTerms, measureTerms } from '#french/terms.ts'
import type { Resolve, Tag } from '#ingest/mdx/check-body.ts'

/** Tells whether the tags of a text quote something that the archive holds. `terms` are the glossary's slugs. */
export function resolveIn(archive: Archive, terms: ReadonlySet<string>): Resolve {
  return (tag) => {
    switch (tag.name) {
      case 'Chiffre':
        return figureExists(archive, tag) ? undefined : 'un chiffre relevé dans un tableau de data/tableaux.'
      case 'Credits':
        return creditExists(archive, tag) ? undefined : 'un montant de data/credits.csv.'
      case 'Terme':
        return terms.has(tag.attributes.get('id') ?? '') ? undefined : 'un terme du glossaire.'
      case 'Source':
        return archive.documentById.has(tag.attributes.get('document') ?? '')
          ? undefined
          : 'un document de data/documents.csv.'
      default:
        return 'une balise connue.'
    }
  }
}

function figureExists(archive: Archive, { attributes }: Tag): boolean {
  const measure = measures.find((candidate) => measureTerms[candidate].slug === attributes.get('mesure'))
  if (measure === undefined) return false
  const versions = versionsOf(archive, {
    indicator: attributes.get('indicateur') ?? '',
    subIndicator: attributes.get('sous_indicateur') ?? '',
    year: Number(attributes.get('annee')),
    measure,
  })
  const document = attributes.get('document')
  return versions.some((version) => document === undefined || version.document === document)
}

function creditExists(archive: Archive, { attributes }: Tag): boolean {
  const type = attributes.get('type')
  return (
    (type === 'ae' || type === 'cp') &&
    archive.credits.some(
      (row) =>
        `${row.year}` === attributes.get('annee') &&
        creditStageTerms[row.stage].slug === attributes.get('etape') &&
        creditTitleTerms[row.title].slug === attributes.get('titre') &&
        row.scope === (attributes.get('perimetre') ?? 'programme') &&
        (attributes.get('document') ?? row.document) === row.document,
    )
  )
}
