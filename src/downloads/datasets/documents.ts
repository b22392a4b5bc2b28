import { documentTypes, type BudgetDocument } from '#model/document.ts'
import { documentPath, withBase } from '#urls.ts'
import { documentFullName } from '#words/names.ts'
import { tableOf, type Column, type Table, type Publication } from '#downloads/table.ts'

/** One record per document, in order of publication. */
export function documentTable({ archive, siteUrl }: Publication): Table {
  const columns: readonly Column<BudgetDocument>[] = [
    { name: 'document', type: 'string', meaning: 'Identifiant du document.', cell: (doc) => doc.id },
    {
      name: 'type_document',
      type: 'string',
      values: documentTypes.map((type) => type.toUpperCase()),
      meaning:
        'Projet (PAP) ou rapport (RAP) annuel de performances, ou bilan de l’administration elle-même.',
      cell: (doc) => doc.type.toUpperCase(),
    },
    { name: 'titre', type: 'string', meaning: 'Nom complet du document.', cell: documentFullName },
    { name: 'exercice', type: 'year', meaning: 'Exercice budgétaire du document.', cell: (doc) => doc.year },
    {
      name: 'programme',
      type: 'string',
      meaning: 'Numéro du programme budgétaire dont c’est le document.',
      cell: (doc) => doc.otherProgramme ?? archive.programme.number,
    },
    {
      name: 'editeur',
      type: 'string',
      meaning: 'Administration qui publie un bilan ; vide pour les documents budgétaires.',
      cell: (doc) => doc.publisher,
    },
    {
      name: 'programme_libelle',
      type: 'string',
      meaning: 'Nom du programme, tel que ce document l’imprime.',
      cell: (doc) => doc.programmeName,
    },
    {
      name: 'responsable',
      type: 'string',
      meaning: 'Responsable du programme nommé par ce document ; vide s’il n’a pas été lu.',
      cell: (doc) => doc.manager,
    },
    {
      name: 'fonction',
      type: 'string',
      meaning: 'Fonction du responsable, telle qu’imprimée.',
      cell: (doc) => doc.managerRole,
    },
    {
      name: 'publie_le',
      type: 'date',
      meaning: 'Date de publication ; vide si elle n’est pas connue.',
      cell: (doc) => doc.publishedOn,
    },
    {
      name: 'maquette',
      type: 'string',
      values: Object.values(frameworkReadWords),
      meaning:
        'Part des objectifs et indicateurs du document qui a été lue : une absence n’a de sens que si elle est complète.',
      cell: (doc) => frameworkReadWords[doc.frameworkRead],
    },
    {
      name: 'tableau_releve',
      type: 'boolean',
      meaning: 'Vrai si le tableau de performance du document est publié ici.',
      cell: (doc) => archive.tableByDocument.has(doc.id),
    },
    {
      name: 'url_presentation',
      type: 'uri',
      meaning: 'Adresse officielle de la présentation stratégique.',
      cell: (doc) => doc.urls.presentation,
    },
    {
      name: 'url_performance',
      type: 'uri',
      meaning: 'Adresse officielle de la partie sur la performance.',
      cell: (doc) => doc.urls.performance,
    },
    {
      name: 'url_credits',
      type: 'uri',
      meaning: 'Adresse officielle de la justification des crédits.',
      cell: (doc) => doc.urls.credits,
    },
    {
      name: 'page',
      type: 'uri',
      meaning: 'Adresse du document sur ce site.',
      cell: (doc) => withBase(siteUrl, documentPath(doc)),
    },
  ]
  return tableOf(columns, archive.documents)
}

const frameworkReadWords = {
  complete: 'complète',
  partial: 'partielle',
  none: 'aucune',
} as const satisfies Record<BudgetDocument['frameworkRead'], string>
