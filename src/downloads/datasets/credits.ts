import type { Archive } from '#model/archive.ts'
import { creditStages, creditTitles, type CreditRow } from '#model/credit.ts'
import { officialUrl } from '#model/document.ts'
import { creditStageTerms, creditTitleTerms } from '#words/terms.ts'
import { tableOf, type Column, type Table, type Publication } from '#downloads/table.ts'

/** One record per printed pair of credits, in the order of the transcription. */
export function creditTable({ archive }: Publication): Table {
  return tableOf(columns(archive), archive.credits)
}

const columns = (archive: Archive): readonly Column<CreditRow>[] => [
  {
    name: 'programme',
    type: 'string',
    meaning: 'Numéro du programme budgétaire.',
    cell: () => archive.programme.number,
  },
  { name: 'exercice', type: 'year', meaning: 'Exercice budgétaire.', cell: ({ year }) => year },
  {
    name: 'etape',
    type: 'string',
    values: creditStages.map((stage) => creditStageTerms[stage].slug),
    meaning: 'Étape de l’année budgétaire, du projet de loi (PLF) à l’exécution (crédits consommés).',
    cell: ({ stage }) => creditStageTerms[stage].slug,
  },
  {
    name: 'perimetre',
    type: 'string',
    meaning: '« programme », ou le nom imprimé d’une de ses actions.',
    cell: ({ scope }) => scope,
  },
  {
    name: 'titre',
    type: 'string',
    values: creditTitles.map((title) => creditTitleTerms[title].slug),
    meaning: 'Titres couverts ; le titre 2 réunit les dépenses de personnel (LOLF, article 5).',
    cell: ({ title }) => creditTitleTerms[title].slug,
  },
  {
    name: 'ae',
    type: 'integer',
    unit: 'euros courants',
    meaning: 'Autorisations d’engagement.',
    cell: ({ commitmentAuthorisations }) => commitmentAuthorisations,
  },
  {
    name: 'cp',
    type: 'integer',
    unit: 'euros courants',
    meaning: 'Crédits de paiement.',
    cell: ({ paymentAppropriations }) => paymentAppropriations,
  },
  {
    name: 'document',
    type: 'string',
    references: 'documents.document',
    meaning:
      'Identifiant du document qui imprime ces montants ; vide pour une autre source, alors citée en mention.',
    cell: ({ document }) => document,
  },
  { name: 'partie', type: 'string', meaning: 'Partie de ce document.', cell: ({ part }) => part },
  { name: 'mention', type: 'string', meaning: 'Remarque sur la ligne.', cell: ({ remark }) => remark },
  {
    name: 'source',
    type: 'uri',
    meaning: 'Adresse officielle de la source ; vide si elle n’est pas connue.',
    cell: ({ document }) => {
      const doc = archive.documentById.get(document)
      return doc === undefined ? undefined : (doc.urls.credits ?? officialUrl(doc))
    },
  },
]
